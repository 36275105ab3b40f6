import { placeProblems } from './place-sheets.ts'
import { hasRank, type Ranked } from './ranked.ts'
import type { Round } from './round.ts'
import type { Sheet } from './sheet.ts'

interface Known {
  readonly sheets: readonly Sheet[]
  readonly times: Readonly<Record<string, number>>
}

const stations = (ids: readonly string[]): string => `工位 ${ids.join('、')}`

/** What keeps a ranking from being settled though every sheet is checked, in sentences. */
export function rankProblems(
  { scoring }: Round,
  ranking: readonly Ranked[],
  { sheets, times }: Known,
): string[] {
  const open = ranking.flatMap((row) => (!hasRank(row) && row.because === 'open' ? [row.id] : []))
  const tied = ranking.filter(hasRank).flatMap(({ id, decidedBy }) => {
    const waits = decidedBy.by === 'undecided' && decidedBy.because === 'notMeasured'
    return waits && times[id] === undefined ? [id] : []
  })
  const untimed = tied.length > 0 ? [`${stations(tied)} 同分，要看用时，还没有记，请补上。`] : []
  if (open.length === 0) return untimed
  if (scoring.kind === 'places')
    return [...placeProblems(scoring, sheets, new Set(open)), ...untimed]
  return [`${stations(open)} 的成绩还算不出来：在场的裁判不够，请再请裁判。`, ...untimed]
}
