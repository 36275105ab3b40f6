import type { Decision } from './ranked.ts'
import { compare, type Rational } from './rational.ts'
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

/** Equal ones together, in the order of `order`; the ids settle only in which order equal ones are listed. */
export function grouped<Of>(
  all: readonly Of[],
  order: (a: Of, b: Of) => number,
  idOf: (one: Of) => string,
): Of[][] {
  const sorted = [...all].sort((a, b) => order(a, b) || textOrder(idOf(a), idOf(b)))
  const groups: Of[][] = []
  for (const one of sorted) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && order(last[0], one) === 0) last.push(one)
    else groups.push([one])
  }
  return groups
}

/** Rows that are equal in this together, the highest first, or with -1 for the sign the lowest. */
export const split = (rows: readonly Row[], of: (row: Row) => Rational, sign: 1 | -1): Row[][] =>
  grouped(
    rows,
    (a, b) => sign * compare(of(a), of(b)),
    ({ id }) => id,
  )

/** Rows by their total. */
export const byTotal = (rows: readonly Row[]): Group[] =>
  split(rows, ({ total }) => total, -1).map((equal) => ({ rows: equal, by: { by: 'total' } }))
