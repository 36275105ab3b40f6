import * as z from 'zod/mini'
import { audienceTest } from './audience.ts'

/** Fewer than so many are never told by themselves: nobody is to be known from a figure. */
export const leastTold = 5

/** What those of a group have in common: the fact is any of these; `null`: it is not known of them. */
const common = z.nullable(audienceTest.shape.anyOf)

export const group = z.object({ anyOf: common, people: z.int() })
export type Group = z.output<typeof group>

export const toldGroups = z.object({
  /** The largest first, none below `leastTold`. */
  groups: z.array(group),
  /** The small ones together, and what they are; nothing where none is small. */
  few: z.nullable(z.object({ people: z.int(), groups: z.array(common) })),
})
export type ToldGroups = z.output<typeof toldGroups>

/** The largest first; of equally large ones always in one order, what is not known last. */
const byPeople = (a: Group, b: Group): number =>
  b.people - a.people || (nameOf(a) < nameOf(b) ? -1 : 1)

const nameOf = ({ anyOf }: Group): string => (anyOf === null ? '~' : JSON.stringify(anyOf))

/**
 * The parts of a whole, the small ones as one. A sum that is small itself would be what the others
 * leave of the whole, so the next one goes with it.
 */
export function fewTogether(parts: readonly Group[]): ToldGroups {
  const groups = parts.filter(({ people }) => people > 0).sort(byPeople)
  const few: Group[] = []
  const sum = () => few.reduce((all, { people }) => all + people, 0)
  const isShort = () => few.length > 0 && sum() < leastTold
  while ((groups.at(-1)?.people ?? leastTold) < leastTold || (isShort() && groups.length > 0))
    few.unshift(...groups.splice(-1))
  return {
    groups,
    few: few.length > 0 ? { people: sum(), groups: few.map(({ anyOf }) => anyOf) } : null,
  }
}
