import { holds, type Scope } from '@cgt/shared/access/decide'
import type { Domain } from '@cgt/shared/access/grant'
import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { prefectures } from '@cgt/shared/values/region'
import type { Item, Table } from './table.ts'

/** Rows that belong to an organisation: one partition for each 州市, in the order of their paths. */
export interface PlacedKey {
  readonly pk: string
  readonly sk: string
}

interface Placed extends Item {
  readonly organisation: OrganisationPath
  readonly domain?: Domain
}

/** `/530000/533400/…` lies in the partition of 533400; what is the province's own, in 530000's. */
const partOf = (path: OrganisationPath): string => path.split('/')[2] || '530000'

/** Where a row of some kind stands in its list. `kind`: in capitals, one for each list. */
export const placedKey = (kind: string, organisation: OrganisationPath, id: string): PlacedKey => ({
  pk: `${kind}#${partOf(organisation)}`,
  sk: `${organisation}#${id}`,
})

interface Range {
  readonly pk: string
  readonly begins: string
}

function rangesOf(kind: string, { organisation, reach }: Scope): Range[] {
  const begins = reach === 'at' ? `${organisation}#` : organisation
  const whole = reach === 'within' && organisation === '/530000/'
  const parts = whole ? ['530000', ...prefectures] : [partOf(organisation)]
  return parts.map((part) => ({ pk: `${kind}#${part}`, begins }))
}

/** The widest ranges, each once: what two grants both hold is listed once. */
function distinct(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => (`${a.pk}${a.begins}` < `${b.pk}${b.begins}` ? -1 : 1))
  return sorted.filter(
    (one) =>
      !sorted.some((other) => other !== one && other.pk === one.pk && covers(other, one, sorted)),
  )
}

const covers = (wide: Range, narrow: Range, all: readonly Range[]): boolean =>
  narrow.begins.startsWith(wide.begins) &&
  (narrow.begins !== wide.begins || all.indexOf(wide) < all.indexOf(narrow))

export interface ListWithin {
  readonly kind: string
  readonly scopes: readonly Scope[]
  readonly limit: number
  /** A former page's `next`. */
  readonly after?: string
}

const rowsAtOnce = 100

async function* rowsOf(table: Table, range: Range, after: string) {
  let last = after
  for (let rows: readonly Item[] | undefined; rows?.length !== 0; ) {
    rows = await table.list({ ...range, limit: rowsAtOnce, ...(last && { after: last }) })
    yield* rows
    last = rows.at(-1)?.sk ?? last
  }
}

/** Everything that stands at one organisation itself. */
export async function listAt<T extends Item>(
  table: Table,
  kind: string,
  organisation: OrganisationPath,
): Promise<readonly T[]> {
  const rows: T[] = []
  const range = { pk: `${kind}#${partOf(organisation)}`, begins: `${organisation}#` }
  for await (const row of rowsOf(table, range, '')) rows.push(row as T)
  return rows
}

async function* rowsFrom(table: Table, ranges: readonly Range[], after = '0 ') {
  const [first = '0', passed = ''] = after.split(' ')
  for (const [i, range] of ranges.entries())
    if (i >= Number(first))
      for await (const row of rowsOf(table, range, i === Number(first) ? passed : ''))
        yield { row: row as Placed, at: `${i} ${row.sk}` }
}

/**
 * One page of what lies within the scopes, and nothing else: the store is asked for their key ranges
 * only, so that what is out of reach is neither read nor counted.
 */
export async function listWithin<T extends Item>(
  table: Table,
  { kind, scopes, limit, after }: ListWithin,
): Promise<{ readonly items: readonly T[]; readonly next: string | null }> {
  const ranges = distinct(scopes.flatMap((scope) => rangesOf(kind, scope)))
  const items: T[] = []
  for await (const { row, at } of rowsFrom(table, ranges, after)) {
    if (!scopes.some((scope) => holds(scope, row))) continue
    items.push(row as Item as T)
    if (items.length === limit) return { items, next: at }
  }
  return { items, next: null }
}
