import * as z from 'zod/mini'
import { joinAs } from '../values/join-as.ts'
import { reason } from '../values/reason.ts'
import { masked } from '../values/sensitive.ts'
import { organisationKind } from './organisation.ts'

export const joinState = z.enum(['waiting', 'accepted', 'refused', 'left', 'removed'])

/** One person's belonging to one organisation, asked for or settled. */
export const join = z.object({
  id: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  organisationKind,
  as: joinAs,
  state: joinState,
  /** Epoch seconds. */
  askedAt: z.int(),
  decidedAt: z.nullable(z.int()),
  /** Why it was refused or ended by others, in the words of who did so. */
  reason: z.nullable(z.string()),
})
export type Join = z.output<typeof join>

/** As it is shown to who decides: the person masked. */
export const waitingJoin = z.extend(join, {
  personId: z.string(),
  /** «张*», or nothing where the person told no name, or does not agree to its being read. */
  maskedName: z.nullable(masked('realName')),
})
export type WaitingJoin = z.output<typeof waitingJoin>

/** Somebody who belongs to an organisation or speaks for it, as others see them there. */
export const member = z.object({
  /** Of the join by which they belong. */
  joinId: z.string(),
  personId: z.string(),
  /** «张*», or nothing where the person told no name, or does not agree to its being read. */
  maskedName: z.nullable(masked('realName')),
  as: joinAs,
  /** Epoch seconds: when the join was accepted. */
  since: z.int(),
})
export type Member = z.output<typeof member>

/** Fields of a decision; a refusal needs its reason. */
export const decision = {
  accept: z.boolean(),
  reason: z.exactOptional(reason),
}
