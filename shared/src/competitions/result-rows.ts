import { type EventResult, eventResult } from './event-result.ts'
import { exactly } from './exact-value.ts'
import { rankRound } from './rank-round.ts'
import { hasRank } from './ranked.ts'
import type { KeptRow, RankChange } from './result.ts'
import { type RoundState, roundEntries } from './round-entries.ts'
import type { Ruleset } from './ruleset.ts'

/** What an event comes to, everybody decoded. */
export interface ResultRows {
  /** Best first: those of the last round, then those whom each round before it left behind. */
  readonly rows: readonly KeptRow[]
  /** Ties that awards hang on, in sentences: the result is not final before each is decided. */
  readonly undecided: readonly string[]
}

const awardsOf = ({ awards }: EventResult, code: string): KeptRow['awards'] =>
  awards.flatMap(({ series, awarded }) =>
    awarded.grades
      .filter(({ ids }) => ids.includes(code))
      .map(({ title }) => ({ series: series.title, title })),
  )

/** Those whom a round ranks, but for those who went on from it. */
function rowsOf(
  state: RoundState,
  goneOn: ReadonlySet<string>,
  of: (code: string) => Pick<KeptRow, 'entrantId' | 'awards'>,
): KeptRow[] {
  const { ranking, scores } = rankRound(state.round, roundEntries(state), state.lots)
  return ranking
    .filter(({ id }) => !goneOn.has(id))
    .map((row) => {
      const scored = scores.get(row.id)
      const total = scored?.state === 'scored' ? exactly(scored.total).exact : null
      const kept = { ...of(row.id), round: state.round.id, total }
      return hasRank(row)
        ? { ...kept, rank: row.rank, decidedBy: row.decidedBy, because: null }
        : { ...kept, rank: null, decidedBy: null, because: row.because }
    })
}

/** The result of an event from all its rounds, the first one first. `entrantOf`: decodes. */
export function resultRows(
  rules: Ruleset,
  states: readonly RoundState[],
  entrantOf: (code: string) => string,
): ResultRows {
  const last = states[states.length - 1]
  if (!last) return { rows: [], undecided: [] }
  const result = eventResult(rules, last.round, roundEntries(last), last.lots)
  const rows = states.map((state, i) =>
    rowsOf(state, new Set(states[i + 1]?.codes), (code) => ({
      entrantId: entrantOf(code),
      awards: state === last ? awardsOf(result, code) : [],
    })),
  )
  return { rows: rows.reverse().flat(), undecided: result.undecided.map(({ words }) => words) }
}

/** Everybody whose rank is another than it was, with both. */
export function rankChanges(before: readonly KeptRow[], after: readonly KeptRow[]): RankChange[] {
  const old = new Map(before.map(({ entrantId, rank }) => [entrantId, rank]))
  return after.flatMap(({ entrantId, rank }) => {
    const from = old.get(entrantId) ?? null
    return from === rank ? [] : [{ entrantId, from, to: rank }]
  })
}
