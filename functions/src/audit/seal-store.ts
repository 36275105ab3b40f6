import { type AuditRow, auditKey, unsealedShards } from '../platform/audit-row.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { type Link, noHash } from './chain.ts'
import type { Checkpoint } from './checkpoint.ts'
import { trailItems } from './trail-row.ts'

/** How far the chain reaches, and how far it is signed. */
export interface Head {
  readonly sequence: number
  readonly hash: string
  /** Sequence of the last checkpoint. */
  readonly signed: number
}

/** A row that is not sealed yet. */
export interface Waiting extends Key {
  readonly id: string
}

export const headKey = { pk: 'CHAIN#HEAD', sk: 'HEAD' }
export const emptyHead: Head = { sequence: 0, hash: noHash, signed: 0 }

/** So many in one partition of the chain. */
const blockSize = 1000

const ordered = (sequence: number): string => String(sequence).padStart(15, '0')
export const placeOf = (kind: 'CHAIN' | 'CHECKPOINT', sequence: number): Key => ({
  pk: `${kind}#${Math.floor(sequence / blockSize)}`,
  sk: ordered(sequence),
})

const absent = { condition: 'attribute_not_exists(pk)' }

/** The head moves on from where it was read, for one sealer only. */
const movedOn = (from: Head, to: Head): Write => ({
  put: { ...headKey, ...to },
  only:
    from.sequence === 0
      ? absent
      : {
          condition: '#sequence = :sequence AND #signed = :signed',
          names: { '#sequence': 'sequence', '#signed': 'signed' },
          values: { ':sequence': from.sequence, ':signed': from.signed },
        },
})

/** One row on its way into the chain. */
export interface Sealed {
  readonly waiting: Waiting
  readonly row: AuditRow
  readonly link: Link
}

export interface SealStore {
  readonly head: () => Promise<Head>
  /** The oldest of what waits, in order of time; `most` at most. */
  readonly waiting: (most: number) => Promise<readonly Waiting[]>
  readonly row: (id: string) => Promise<AuditRow | undefined>
  /** All of it or nothing: false when another sealer was there first. */
  readonly seal: (from: Head, to: Head, sealed: readonly Sealed[]) => Promise<boolean>
  readonly sign: (from: Head, checkpoint: Checkpoint) => Promise<boolean>
}

/** Rows that sealing one entry takes: the link, the mark that goes, and its places in the lists. */
export const writesOf = ({ waiting, row, link }: Sealed): Write[] => [
  { put: { ...placeOf('CHAIN', link.sequence), ...link }, only: absent },
  { remove: { pk: waiting.pk, sk: waiting.sk }, only: { condition: 'attribute_exists(pk)' } },
  ...trailItems(row, link).map((put): Write => ({ put })),
]

export function openSealStore(table: Table): SealStore {
  return {
    head: async () => ((await table.get(headKey)) as (Item & Head) | undefined) ?? emptyHead,
    waiting: async (most) => {
      const found = await Promise.all(
        unsealedShards.map((pk) => table.list({ pk, begins: '', limit: most })),
      )
      const rows = found.flat() as (Item & Waiting)[]
      return rows.sort((a, b) => (a.sk < b.sk ? -1 : 1)).slice(0, most)
    },
    row: async (id) => (await table.get(auditKey(id))) as AuditRow | undefined,
    seal: (from, to, sealed) => table.together([movedOn(from, to), ...sealed.flatMap(writesOf)]),
    sign: (from, checkpoint) =>
      table.together([
        movedOn(from, { ...from, signed: checkpoint.sequence }),
        { put: { ...placeOf('CHECKPOINT', checkpoint.sequence), ...checkpoint }, only: absent },
      ]),
  }
}
