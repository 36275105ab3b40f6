import * as z from 'zod/mini'
import { tieStep } from './tie-step.ts'

/** What set a row apart from those beside it. */
export const decision = z.discriminatedUnion('by', [
  /** What is ranked: the total, the problems solved, the sum of places. */
  z.object({ by: z.literal('total') }),
  /** Of equal sums of places: rules 10 and 11 of the skating system. */
  z.object({ by: z.literal('rule10') }),
  z.object({ by: z.literal('rule11') }),
  /** That step of the tie chain. */
  z.object({ by: z.literal('step'), step: tieStep }),
  z.object({ by: z.literal('lots'), lot: z.int() }),
  /** Nothing: so many have this rank. */
  z.object({ by: z.literal('shared'), among: z.int() }),
  /** Nothing yet: so many have this rank until lots are drawn, or until a time is entered. */
  z.object({
    by: z.literal('undecided'),
    among: z.int(),
    because: z.enum(['lotsNotDrawn', 'notMeasured']),
  }),
])
export type Decision = z.output<typeof decision>

/** Why a row has no rank; `incomplete`: a team with too few members who have a result. */
export const unranked = z.enum(['open', 'incomplete', 'absent', 'disqualified'])
export type Unranked = z.output<typeof unranked>

/** One row of a ranking: 1, 2, 2, 4, and what decided it; or why it has no rank. */
export const ranked = z.union([
  z.object({ id: z.string(), rank: z.int().check(z.minimum(1)), decidedBy: decision }),
  z.object({ id: z.string(), rank: z.null(), because: unranked }),
])
export type Ranked = z.output<typeof ranked>
export type WithRank = Extract<Ranked, { rank: number }>

export const hasRank = (row: Ranked): row is WithRank => row.rank !== null
