import * as z from 'zod/mini'
import { entrantId } from './entry.ts'
import { exactValue } from './exact-value.ts'
import { partId } from './part-id.ts'
import { decision, unranked } from './ranked.ts'

const rank = z.nullable(z.int())

/** One entrant in the result of an event, as it is kept and archived. */
export const keptRow = z.object({
  entrantId,
  /** The last round they were in, which all else is of. */
  round: partId,
  rank,
  /** What decided the rank; nothing where there is none, and then why. */
  decidedBy: z.nullable(decision),
  because: z.nullable(unranked),
  /** Exact, as `exactValue` has it; nothing where no marks are added up. */
  total: z.nullable(z.string()),
  awards: z.readonly(z.array(z.object({ series: z.string(), title: z.string() }))),
})
export type KeptRow = z.output<typeof keptRow>

/** The same as it is told. */
export const resultRow = z.extend(keptRow, { total: z.nullable(exactValue) })

/** 未终定 or 终定. */
export const resultStanding = z.enum(['preliminary', 'final'])

/** Whose rank became another, with both. */
export const rankChange = z.object({ entrantId, from: rank, to: rank })
export type RankChange = z.output<typeof rankChange>

/** One version of a result; the first has no reason. */
export const resultVersion = z.object({
  version: z.int(),
  /** Epoch seconds. */
  at: z.int(),
  reason: z.nullable(z.string()),
  changes: z.array(rankChange),
})
export type ResultVersion = z.output<typeof resultVersion>

/** How a result stands. */
export const resultHead = {
  standing: resultStanding,
  /** 1 as it was published first; one more with every correction. */
  version: z.int(),
  /** Epoch seconds, as what follows. */
  publishedAt: z.int(),
  /** Until then, not included, an entrant may appeal. */
  openUntil: z.int(),
  finalAt: z.nullable(z.int()),
  /** How many are in it. */
  count: z.int(),
}
