import { type Awardable, type Awarded, award, type UndecidedTie } from './award.ts'
import type { AwardSeries } from './award-series.ts'
import type { RoundEntries, RoundResult } from './entries.ts'
import { rankRound } from './rank-round.ts'
import { rankTeams } from './rank-teams.ts'
import type { Ranked } from './ranked.ts'
import type { Round } from './round.ts'
import type { Lots } from './row.ts'
import type { Ruleset } from './ruleset.ts'

/** What an event comes to, from its last round. */
export interface EventResult {
  readonly round: RoundResult
  /** Nobody, where the ruleset knows no teams. */
  readonly teams: readonly Ranked[]
  readonly awards: readonly { readonly series: AwardSeries; readonly awarded: Awarded }[]
  /** Ties that awards hang on: the result is not final before each is decided. */
  readonly undecided: readonly UndecidedTie[]
}

const team: Awardable = { guest: false, passed: false }

/** How the passing of `id` is known: by its marks; where there are none, nobody has to pass. */
const passes = (id: string, { scores }: RoundResult): boolean => scores.get(id)?.passed ?? false

/**
 * The result of an event by a ruleset without faults: the ranking, the teams, the awards. `lots`: by the id of
 * an entrant or a team; `round`: the last one.
 */
export function eventResult(
  { teams: formula, awards }: Ruleset,
  last: Round,
  entries: RoundEntries,
  lots: Lots,
): EventResult {
  const round = rankRound(last, entries, lots)
  const { scores, solvers } = round
  const totalOf = (id: string) => {
    const scored = scores.get(id)
    return scored?.state === 'scored' ? scored.total : solvers.get(id)?.total
  }
  const teams = formula ? rankTeams(formula, entries.entrants, totalOf, lots) : []
  const known = new Map(entries.entrants.map((one) => [one.id, one]))
  const entrantOf = (id: string): Awardable => ({
    guest: known.get(id)?.guest ?? false,
    class: known.get(id)?.class,
    passed: passes(id, round),
  })
  const given = awards.map((series) => ({
    series,
    awarded:
      series.of === 'teams'
        ? award(series, teams, () => team)
        : award(series, round.ranking, entrantOf),
  }))
  return {
    round,
    teams,
    awards: given,
    undecided: given.flatMap(({ awarded }) => awarded.undecided),
  }
}
