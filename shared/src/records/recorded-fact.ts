import * as z from 'zod/mini'
import { factKey, factSource, factValue } from '../values/fact-input.ts'
import { isoDate } from '../values/iso-date.ts'

/** What a person answered: a value, or «不愿意说». */
export const answer = z.union([
  z.strictObject({ value: factValue }),
  z.strictObject({ declined: z.literal(true) }),
])
export type Answer = z.output<typeof answer>

/** One fact of a worker's record. `version` grows by one with every change of this fact. */
export const recordedFact = z.object({
  key: factKey,
  answer,
  source: factSource,
  /** The day the answer was true. */
  asOf: isoDate,
  version: z.int(),
})
export type RecordedFact = z.output<typeof recordedFact>

/** A policy whose rules read the fact, whenever they are asked. */
export const factUse = z.object({ policyId: z.string(), title: z.string() })
export type FactUse = z.output<typeof factUse>
