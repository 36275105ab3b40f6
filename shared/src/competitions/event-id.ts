import * as z from 'zod/mini'

/** «1», «2» …: the place of an event in its competition. Of its own: who only names one needs no rules. */
export const eventId = z.string().check(z.regex(/^[1-9]$/))

/** One event of a competition. */
export interface OfEvent {
  readonly competitionId: string
  readonly eventId: string
}
