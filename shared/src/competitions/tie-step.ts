import * as z from 'zod/mini'
import { partId } from './part-id.ts'

/** What is looked at next, of those who are equal so far. */
export const tieStep = z.discriminatedUnion('by', [
  /** Who took less time. */
  z.strictObject({ by: z.literal('time') }),
  /** Who did better in that module. */
  z.strictObject({ by: z.literal('module'), module: partId }),
  z.strictObject({ by: z.literal('aspect'), module: partId, aspect: partId }),
  /** Who has fewer minutes of penalty, then who solved the last problem earlier. */
  z.strictObject({ by: z.literal('penalty') }),
  z.strictObject({ by: z.literal('lastAccepted') }),
  /** Whose best member is better, of teams. */
  z.strictObject({ by: z.literal('bestMember') }),
  /** Who drew the lower number. */
  z.strictObject({ by: z.literal('lots') }),
  /** Nothing: they share the rank. */
  z.strictObject({ by: z.literal('shared') }),
])
export type TieStep = z.output<typeof tieStep>

export const tieChain = z.array(tieStep).check(z.maxLength(12))
