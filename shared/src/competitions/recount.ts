import { corrected } from './corrected.ts'
import type { EventRecord, LockedRound } from './event-record.ts'
import { type ResultRows, resultRows } from './result-rows.ts'
import type { RoundState } from './round-entries.ts'
import { roundLots } from './round-lots.ts'
import { roundStanding } from './round-standing.ts'
import { sheetsHash } from './sheets-hash.ts'
import { stationEntrants } from './station-entrants.ts'

/** What an event comes to, or everything that keeps it from being known, in sentences. */
export interface Recounted extends ResultRows {
  readonly problems: readonly string[]
}

interface Counted {
  readonly locked: LockedRound
  /** As it was locked, and with what was corrected since. */
  readonly before: RoundState
  readonly after: RoundState
}

/** Whether a round comes to what was kept when it was locked. */
function isAsLocked({ locked, before }: Counted): boolean {
  if (sheetsHash(before.sheets, before.times) !== locked.hash) return false
  const { problems, advanced } = roundStanding(before)
  return problems.length === 0 && String(advanced) === String(locked.advanced)
}

/** What keeps corrections from counting: something is undecided by them, or others would have gone on. */
function correctionProblems({ locked, after }: Counted): readonly string[] {
  const { problems, advanced } = roundStanding(after)
  if (problems.length > 0) return problems
  return String(advanced) === String(locked.advanced)
    ? []
    : [`更正会让「${after.round.title}」晋级的人不一样，不能只更正，这一轮要重新比。`]
}

function countedOf({ rules, rounds, seed, corrections }: EventRecord): Counted[] {
  return rounds.flatMap((locked) => {
    const round = rules.rounds.find(({ id }) => id === locked.round)
    if (!round) return []
    const { codes, seats, sheets, times } = locked
    const lots = roundLots(seed, round.id, codes)
    const before = { round, codes, seats, sheets, times, lots }
    return [{ locked, before, after: { ...before, sheets: corrected(sheets, corrections) } }]
  })
}

/** The result of an event, counted anew from its sheets and what was corrected of them. */
export function recount(record: EventRecord): Recounted {
  const counted = countedOf(record)
  const others = counted
    .filter((one) => !isAsLocked(one))
    .map(({ before }) => `「${before.round.title}」按评分表重算，和锁定时的不一样，请先查清。`)
  const undone = record.corrections.length > 0 ? counted.flatMap(correctionProblems) : []
  const problems = others.length > 0 ? others : undone
  if (problems.length > 0) return { rows: [], undecided: [], problems }
  const entrants = stationEntrants(record.order, record.layers)
  const states = counted.map(({ after }) => after)
  return { ...resultRows(record.rules, states, (code) => entrants.get(code) ?? ''), problems }
}
