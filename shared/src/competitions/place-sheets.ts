import type { PlacesScoring } from './round.ts'
import type { Sheet } from './sheet.ts'
import type { Dance } from './skating.ts'

/** What a judge of a dance enters goes by this: the place, a whole number from 1. */
export const placeAspect = 'place'

const numberOf = ({ marks }: Sheet): number | undefined => {
  const given = marks[placeAspect]
  return typeof given === 'number' ? given : undefined
}

/** The sheets of one dance by couple, of those who dance it. */
export function danceOf(sheets: readonly Sheet[], couples: ReadonlySet<string>): Dance {
  const dance = new Map<string, number[]>([...couples].map((id) => [id, []]))
  for (const one of sheets) {
    const place = numberOf(one)
    if (place !== undefined) dance.get(one.entrant)?.push(place)
  }
  return dance
}

function unfinished(sheets: readonly Sheet[], couples: ReadonlySet<string>): boolean {
  const given = sheets
    .filter(({ entrant }) => couples.has(entrant))
    .flatMap((one) => numberOf(one) ?? [])
    .sort((a, b) => a - b)
  return given.length !== couples.size || given.some((place, i) => place !== i + 1)
}

/**
 * Whose places are not finished: rules 2 to 4 want every judge to give every place from 1 on, once, in every
 * dance. In sentences; none where majorities can be counted.
 */
export const placeProblems = (
  { dances, judges }: PlacesScoring,
  sheets: readonly Sheet[],
  couples: ReadonlySet<string>,
): string[] =>
  dances.flatMap(({ id, title }) => {
    const own = sheets.filter(({ module }) => module === id)
    const panel = [...new Set(own.map(({ judge }) => judge))].sort()
    const few =
      panel.length === judges ? [] : [`「${title}」要 ${judges} 名裁判，现有 ${panel.length} 名。`]
    const open = panel.filter((judge) =>
      unfinished(
        own.filter((one) => one.judge === judge),
        couples,
      ),
    )
    return [
      ...few,
      ...open.map(
        (judge) => `「${title}」裁判 ${judge} 的名次没有从 1 到 ${couples.size} 各给一次，请补齐。`,
      ),
    ]
  })
