import * as z from 'zod/mini'
import { entrantId } from './entry.ts'
import { exactValue } from './exact-value.ts'
import { partId } from './part-id.ts'
import { decision, unranked } from './ranked.ts'

const rank = z.nullable(z.int())

/** One entrant in the result of an event, as it is kept. */
export interface KeptRow {
  readonly entrantId: string
  /** The last round they were in, which all else is of. */
  readonly round: string
  readonly rank: number | null
  /** What decided the rank; nothing where there is none, and then why. */
  readonly decidedBy: z.output<typeof decision> | null
  readonly because: z.output<typeof unranked> | null
  /** Exact; nothing where no marks are added up. */
  readonly total: string | null
  readonly awards: readonly { readonly series: string; readonly title: string }[]
}

/** The same as it is told. */
export const resultRow = z.object({
  ...{ entrantId, round: partId, rank },
  decidedBy: z.nullable(decision),
  because: z.nullable(unranked),
  total: z.nullable(exactValue),
  awards: z.array(z.object({ series: z.string(), title: z.string() })),
})

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
