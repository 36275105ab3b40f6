import { type Ordered, perEntrant, type RoundEntries, timed } from './entries.ts'
import type { SolvedScoring } from './round.ts'
import { byTotal, type Row } from './row.ts'
import { solverOf } from './solved.ts'

/** Entrants by the problems that they solved. */
export function orderSolved(scoring: SolvedScoring, { entrants, attempts }: RoundEntries): Ordered {
  const own = perEntrant(attempts)
  const solvers = new Map(entrants.map(({ id }) => [id, solverOf(scoring, id, own(id))]))
  const rows = entrants.flatMap((one): Row[] => {
    const solver = solvers.get(one.id)
    return solver ? [{ ...solver, measures: new Map([...solver.measures, ...timed(one)]) }] : []
  })
  return { groups: byTotal(rows), others: [], solvers }
}
