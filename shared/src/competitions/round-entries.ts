import type { RoundEntries } from './entries.ts'
import { awayMarks, type JudgedModule, judgedModules } from './judged-module.ts'
import type { KeptSheet } from './kept-sheet.ts'
import { type Panel, panelOf, type Seat } from './panel.ts'
import type { Round } from './round.ts'
import type { Lots } from './row.ts'
import type { Sheet } from './sheet.ts'

/** All that a round is judged from. */
export interface RoundState {
  readonly round: Round
  /** 工位号 of who is in it. */
  readonly codes: readonly string[]
  readonly seats: readonly Seat[]
  readonly sheets: readonly KeptSheet[]
  /** By code, the whole seconds it took. */
  readonly times: Readonly<Record<string, number>>
  readonly lots: Lots
}

/** A module, and who marks it. */
export interface Marked {
  readonly module: JudgedModule
  readonly panel: Panel
}

export const markedBy = ({ round, codes, seats }: Omit<RoundState, 'sheets'>): Marked[] =>
  judgedModules(round, codes.length).map((module) => ({
    module,
    panel: panelOf(seats, module.judges),
  }))

/** The sheets that count: of the panels, by the marks kept; whoever is aside as away, in a dance left out. */
function countedSheets({ sheets, codes }: RoundState, marked: readonly Marked[]): Sheet[] {
  return marked.flatMap(({ module, panel }) => {
    const { id } = module
    const own = sheets.filter((one) => one.module === id && panel.seats.includes(one.seat))
    const given = own.map(({ seat, code, marks }) => ({
      judge: seat,
      entrant: code,
      module: id,
      marks,
    }))
    if (module.places !== undefined) return given
    const marks = awayMarks(module)
    const away = panel.away.flatMap((judge) =>
      codes.map((entrant) => ({ judge, entrant, module: id, marks })),
    )
    return [...given, ...away]
  })
}

/** What a round is ranked from; everybody by their code, and nobody a guest. */
export const roundEntries = (state: RoundState): RoundEntries => ({
  entrants: state.codes.map((id) => ({ id, guest: false, seconds: state.times[id] ?? null })),
  sheets: countedSheets(state, markedBy(state)),
  attempts: [],
})
