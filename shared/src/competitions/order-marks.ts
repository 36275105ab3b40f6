import { type Measure, type Ordered, perEntrant, type RoundEntries, timed } from './entries.ts'
import type { Unranked } from './ranked.ts'
import { zero } from './rational.ts'
import type { MarksScoring } from './round.ts'
import { byTotal, measureOf, type Row } from './row.ts'
import { type Score, score } from './score.ts'

// an aspect that was missed and counts as nought is one of nought
const measured = ({ modules }: Score): Measure[] =>
  modules.flatMap(({ module, value, aspects }) => [
    [measureOf({ by: 'module', module: module.id }), value] as const,
    ...aspects.map(
      ({ aspect, value: own = zero }): Measure => [
        measureOf({ by: 'aspect', module: module.id, aspect: aspect.id }),
        own,
      ],
    ),
  ])

/** Entrants by their totals of marks. */
export function orderMarks(scoring: MarksScoring, { entrants, sheets }: RoundEntries): Ordered {
  const own = perEntrant(sheets)
  const scores = new Map(entrants.map(({ id }) => [id, score(scoring, own(id))]))
  const rows: Row[] = []
  const others: { id: string; because: Unranked }[] = []
  for (const one of entrants) {
    const scored = scores.get(one.id) as Score
    if (scored.state !== 'scored') others.push({ id: one.id, because: scored.state })
    else
      rows.push({
        id: one.id,
        total: scored.total,
        measures: new Map([...timed(one), ...measured(scored)]),
      })
  }
  return { groups: byTotal(rows), others, scores }
}
