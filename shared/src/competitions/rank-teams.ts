import type { Entrant } from './entrant.ts'
import { rank, unrankedRows } from './rank.ts'
import type { Ranked } from './ranked.ts'
import { compare, over, type Rational, rational, sum } from './rational.ts'
import { type Lots, measureOf, type Row } from './row.ts'
import type { TeamFormula } from './ruleset.ts'

/** A member whose result counts for a team. */
interface Member {
  readonly total: Rational
  readonly seconds: number | null
}

function rowOf(id: string, members: readonly Member[], formula: TeamFormula): Row {
  const best = [...members].sort(better).slice(0, formula.members)
  const all = sum(best.map(({ total }) => total))
  const seconds = best.flatMap(({ seconds: own }) => own ?? [])
  const [first] = best
  return {
    id,
    total: formula.by === 'sum' ? all : over(all, rational(best.length)),
    measures: new Map([
      ...(first ? [[measureOf({ by: 'bestMember' }), first.total] as const] : []),
      ...(seconds.length === best.length
        ? [[measureOf({ by: 'time' }), rational(seconds.reduce((a, b) => a + b, 0))] as const]
        : []),
    ]),
  }
}

// of equal totals the quicker counts for the team; one without a time last
const better = (a: Member, b: Member): number =>
  compare(b.total, a.total) ||
  (a.seconds ?? Number.POSITIVE_INFINITY) - (b.seconds ?? Number.POSITIVE_INFINITY) ||
  0

/**
 * Teams by the totals of their best members. A team of fewer than `least` who have a result is not ranked;
 * a guest's result counts for no team. `totalOf`: nothing where somebody has no result.
 */
export function rankTeams(
  formula: TeamFormula,
  entrants: readonly Entrant[],
  totalOf: (id: string) => Rational | undefined,
  lots: Lots,
): Ranked[] {
  const teams = new Map<string, Member[]>()
  for (const { id, team, guest, seconds } of entrants) {
    if (team === undefined || guest) continue
    const members = teams.get(team) ?? []
    const total = totalOf(id)
    teams.set(team, total ? [...members, { total, seconds }] : members)
  }
  const whole = [...teams].filter(([, members]) => members.length >= formula.least)
  const others = [...teams].filter(([, members]) => members.length < formula.least)
  return [
    ...rank(
      whole.map(([id, members]) => rowOf(id, members, formula)),
      formula.ties,
      lots,
    ),
    ...unrankedRows(others.map(([id]) => ({ id, because: 'incomplete' as const }))),
  ]
}
