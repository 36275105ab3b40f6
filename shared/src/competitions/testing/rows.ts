import type { Ranked } from '../ranked.ts'
import { rational } from '../rational.ts'
import { measureOf, type Row } from '../row.ts'
import type { TieStep } from '../tie-step.ts'

/** A row with what it was measured by. */
export const rowOf = (
  id: string,
  total: number,
  ...measures: readonly (readonly [TieStep, number])[]
): Row => ({
  id,
  total: rational(total),
  measures: new Map(measures.map(([step, value]) => [measureOf(step), rational(value)])),
})

/** «2 b», or «absent b». */
export const told = (all: readonly Ranked[]): string[] =>
  all.map((row) => `${row.rank ?? ('because' in row ? row.because : '')} ${row.id}`)

/** What decided each rank. */
export const decided = (all: readonly Ranked[]): string[] =>
  all.map((row) => {
    if (row.rank === null) return row.because
    const { decidedBy: by } = row
    return by.by === 'step' ? by.step.by : by.by
  })
