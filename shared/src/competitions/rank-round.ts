import type { Ordered, RoundEntries, RoundResult } from './entries.ts'
import { orderMarks } from './order-marks.ts'
import { orderPlaces } from './order-places.ts'
import { orderSolved } from './order-solved.ts'
import { rankGroups, unrankedRows } from './rank.ts'
import type { Round } from './round.ts'
import type { Lots } from './row.ts'

function order({ scoring }: Round, entries: RoundEntries): Ordered {
  if (scoring.kind === 'marks') return orderMarks(scoring, entries)
  return scoring.kind === 'places' ? orderPlaces(scoring, entries) : orderSolved(scoring, entries)
}

/** A round of a ruleset without faults, scored and ranked; the order of what is handed in changes nothing. */
export function rankRound(round: Round, entries: RoundEntries, lots: Lots): RoundResult {
  const { groups, others, scores = new Map(), solvers = new Map() } = order(round, entries)
  return {
    ranking: [...rankGroups(groups, round.ties, lots), ...unrankedRows(others)],
    scores,
    solvers,
  }
}
