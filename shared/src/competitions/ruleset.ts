import * as z from 'zod/mini'
import { canonical } from '../eligibility/canonical.ts'
import { sha256 } from '../eligibility/sha256.ts'
import { awardSeries } from './award-series.ts'
import { partTitle } from './part-id.ts'
import { round } from './round.ts'
import { tieChain } from './tie-step.ts'

/** What a team comes to, of the totals of its best `members`; a team of fewer than `least` is not ranked. */
const teamFormula = z.strictObject({
  by: z.enum(['sum', 'mean']),
  members: z.int().check(z.minimum(1), z.maximum(50)),
  least: z.int().check(z.minimum(1), z.maximum(50)),
  ties: tieChain,
})
export type TeamFormula = z.output<typeof teamFormula>

/**
 * How an event is marked, ranked and awarded. The last round is the one that awards and teams go by. What does not
 * fit together in it is said by `rulesetProblems`; this says only what can be written down.
 */
export const ruleset = z.strictObject({
  format: z.literal(1),
  title: partTitle,
  /** Grows by one with every change after the first mark. */
  edition: z.int().check(z.minimum(1)),
  rounds: z.array(round).check(z.maxLength(8)),
  teams: z.exactOptional(teamFormula),
  awards: z.array(awardSeries).check(z.maxLength(12)),
})
export type Ruleset = z.output<typeof ruleset>

/** SHA-256 of a ruleset, in hex: the same content gives the same hash, whatever the order of its keys. */
export const rulesetHash = (rules: Ruleset): string => sha256(canonical(rules))
