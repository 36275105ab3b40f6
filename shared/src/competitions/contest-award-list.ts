import type { Awarded } from './award.ts'
import type { AwardSeries } from './award-series.ts'
import type { ContestAwards } from './contest-api.ts'
import { hasRank, type Ranked } from './ranked.ts'

/**
 * Awards as the ICPC Contest API lists them: who is first of those who are no guests, then every grade of every
 * series by «series-grade».
 * A series in which a tie is undecided is not kept up to date, which is `null` there.
 */
export function contestAwardList(
  ranking: readonly Ranked[],
  awards: readonly { readonly series: AwardSeries; readonly awarded: Awarded }[],
  guests: ReadonlySet<string>,
): ContestAwards {
  const own = ranking.filter(hasRank).filter(({ id }) => !guests.has(id))
  const first = own.filter(({ rank }) => rank === own[0]?.rank)
  const grades = awards.flatMap(({ series, awarded }) =>
    awarded.grades.map(({ id, title, ids }) => ({
      id: `${series.id}-${id}`,
      citation: title,
      team_ids: awarded.undecided.length > 0 ? null : [...ids],
    })),
  )
  return [{ id: 'winner', citation: '第一名', team_ids: first.map(({ id }) => id) }, ...grades]
}
