import type { Entrant } from './entrant.ts'
import { placeAspect } from './place-sheets.ts'
import type { PlacesScoring, SolvedScoring } from './round.ts'
import type { Sheet } from './sheet.ts'
import type { Attempt } from './solved.ts'

type Made = (i: number) => Entrant

/** Four couples: the first two take turns at being first, so that their sums are equal over two dances. */
export function examplePlaces({ judges, dances }: PlacesScoring, made: Made) {
  const entrants = [0, 1, 2, 3].map(made)
  const places = (dance: number, judge: number): readonly number[] => {
    const turned = judge === judges - 1 ? dance === 0 : dance % 2 === 1
    return turned ? [2, 1, 3, 4] : [1, 2, 3, 4]
  }
  const sheets = dances.flatMap(({ id }, dance) =>
    Array.from({ length: judges }, (_, judge) =>
      places(dance, judge).map(
        (place, i): Sheet => ({
          judge: `judge-${judge + 1}`,
          entrant: made(i).id,
          module: id,
          marks: { [placeAspect]: place },
        }),
      ),
    ).flat(),
  )
  return { entrants, sheets }
}

/** Three: the first two solve as much in as many minutes, one of them the last problem earlier; the third solves one. */
export function exampleAttempts({ problems }: SolvedScoring, made: Made) {
  const minutes: readonly (readonly number[])[] = [[30, 30], [10, 50], [40]]
  const attempts = minutes.flatMap((own, i) =>
    own.flatMap((at, k): Attempt[] => {
      const problem = problems[k]?.id
      return problem ? [{ entrant: made(i).id, problem, at: at * 60, verdict: 'accepted' }] : []
    }),
  )
  return { entrants: minutes.map((_, i) => made(i)), attempts }
}
