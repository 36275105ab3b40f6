import { type AuditRow, auditKey } from '../platform/audit-row.ts'
import type { Table } from '../platform/table.ts'
import { newestFirst, type Trail, trailPartition } from './trail-row.ts'

export interface TrailQuery {
  /** An organisation's path, for it and all below it, or a person's id. */
  readonly under: string
  /** Epoch milliseconds: from the first up to, and without, the second. */
  readonly from: number
  readonly until: number
  readonly keep: (trail: Trail) => boolean
  readonly limit: number
  /** A former page's `next`. */
  readonly after?: string
}

export interface SealedRow {
  readonly sequence: number
  readonly row: AuditRow
}

export interface TrailStore {
  /** One page, the newest first; it may be short and still have a next. */
  readonly list: (
    query: TrailQuery,
  ) => Promise<{ readonly items: readonly SealedRow[]; readonly next: string | null }>
}

/** No page looks through more: what is rare is found over several. */
const mostLookedThrough = 500
const rowsAtOnce = 100

/** Everything at a moment and after it sorts before this. */
const justAfter = (moment: number): string => `${newestFirst(moment)}~`

async function* trailFrom(table: Table, { under, from, until, after }: TrailQuery) {
  const end = justAfter(from)
  let last = after ?? justAfter(until)
  for (;;) {
    const rows = await table.list({
      pk: trailPartition(under),
      begins: '',
      after: last,
      limit: rowsAtOnce,
    })
    for (const row of rows) {
      if (row.sk > end) return
      yield row as Trail
    }
    const next = rows.at(-1)?.sk
    if (next === undefined || rows.length < rowsAtOnce) return
    last = next
  }
}

/** What is kept of a stretch of the trail, and where it went on. */
async function find(table: Table, query: TrailQuery) {
  const found: Trail[] = []
  let looked = 0
  for await (const trail of trailFrom(table, query)) {
    looked++
    if (query.keep(trail)) found.push(trail)
    if (found.length === query.limit || looked === mostLookedThrough)
      return { found, next: trail.sk }
  }
  return { found, next: null }
}

export const openTrailStore = (table: Table): TrailStore => ({
  list: async (query) => {
    const { found, next } = await find(table, query)
    const read = found.map(async ({ id, sequence }) => {
      const row = (await table.get(auditKey(id))) as AuditRow | undefined
      return row ? [{ sequence, row }] : []
    })
    return { items: (await Promise.all(read)).flat(), next }
  },
})
