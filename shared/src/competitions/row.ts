import type { Decision } from './ranked.ts'
import type { Rational } from './rational.ts'
import { compareSortable, sortable } from './sortable.ts'
import type { TieStep } from './tie-step.ts'

/** What is ranked, the highest total first. */
export interface Row {
  readonly id: string
  readonly total: Rational
  /** What the tie chain may look at, by `measureOf`; what was not measured is not here. */
  readonly measures: ReadonlyMap<string, Rational>
}

/** Rows equal so far, and what set them apart from the others. */
export interface Group<Of extends { readonly id: string } = Row> {
  readonly rows: readonly Of[]
  readonly by: Decision
}

/** By id, the number that each drew. */
export type Lots = ReadonlyMap<string, number>

/** What a step looks at goes by, among the measures of a row. */
export function measureOf(step: TieStep): string {
  if (step.by === 'module') return `module ${step.module}`
  return step.by === 'aspect' ? `aspect ${step.module} ${step.aspect}` : step.by
}

/** By code units: the same everywhere. */
export const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Equal ones together, in the order of `order`; within a group they stay as they came. */
export function grouped<Of>(all: readonly Of[], order: (a: Of, b: Of) => number): Of[][] {
  const sorted = [...all].sort(order)
  const groups: Of[][] = []
  let first: Of | undefined
  for (const one of sorted) {
    if (first !== undefined && order(first, one) === 0) groups[groups.length - 1]?.push(one)
    else {
      groups.push([one])
      first = one
    }
  }
  return groups
}

/** Rows that are equal in this together, the lowest first, or with -1 for the sign the highest. */
export function split(rows: readonly Row[], of: (row: Row) => Rational, sign: 1 | -1): Row[][] {
  const keyed = rows.map((row) => ({ row, key: sortable(of(row)) }))
  const groups = grouped(keyed, (a, b) => sign * compareSortable(a.key, b.key))
  return groups.map((group) => group.map(({ row }) => row))
}

const outright = { by: 'total' } as const

/** Rows by their total; equal ones by id, so that it does not matter who was entered first. */
export const byTotal = (rows: readonly Row[]): Group[] =>
  split(rows, ({ total }) => total, -1).map((equal) => ({
    rows: equal.sort((a, b) => textOrder(a.id, b.id)),
    by: outright,
  }))
