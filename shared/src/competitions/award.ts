import type { AwardSeries, GradeCount } from './award-series.ts'
import { fillPlaces } from './fill-places.ts'
import { hasRank, type Ranked, type WithRank } from './ranked.ts'
import type { Round } from './round.ts'

/** An equal rank at the edge of what there is, which has to be decided before the result is final. */
export interface UndecidedTie {
  readonly code: 'awardTieUndecided' | 'advanceTieUndecided'
  readonly rank: number
  readonly ids: readonly string[]
  readonly words: string
}

const roundings = { down: Math.floor, half: Math.round, up: Math.ceil }

/** How many places a grade has, of so many who can be awarded. */
const placesOf = (count: GradeCount, of: number): number =>
  'places' in count ? count.places : roundings[count.round]((of * count.ratio) / 10_000)

/** What awards need to know of whoever is ranked. */
export interface Awardable {
  readonly guest: boolean
  readonly class?: string | undefined
  readonly passed: boolean
}

/** Who has which grade of one series. */
export interface Awarded {
  readonly grades: readonly {
    readonly id: string
    readonly title: string
    readonly ids: readonly string[]
  }[]
  readonly undecided: readonly UndecidedTie[]
  /** Why nobody has any; nothing where somebody has, or would. */
  readonly because: string | null
}

const tie = (code: UndecidedTie['code'], rows: readonly WithRank[], of: string): UndecidedTie => ({
  code,
  rank: rows[0]?.rank ?? 0,
  ids: rows.map(({ id }) => id),
  words: `第 ${rows[0]?.rank} 名有 ${rows.length} 个并列，正好在${of}的边上，分出先后才能终定。`,
})

/** The awards of one series, from a ranking and what is known of each row of it. */
export function award(
  series: AwardSeries,
  ranking: readonly Ranked[],
  of: (id: string) => Awardable,
): Awarded {
  const rows = ranking.filter(hasRank).filter(({ id }) => {
    const { guest, class: own, passed } = of(id)
    const isIn = series.class === undefined || series.class === own
    return !guest && isIn && (passed || !series.mustPass)
  })
  const { least = 1, grades, title, edge } = series
  const isGiven = rows.length >= least
  const counts = grades.map(({ count }) => (isGiven ? placesOf(count, rows.length) : 0))
  const { taken, undecided } = fillPlaces(rows, counts, edge)
  const few =
    rows.length === 0 ? '没有可以评奖的' : `可以评奖的只有 ${rows.length} 个，不到 ${least} 个`
  return {
    grades: grades.map(({ id, title: name }, i) => ({ id, title: name, ids: taken[i] ?? [] })),
    undecided: undecided.map((group) => tie('awardTieUndecided', group, `「${title}」`)),
    because: isGiven ? null : `「${title}」${few}，不评。`,
  }
}

/** Who goes on to the next round; nobody where there is none. */
export function advancing(
  { advance, title }: Round,
  ranking: readonly Ranked[],
  of: (id: string) => Awardable,
) {
  const rows = ranking.filter(hasRank).filter(({ id }) => !of(id).guest)
  if (!advance) return { ids: [], undecided: [] }
  const { taken, undecided } = fillPlaces(rows, [advance.places], advance.edge)
  return {
    ids: taken[0] ?? [],
    undecided: undecided.map((group) => tie('advanceTieUndecided', group, `「${title}」晋级名额`)),
  }
}
