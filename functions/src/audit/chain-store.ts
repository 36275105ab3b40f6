import { type AuditRow, auditKey } from '../platform/audit-row.ts'
import type { Item, Table } from '../platform/table.ts'
import { type Link, noHash } from './chain.ts'
import type { Checkpoint } from './checkpoint.ts'
import { emptyHead, type Head, headKey, placeOf } from './seal-store.ts'

/** Reads the chain. */
export interface ChainStore {
  readonly head: () => Promise<Head>
  /** The link of a number, with its row and the hash it stands on. */
  readonly link: (
    sequence: number,
  ) => Promise<{ readonly link: Link; readonly row: AuditRow | undefined } | undefined>
  /** The hash of a number; before the first, the hash it stands on. */
  readonly hashAt: (sequence: number) => Promise<string | undefined>
  readonly checkpoint: (sequence: number) => Promise<Checkpoint | undefined>
}

export function openChainStore(table: Table): ChainStore {
  const find = async (sequence: number) =>
    (await table.get(placeOf('CHAIN', sequence))) as (Item & Link) | undefined
  return {
    head: async () => ((await table.get(headKey)) as (Item & Head) | undefined) ?? emptyHead,
    link: async (sequence) => {
      const link = await find(sequence)
      if (!link) return undefined
      return { link, row: (await table.get(auditKey(link.id))) as AuditRow | undefined }
    },
    hashAt: async (sequence) => (sequence === 0 ? noHash : (await find(sequence))?.hash),
    checkpoint: async (sequence) => {
      const item = await table.get(placeOf('CHECKPOINT', sequence))
      if (!item) return undefined
      const { pk: _, sk: __, ...checkpoint } = item as Item & Checkpoint
      return checkpoint
    },
  }
}
