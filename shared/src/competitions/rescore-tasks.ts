import { awayMarks, type JudgedModule } from './judged-module.ts'
import type { KeptSheet } from './kept-sheet.ts'
import type { Panel } from './panel.ts'
import { rescoresOf } from './rescore.ts'
import type { Module, Round } from './round.ts'
import { score } from './score.ts'
import type { Sheet } from './sheet.ts'

/** What one judge has to mark again. */
export interface RescoreTask {
  readonly seat: string
  readonly aspect: string
  readonly words: string
}

/** The sheets of one code in one module as they were handed in, those aside as away; nothing while one is missing. */
function handedSheets(
  module: JudgedModule,
  { seats, away }: Panel,
  sheets: readonly KeptSheet[],
): Sheet[] | undefined {
  const [code = ''] = sheets.map((one) => one.code)
  const of = { entrant: code, module: module.id }
  const given = seats.flatMap((judge): Sheet[] => {
    const marks = sheets.find((one) => one.seat === judge)?.handed
    return marks ? [{ ...of, judge, marks }] : []
  })
  if (given.length < seats.length) return undefined
  return [...given, ...away.map((judge) => ({ ...of, judge, marks: awayMarks(module) }))]
}

/**
 * What the judges of one code in one module have to mark again; nothing before every one handed in a sheet.
 * Who marked again where they were only far apart has done so, whatever they entered; where they have to
 * agree and do not, it goes on.
 */
export function rescoreTasks(
  { scoring }: Round,
  module: JudgedModule,
  panel: Panel,
  sheets: readonly KeptSheet[],
): RescoreTask[] {
  if (scoring.kind !== 'marks' || panel.missing > 0) return []
  const handed = handedSheets(module, panel, sheets)
  if (!handed) return []
  const only = scoring.modules.filter(({ id }) => id === module.id) as Module[]
  const scored = score({ ...scoring, modules: only }, handed)
  const open = new Set(
    scored.modules.flatMap(({ aspects }) =>
      aspects.flatMap(({ state, aspect }) => (state === 'open' ? [aspect.id] : [])),
    ),
  )
  const hasAgain = (seat: string, aspect: string) =>
    sheets.some((one) => one.seat === seat && one.again.includes(aspect))
  return rescoresOf(scored).flatMap(({ aspect, judges, words }) =>
    judges
      .filter((seat) => open.has(aspect) || !hasAgain(seat, aspect))
      .map((seat) => ({ seat, aspect, words })),
  )
}
