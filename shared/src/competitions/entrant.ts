import * as z from 'zod/mini'
import { partTitle } from './part-id.ts'

/** Who competes in an event, as far as results go. */
export const entrant = z.object({
  id: z.string(),
  /** 不占奖: is ranked, and uses up no award and no place in the next round. */
  guest: z.boolean(),
  /** The delegation or team whose total this one goes into. */
  team: z.exactOptional(z.string()),
  class: z.exactOptional(partTitle),
  /** Whole seconds it took, less what was given back for faults of the equipment; nothing where it was not timed. */
  seconds: z.nullable(z.int().check(z.minimum(0))),
})
export type Entrant = z.output<typeof entrant>
