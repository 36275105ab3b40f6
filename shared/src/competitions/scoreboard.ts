import type { ContestScoreboard } from './contest-api.ts'
import { contestTime, relativeContestTime } from './contest-time.ts'
import type { RoundResult } from './entries.ts'
import { decimalText } from './exact-value.ts'
import { hasRank } from './ranked.ts'
import { textOrder } from './row.ts'
import type { Solver } from './solved.ts'

type Row = ContestScoreboard['rows'][number]

/** Where a contest stands, in epoch seconds; `null`: not yet. */
export interface ContestState {
  readonly started: number | null
  readonly ended: number | null
  readonly frozen: number | null
  readonly thawed: number | null
  readonly finalized: number | null
  readonly endOfUpdates: number | null
}

const ofSolver = ({
  solved,
  penalty,
  lastAccepted,
  problems,
}: Solver): Omit<Row, 'rank' | 'team_id'> => ({
  score: { num_solved: solved, total_time: penalty, time: lastAccepted },
  problems: problems.map(({ problem, judged, pending, solvedAt }) => ({
    problem_id: problem,
    num_judged: judged,
    num_pending: pending,
    solved: solvedAt !== null,
    ...(solvedAt === null ? {} : { time: solvedAt }),
  })),
})

function rowOf(
  id: string,
  { solvers, scores }: RoundResult,
): Omit<Row, 'rank' | 'team_id'> | undefined {
  const solver = solvers.get(id)
  if (solver) return ofSolver(solver)
  const score = scores.get(id)
  // the published format has a number here; the exact total is in the explanation
  return score && { score: { score: Number(decimalText(score.total, 3)) } }
}

const moment = (at: number | null): string | null => (at === null ? null : contestTime(at))

/**
 * A round as the scoreboard of the ICPC Contest API, of marks or of problems. It has no row for who has no
 * rank. What we know of modules has no time of solving, which the format demands, so they are left out.
 * `names`: for the order within a rank. `now`: epoch seconds.
 */
export function scoreboardOf(
  result: RoundResult,
  names: ReadonlyMap<string, string>,
  { started, endOfUpdates, ...others }: ContestState,
  now: number,
): ContestScoreboard {
  const alphabet = new Intl.Collator('en-US')
  const nameOf = (id: string): string => names.get(id) ?? id
  const rows = result.ranking.filter(hasRank).flatMap(({ id, rank }): Row[] => {
    const row = rowOf(id, result)
    return row ? [{ rank, team_id: id, ...row }] : []
  })
  rows.sort(
    (a, b) =>
      a.rank - b.rank ||
      alphabet.compare(nameOf(a.team_id), nameOf(b.team_id)) ||
      textOrder(a.team_id, b.team_id),
  )
  return {
    time: contestTime(now),
    contest_time: relativeContestTime(started === null ? 0 : now - started),
    state: {
      started: moment(started),
      ended: moment(others.ended),
      frozen: moment(others.frozen),
      thawed: moment(others.thawed),
      finalized: moment(others.finalized),
      end_of_updates: moment(endOfUpdates),
    },
    rows,
  }
}
