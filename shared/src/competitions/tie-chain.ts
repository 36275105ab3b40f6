import type { Rational } from './rational.ts'
import { type Group, type Lots, measureOf, type Row, split } from './row.ts'
import type { TieStep } from './tie-step.ts'

// less time, less penalty and an earlier end are better; of everything else, more is
const lessIsBetter: ReadonlySet<TieStep['by']> = new Set(['time', 'penalty', 'lastAccepted'])

const undecided = (rows: readonly Row[], because: 'lotsNotDrawn' | 'notMeasured'): Group[] => [
  { rows, by: { by: 'undecided', among: rows.length, because } },
]

const shared = (rows: readonly Row[]): Group[] => [
  { rows, by: { by: 'shared', among: rows.length } },
]

function byLots(rows: readonly Row[], later: readonly TieStep[], lots: Lots): Group[] {
  const drawn = rows.map((row) => ({ row, lot: lots.get(row.id) }))
  if (drawn.some(({ lot }) => lot === undefined))
    return later.length > 0 ? resolved(rows, later, lots) : undecided(rows, 'lotsNotDrawn')
  return drawn
    .map(({ row, lot = 0 }) => ({ row, lot }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ row, lot }) => ({ rows: [row], by: { by: 'lots', lot } }))
}

function byStep(rows: readonly Row[], [step, ...later]: readonly TieStep[], lots: Lots): Group[] {
  if (!step) return shared(rows)
  const measure = measureOf(step)
  const of = (row: Row): Rational => row.measures.get(measure) as Rational
  if (rows.some(({ measures }) => !measures.has(measure))) return undecided(rows, 'notMeasured')
  const groups = split(rows, of, lessIsBetter.has(step.by) ? 1 : -1)
  if (groups.length === 1) return resolved(rows, later, lots)
  return groups.flatMap((equal): Group[] =>
    equal.length === 1 ? [{ rows: equal, by: { by: 'step', step } }] : resolved(equal, later, lots),
  )
}

/** Rows that are equal so far, set apart by the steps of a tie chain; the groups best first. */
export function resolved(rows: readonly Row[], chain: readonly TieStep[], lots: Lots): Group[] {
  const [step, ...later] = chain
  if (step?.by === 'lots') return byLots(rows, later, lots)
  return step?.by === 'shared' ? shared(rows) : byStep(rows, chain, lots)
}
