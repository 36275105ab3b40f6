import { advancing } from './award.ts'
import { judgeWords } from './judge-words.ts'
import type { KeptSheet } from './kept-sheet.ts'
import { rankProblems } from './rank-problems.ts'
import { rankRound } from './rank-round.ts'
import { rescoreTasks } from './rescore-tasks.ts'
import { type Marked, markedBy, type RoundState, roundEntries } from './round-entries.ts'

/** How far one judge came: of so many sheets, how many are how far. */
export interface SeatCount {
  readonly seat: string
  readonly of: number
  readonly blank: number
  readonly draft: number
  readonly submitted: number
  readonly checked: number
  /** What they are asked to mark again. */
  readonly rescores: number
}

export interface RoundStanding {
  readonly seats: readonly SeatCount[]
  /** Everything that keeps the round from being locked, in sentences; nothing: it is ready. */
  readonly problems: readonly string[]
  /** Codes that go on to the next round, once it is ready. */
  readonly advanced: readonly string[]
}

const keyOf = (module: string, code: string) => `${module} ${code}`

function bySheet(sheets: readonly KeptSheet[]) {
  const found = new Map<string, KeptSheet[]>()
  for (const one of sheets) {
    const key = keyOf(one.module, one.code)
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return (module: string, code: string) => found.get(keyOf(module, code)) ?? []
}

function countSeats(state: RoundState, marked: readonly Marked[]): SeatCount[] {
  const of = bySheet(state.sheets)
  const counts = new Map<string, { -readonly [K in keyof SeatCount]: SeatCount[K] }>()
  const countOf = (seat: string) => {
    const none = { seat, of: 0, blank: 0, draft: 0, submitted: 0, checked: 0, rescores: 0 }
    const count = counts.get(seat) ?? none
    counts.set(seat, count)
    return count
  }
  for (const { module, panel } of marked)
    for (const code of state.codes) {
      const sheets = of(module.id, code)
      for (const seat of panel.seats) {
        const count = countOf(seat)
        count.of++
        count[sheets.find((one) => one.seat === seat)?.state ?? 'blank']++
      }
      for (const { seat } of rescoreTasks(state.round, module, panel, sheets))
        countOf(seat).rescores++
    }
  return [...counts.values()].sort((a, b) => Number(a.seat) - Number(b.seat))
}

const lack = (count: number, words: string) => (count > 0 ? [`${count} ${words}`] : [])

function seatProblem({ seat, blank, draft, submitted, rescores }: SeatCount): string[] {
  const lacks = [
    ...lack(blank, '张没填'),
    ...lack(draft, '张没交'),
    ...lack(submitted, '张没复核'),
    ...lack(rescores, '处要重新打分'),
  ]
  return lacks.length === 0 ? [] : [`${judgeWords('judge', seat)} 还有 ${lacks.join('、')}。`]
}

const panelProblem = ({ module, panel }: Marked): string[] =>
  panel.missing > 0
    ? [`「${module.title}」要 ${module.judges} 名裁判，还差 ${panel.missing} 名，请再请。`]
    : []

/** How far a round is, what is still to be done before it can be locked, and who goes on. */
export function roundStanding(state: RoundState): RoundStanding {
  const { round, times, lots } = state
  const marked = markedBy(state)
  const seats = countSeats(state, marked)
  const problems = [...marked.flatMap(panelProblem), ...seats.flatMap(seatProblem)]
  if (problems.length > 0) return { seats, problems, advanced: [] }
  const entries = roundEntries(state)
  const { ranking } = rankRound(round, entries, lots)
  const gone = advancing(round, ranking, () => ({ guest: false, passed: true }))
  const undecided = gone.undecided.map(({ words }) => words)
  return {
    seats,
    problems: [...rankProblems(round, ranking, { sheets: entries.sheets, times }), ...undecided],
    advanced: [...gone.ids].sort((a, b) => Number(a) - Number(b)),
  }
}
