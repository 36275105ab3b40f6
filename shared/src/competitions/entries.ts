import type { Entrant } from './entrant.ts'
import type { Ranked, Unranked } from './ranked.ts'
import { type Rational, rational } from './rational.ts'
import { type Group, measureOf } from './row.ts'
import type { Score } from './score.ts'
import type { Sheet } from './sheet.ts'
import type { Attempt, Solver } from './solved.ts'

/** All that a round is ranked from. `attempts`: where problems are solved; `sheets`: everywhere else. */
export interface RoundEntries {
  readonly entrants: readonly Entrant[]
  readonly sheets: readonly Sheet[]
  readonly attempts: readonly Attempt[]
}

/** A round as it stands: every entrant once. */
export interface RoundResult {
  readonly ranking: readonly Ranked[]
  /** By entrant, where marks are given. */
  readonly scores: ReadonlyMap<string, Score>
  /** By entrant, where problems are solved. */
  readonly solvers: ReadonlyMap<string, Solver>
}

/** Who is ranked, best first and before the tie chain, and who is not. */
export interface Ordered extends Partial<Omit<RoundResult, 'ranking'>> {
  readonly groups: readonly Group[]
  readonly others: readonly { id: string; because: Unranked }[]
}

/** What is of one entrant, found at once. */
export function perEntrant<Of extends { readonly entrant: string }>(all: readonly Of[]) {
  const found = new Map<string, Of[]>()
  for (const one of all) {
    const own = found.get(one.entrant)
    if (own) own.push(one)
    else found.set(one.entrant, [one])
  }
  return (id: string): readonly Of[] => found.get(id) ?? []
}

/** One measure of a row, by `measureOf`. */
export type Measure = readonly [string, Rational]

/** The time, where it was taken. */
export const timed = ({ seconds }: Entrant): Measure[] =>
  seconds === null ? [] : [[measureOf({ by: 'time' }), rational(seconds)]]
