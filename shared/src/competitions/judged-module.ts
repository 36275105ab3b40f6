import * as z from 'zod/mini'
import { aspect } from './aspect.ts'
import { partId, partTitle } from './part-id.ts'
import { placeAspect } from './place-sheets.ts'
import type { Round } from './round.ts'
import type { Sheet } from './sheet.ts'
import { type SheetProblem, sheetProblems } from './sheet-problems.ts'

/** What one sheet is about: a module, or a dance in which everybody is placed. */
export const judgedModule = z.object({
  id: partId,
  title: partTitle,
  /** How many judges mark it. */
  judges: z.int(),
  aspects: z.array(aspect),
  /** A dance has no aspects: each couple is given a place up to this, from 1, under `place`. */
  places: z.exactOptional(z.int()),
})
export type JudgedModule = z.output<typeof judgedModule>

/** All that is judged in a round of so many; nothing where problems are solved. */
export function judgedModules({ scoring }: Round, count: number): JudgedModule[] {
  if (scoring.kind === 'solved') return []
  if (scoring.kind === 'marks')
    return scoring.modules.map(({ id, title, judges, aspects }) => ({ id, title, judges, aspects }))
  const { judges } = scoring
  return scoring.dances.map(({ id, title }) => ({ id, title, judges, aspects: [], places: count }))
}

/** What has to be entered, each by its id and what people call it. */
const partsOf = ({ aspects, places }: JudgedModule): { id: string; title: string }[] =>
  places === undefined ? aspects : [{ id: placeAspect, title: '名次' }]

function placeProblemsOf({ title, places = 0 }: JudgedModule, { marks }: Pick<Sheet, 'marks'>) {
  return Object.entries(marks).flatMap(([id, given]): SheetProblem[] => {
    if (id !== placeAspect)
      return [
        { code: 'unknownAspect', aspect: id, words: `「${title}」里只填名次，请刷新后重填。` },
      ]
    if (typeof given !== 'number' || (given >= 1 && given <= places)) return []
    return [
      {
        ...{ code: 'outOfRange', aspect: id },
        words: `「${title}」的名次从 1 到 ${places}，填了 ${given}，请改正。`,
      },
    ]
  })
}

/** Every fault of a sheet. `isDraft`: what may still come is no fault. */
export function markProblems(
  module: JudgedModule,
  sheet: Pick<Sheet, 'marks' | 'evidence'>,
  isDraft: boolean,
): SheetProblem[] {
  const problems =
    module.places === undefined ? sheetProblems(module, sheet) : placeProblemsOf(module, sheet)
  return problems.filter(({ code }) => !isDraft || code !== 'evidenceMissing')
}

/** What is blank in a sheet, in the words of people. */
export const blanksOf = (module: JudgedModule, { marks }: Pick<Sheet, 'marks'>): string[] =>
  partsOf(module)
    .filter(({ id }) => (marks[id] ?? 'blank') === 'blank')
    .map(({ title }) => title)

/** A sheet of somebody who is not there. */
export const awayMarks = (module: JudgedModule): Sheet['marks'] =>
  Object.fromEntries(partsOf(module).map(({ id }) => [id, 'away' as const]))
