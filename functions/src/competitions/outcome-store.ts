import type { KeptRow, ResultVersion } from '@cgt/shared/competitions/result'
import { rowsUnder } from '../platform/personal-data.ts'
import type { Condition, Item, Key, Table, Write } from '../platform/table.ts'

/** How the result of an event stands. */
export interface StoredHead {
  readonly standing: 'preliminary' | 'final'
  readonly version: number
  /** Epoch seconds, as what follows. */
  readonly publishedAt: number
  readonly openUntil: number
  readonly finalAt: number | null
  readonly count: number
  /** Grows with whatever could undo that it is ready to be final. */
  readonly moves: number
}

/** A version of a result, all of it. */
export interface NewVersion {
  readonly version: ResultVersion
  readonly rows: readonly KeptRow[]
}

export interface OutcomeStore {
  readonly headOf: (event: string) => Promise<StoredHead | undefined>
  /** The newest first. */
  readonly versionsOf: (event: string) => Promise<readonly ResultVersion[]>
  readonly rowsOf: (event: string, version: number) => Promise<readonly KeptRow[]>
  /** Some rows from so manieth on, at least one where there is any, and at most `limit`. */
  readonly someRows: (
    event: string,
    at: { readonly version: number; readonly from: number; readonly limit: number },
  ) => Promise<readonly KeptRow[]>
  /** Masked, by entrant, of those who agreed when it was published, and are here still. */
  readonly namesOf: (event: string) => Promise<Readonly<Record<string, string>>>
  /** Rows for a transaction; they fail there when it is published already. */
  readonly published: (
    event: string,
    head: StoredHead,
    one: NewVersion,
    names: Readonly<Record<string, string>>,
  ) => readonly Write[]
  /** Rows for a transaction; they fail there when anything moved since `before` was read. */
  readonly revised: (event: string, before: StoredHead, one: NewVersion) => readonly Write[]
  /** A row for a transaction; it fails there when anything moved since `before` was read. */
  readonly finalised: (event: string, before: StoredHead, at: number) => Write
  /**
   * A row for a transaction: something happened that could undo that the result is ready to be final. It fails there
   * where it is final, or at `before` (epoch seconds), where that is said, its notice is over.
   */
  readonly moved: (event: string, before?: number) => Write
  /** Rows for a transaction that takes the name of an entrant out; none where it is not there. */
  readonly unnamed: (event: string, entrantId: string) => Promise<readonly Write[]>
}

const perRow = 100

const partition = (event: string) => `CONTEST#${event}`
const four = (count: number): string => String(count).padStart(4, '0')
const headKey = (event: string): Key => ({ pk: partition(event), sk: 'RESULT' })
const namesKey = (event: string): Key => ({ pk: partition(event), sk: 'NAMES' })
const versionKey = (event: string, version: number): Key => ({
  pk: partition(event),
  sk: `VERSION#${four(9999 - version)}`,
})
const rowsKey = (event: string, version: number, part: number): Key => ({
  pk: partition(event),
  sk: `ROWS#${four(version)}#${four(part)}`,
})
const absent = { condition: 'attribute_not_exists(pk)' }

/** That it is not final, and nothing moved. */
const still = ({ moves }: StoredHead): Condition => ({
  condition: '#moves = :moves AND #standing = :standing',
  names: { '#moves': 'moves', '#standing': 'standing' },
  values: { ':moves': moves, ':standing': 'preliminary' },
})

export function openOutcomeStore(table: Table): OutcomeStore {
  const versionWrites = (event: string, { version, rows }: NewVersion): Write[] => [
    { put: { ...versionKey(event, version.version), ...version }, only: absent },
    ...Array.from({ length: Math.ceil(rows.length / perRow) }, (_, at) => ({
      put: {
        ...rowsKey(event, version.version, at),
        rows: rows.slice(at * perRow, (at + 1) * perRow),
      },
    })),
  ]
  const namesOf = async (event: string) =>
    ((await table.get(namesKey(event)))?.names ?? {}) as Readonly<Record<string, string>>
  return {
    headOf: async (event) => (await table.get(headKey(event))) as (Item & StoredHead) | undefined,
    versionsOf: async (event) => {
      const found: ResultVersion[] = []
      for await (const row of rowsUnder(table, partition(event), 'VERSION#'))
        found.push(row as Item & ResultVersion)
      return found
    },
    rowsOf: async (event, version) => {
      const found: KeptRow[] = []
      for await (const row of rowsUnder(table, partition(event), `ROWS#${four(version)}#`))
        found.push(...(row.rows as readonly KeptRow[]))
      return found
    },
    someRows: async (event, { version, from, limit }) => {
      const found = await table.get(rowsKey(event, version, Math.floor(from / perRow)))
      const within = from % perRow
      return ((found?.rows ?? []) as readonly KeptRow[]).slice(within, within + limit)
    },
    namesOf,
    published: (event, head, one, names) => [
      { put: { ...headKey(event), ...head }, only: absent },
      { put: { ...namesKey(event), names } },
      ...versionWrites(event, one),
    ],
    finalised: (event, before, at) => ({
      put: { ...headKey(event), ...before, standing: 'final', finalAt: at },
      only: still(before),
    }),
    revised: (event, before, one) => [
      {
        put: {
          ...{ ...headKey(event), ...before, moves: before.moves + 1 },
          version: one.version.version,
        },
        only: still(before),
      },
      ...versionWrites(event, one),
    ],
    moved: (event, before = 0) => ({
      key: headKey(event),
      change: {
        update: 'ADD #moves :one',
        condition: '#standing = :standing AND #openUntil > :before',
        names: { '#moves': 'moves', '#standing': 'standing', '#openUntil': 'openUntil' },
        values: { ':one': 1, ':standing': 'preliminary', ':before': before },
      },
    }),
    unnamed: async (event, entrantId) => {
      const names = { '#names': 'names', '#entrant': entrantId }
      const there = 'attribute_exists(#names.#entrant)'
      const change = { update: 'REMOVE #names.#entrant', condition: there, names }
      return entrantId in (await namesOf(event)) ? [{ key: namesKey(event), change }] : []
    },
  }
}
