import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'

/** What made-up entrants are called on the board; nothing: they did not agree to it. */
export const shownNames: readonly (string | null)[] = [
  ...['和**', '李*', '木**', '阿*', '杨**', '熊*', '余**', '此**'],
  ...[null, '张*', '赵**', '王*'],
]

/** How well each station did, of a hundred; two alike but for their time, and one who did not come. */
const worth: readonly (number | null)[] = [88, 96, 93, 93, 90, 85, 84, 80, 78, 75, 70, null]

/** The whole seconds each station took. */
export const heldTimes: Readonly<Record<string, number>> = Object.fromEntries(
  worth.map((_, i) => [`${i + 1}`, 3_600 + 60 * ((i * 7) % 12)]),
)

/** Half marks that judges differ by. */
const leaning = [0, 1, -1, 1, 0] as const
const practice = { process: 40, work: 40, safety: 20 } as const

const half = (marks: number): number => Math.round(marks * 2) * 500

function sheet(
  round: string,
  at: number,
  one: Pick<KeptSheet, 'module' | 'code' | 'seat' | 'marks'>,
) {
  const rest = { state: 'checked', version: 3, savedAt: at, returned: null, again: [] } as const
  return { round, ...one, ...rest, handed: one.marks }
}

/** The sheets of a made-up round of the skills contest, all of them checked. `at`: epoch seconds. */
export const heldSheets = (round: string, at: number): readonly KeptSheet[] =>
  worth.flatMap((part, i) => {
    const code = `${i + 1}`
    const paper = { paper: part === null ? ('absent' as const) : half(part - 3) }
    const theory = sheet(round, at, { module: 'theory', code, seat: '1', marks: paper })
    const judged = leaning.map((lean, judge) => {
      const marks = Object.entries(practice).map(([aspect, most]) => [
        aspect,
        part === null ? 'absent' : Math.min(most * 1000, half((most * part) / 100) + lean * 500),
      ])
      const given = { marks: Object.fromEntries(marks), seat: `${judge + 1}` }
      return sheet(round, at, { module: 'practice', code, ...given })
    })
    return [theory, ...judged]
  })
