import * as z from 'zod/mini'
import { partId } from './part-id.ts'
import { rational } from './rational.ts'
import type { SolvedScoring } from './round.ts'
import type { Row } from './row.ts'

/** One try at a problem. `ignored` does not count, as where it did not compile; `pending` is not judged yet. */
export const attempt = z.object({
  entrant: z.string(),
  problem: partId,
  /** Whole seconds from the start. */
  at: z.int().check(z.minimum(0)),
  verdict: z.enum(['accepted', 'rejected', 'ignored', 'pending']),
})
export type Attempt = z.output<typeof attempt>

/** How a problem stands: what was judged of it up to the first that was right, and what waits. */
export interface Tried {
  readonly problem: string
  readonly judged: number
  readonly pending: number
  /** The minute it was solved in; nothing where it was not. */
  readonly solvedAt: number | null
}

function tried(problem: string, attempts: readonly Attempt[]): Tried {
  const own = attempts.filter((one) => one.problem === problem)
  const first = Math.min(...own.flatMap(({ verdict, at }) => (verdict === 'accepted' ? [at] : [])))
  const isSolved = Number.isFinite(first)
  const wrong = own.filter(({ verdict, at }) => verdict === 'rejected' && at < first).length
  return {
    problem,
    judged: wrong + (isSolved ? 1 : 0),
    pending: own.filter(({ verdict }) => verdict === 'pending').length,
    solvedAt: isSolved ? Math.floor(first / 60) : null,
  }
}

/** One entrant by what was solved: the row that is ranked, and every problem. */
export interface Solver extends Row {
  readonly problems: readonly Tried[]
  readonly solved: number
  /** Minutes. */
  readonly penalty: number
  readonly lastAccepted: number | null
}

/** As the ICPC counts: a problem costs the minute it was solved in and a penalty for each wrong try before. */
export function solverOf(
  { penalty: each, problems }: SolvedScoring,
  id: string,
  attempts: readonly Attempt[],
): Solver {
  const own = attempts.filter(({ entrant }) => entrant === id)
  const all = problems.map((problem) => tried(problem.id, own))
  const solved = all.filter(({ solvedAt }) => solvedAt !== null)
  const penalty = solved.reduce(
    (sum, { solvedAt, judged }) => sum + (solvedAt ?? 0) + each * (judged - 1),
    0,
  )
  const last = solved.reduce((latest, { solvedAt }) => Math.max(latest, solvedAt ?? 0), 0)
  return {
    id,
    problems: all,
    total: rational(solved.length),
    measures: new Map([
      ['penalty', rational(penalty)],
      ['lastAccepted', rational(last)],
    ]),
    solved: solved.length,
    penalty,
    lastAccepted: solved.length > 0 ? last : null,
  }
}
