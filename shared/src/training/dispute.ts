import * as z from 'zod/mini'
import { disputeOutcome } from '../values/dispute-outcome.ts'

/** What of a line of the learning record is disputed: for how long, the marks, passed or not, the certificate. */
export const disputedPart = z.enum(['minutes', 'marks', 'passing', 'certificate'])
export type DisputedPart = z.output<typeof disputedPart>

/** In the worker's own words. */
export const disputeText = z.string().check(z.trim(), z.minLength(2), z.maxLength(300))

/** What its person says is wrong with a line, and what its organiser answered; the line is as it was. */
export const dispute = z.object({
  about: disputedPart,
  /** Nothing once its person was erased, as in the answer. */
  text: z.nullable(z.string()),
  /** Epoch seconds, as all times here. */
  at: z.int(),
  answer: z.nullable(
    z.object({ outcome: disputeOutcome, reason: z.nullable(z.string()), at: z.int() }),
  ),
})
export type Dispute = z.output<typeof dispute>

/** How often one person disputes one training's line. */
export const mostDisputes = 10
