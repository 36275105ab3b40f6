import * as z from 'zod/mini'
import { competitionId } from '../values/competition-id.ts'
import { masked } from '../values/sensitive.ts'
import { eventId } from './event-id.ts'

/** What an entrant goes by in an event; says nothing of who they are. */
export const entrantId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))

/** One's own entry for an event. */
export const ownEntry = z.object({
  competitionId,
  eventId,
  /** Of the competition and of the event. */
  title: z.string(),
  event: z.string(),
  place: z.string(),
  /** Epoch seconds, as what follows. */
  startsAt: z.int(),
  enteredAt: z.int(),
  entrantId,
  /** The number drawn; nothing before lots are drawn. */
  lot: z.nullable(z.int()),
})
export type OwnEntry = z.output<typeof ownEntry>

/** An entry as the organiser sees it: the person masked. */
export const listedEntry = z.object({
  personId: z.string(),
  maskedName: z.nullable(masked('realName')),
  entrantId,
  enteredAt: z.int(),
})

/** Lots as they were drawn: with the seed that was committed to, anybody comes to the same order. */
export const draw = z.object({
  seed: z.string(),
  /** Epoch seconds. */
  at: z.int(),
  /** The entrants by number drawn, from 1. */
  order: z.array(entrantId),
})
export type Draw = z.output<typeof draw>
