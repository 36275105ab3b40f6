import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'
import { manyRowsUnder } from '../platform/personal-data.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { unchanged } from './judge-store.ts'

/** Where a sheet lies in its round: by code, module and seat. */
export type SheetAt = Pick<KeptSheet, 'round' | 'module' | 'code' | 'seat'>

interface Page {
  readonly limit: number
  readonly after?: string
}

export interface SheetStore {
  readonly find: (event: string, at: SheetAt) => Promise<KeptSheet | undefined>
  /** All judges' of one code in one module. */
  readonly ofCode: (event: string, at: Omit<SheetAt, 'seat'>) => Promise<readonly KeptSheet[]>
  readonly ofRound: (event: string, round: string) => Promise<readonly KeptSheet[]>
  /** Those of a round that were submitted, by code, module and seat. */
  readonly submitted: (
    event: string,
    round: string,
    page: Page,
  ) => Promise<{ readonly items: readonly KeptSheet[]; readonly next: string | null }>
  /** A row for a transaction; it fails there when the sheet changed since it was read. */
  readonly saved: (event: string, before: KeptSheet | undefined, after: KeptSheet) => Write
}

const partition = (event: string) => `CONTEST#${event}`
const ofRound = (round: string) => `SHEET#${round}#`
const ofCode = ({ round, code, module }: Omit<SheetAt, 'seat'>) =>
  `${ofRound(round)}${code.padStart(4, '0')}#${module}#`
const keyOf = (event: string, at: SheetAt): Key => ({
  pk: partition(event),
  sk: `${ofCode(at)}${at.seat.padStart(3, '0')}`,
})

const rowsAtOnce = 100

const fields = [
  ...['round', 'module', 'code', 'seat', 'marks', 'evidence', 'state', 'version', 'savedAt'],
  ...['returned', 'handed', 'again'],
]

export function openSheetStore(table: Table): SheetStore {
  async function* under(event: string, begins: string) {
    for await (const row of manyRowsUnder(table, partition(event), begins, fields))
      yield row as Item & KeptSheet
  }
  async function* rowsAfter(event: string, begins: string, after: string | undefined) {
    let last = after
    for (let rows: readonly Item[] | undefined; rows?.length !== 0; ) {
      const from = last === undefined ? {} : { after: last }
      rows = await table.list({ pk: partition(event), begins, limit: rowsAtOnce, ...from })
      yield* rows as readonly (Item & KeptSheet)[]
      last = rows.at(-1)?.sk
    }
  }
  const all = async (event: string, begins: string) => {
    const found: KeptSheet[] = []
    for await (const row of under(event, begins)) found.push(row)
    return found
  }
  return {
    find: async (event, at) =>
      (await table.get(keyOf(event, at))) as (Item & KeptSheet) | undefined,
    ofCode: (event, at) => all(event, ofCode(at)),
    ofRound: (event, round) => all(event, ofRound(round)),
    submitted: async (event, round, { limit, after }) => {
      const items: KeptSheet[] = []
      for await (const row of rowsAfter(event, ofRound(round), after)) {
        if (row.state !== 'draft') items.push(row)
        if (items.length === limit) return { items, next: row.sk }
      }
      return { items, next: null }
    },
    saved: (event, before, after) => ({
      put: { ...after, ...keyOf(event, after) },
      only: unchanged(before?.version ?? 0),
    }),
  }
}
