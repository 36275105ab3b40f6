import * as z from 'zod/mini'
import { factKey } from '../values/fact-input.ts'
import { toldGroups } from './few-together.ts'
import { sessionId } from './notice.ts'

/** What a training comes to, in whole numbers; nobody can be told from them. */
export const figures = z.object({
  /** Who ever enrolled, in whatever session, each once. */
  enrolled: z.int(),
  /** Who of them has a place. */
  placed: z.int(),
  sessions: z.array(
    z.object({
      sessionId,
      /** Each place is in one of the hands; `waiting`: who could have a place of several is counted in each. */
      buckets: z.array(
        z.object({
          id: z.string(),
          capacity: z.int(),
          held: z.int(),
          free: z.int(),
          offered: z.int(),
          booked: z.int(),
          waiting: z.int(),
        }),
      ),
      /** Who has a place, by how they came of it; none while the session runs. */
      attended: z.int(),
      partial: z.int(),
      noShow: z.int(),
    }),
  ),
  /** Of who came at all: how many, and their minutes in the whole training, rounded down. */
  minutes: z.nullable(z.object({ people: z.int(), mean: z.int(), median: z.int() })),
  passed: z.int(),
  notPassed: z.int(),
  /** Issued ones, those revoked later among them. */
  certificates: z.int(),
  /** Who has a place, by each fact that the notice is about, as the groups say to which they belong. */
  facts: z.array(z.extend(toldGroups, { fact: factKey })),
})
export type Figures = z.output<typeof figures>
