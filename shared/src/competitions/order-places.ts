import { type Ordered, perEntrant, type RoundEntries, timed } from './entries.ts'
import { danceOf, placeProblems } from './place-sheets.ts'
import type { Unranked } from './ranked.ts'
import type { PlacesScoring } from './round.ts'
import type { Sheet } from './sheet.ts'
import { skating } from './skating.ts'

/** Why a couple is not placed: all that its judges say of it, where that is one thing. */
function outBecause(sheets: readonly Sheet[]): Unranked | undefined {
  const all = sheets.flatMap(({ marks }) => Object.values(marks))
  if (all.includes('disqualified')) return 'disqualified'
  return all.includes('absent') ? 'absent' : undefined
}

/** Entrants by the skating system; all are open until every judge has placed everybody. */
export function orderPlaces(scoring: PlacesScoring, { entrants, sheets }: RoundEntries): Ordered {
  const own = perEntrant(sheets)
  const out = entrants.flatMap(({ id }) => {
    const because = outBecause(own(id))
    return because ? [{ id, because }] : []
  })
  const gone = new Set(out.map(({ id }) => id))
  const couples = new Set(entrants.map(({ id }) => id).filter((id) => !gone.has(id)))
  if (placeProblems(scoring, sheets, couples).length > 0) {
    const open = [...couples].map((id) => ({ id, because: 'open' as const }))
    return { groups: [], others: [...out, ...open] }
  }
  const dances = scoring.dances.map(({ id }) =>
    danceOf(
      sheets.filter(({ module }) => module === id),
      couples,
    ),
  )
  const times = new Map(entrants.map((one) => [one.id, new Map(timed(one))]))
  const groups = skating(dances, scoring.judges).map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, measures: times.get(row.id) ?? row.measures })),
  }))
  return { groups, others: out }
}
