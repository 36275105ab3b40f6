import type { CompiledPack } from './compile.ts'
import { type Day, toDay } from './dates.ts'
import type { IsoDate } from './fact.ts'
import { AS_OF, ASSUME, type Slots } from './fact-index.ts'
import { literalValue } from './node.ts'
import type { ReadFacts } from './read-facts.ts'

/** One subject's facts on one day, ready for a pack's policies. */
export interface Situation {
  readonly pack: CompiledPack
  readonly facts: ReadFacts
  readonly asOf: IsoDate
  readonly s: Slots
}

/** Puts the parameters in force on a day into their slots; one that is none, or a list, is unknown. */
export function putParameters({ parameterSlots }: CompiledPack, s: Slots, day: Day): void {
  for (const { slot, lookup, region } of parameterSlots) {
    const value = lookup.on(day, region)?.value
    s[slot] = value === undefined || typeof value === 'object' ? undefined : literalValue(value)
  }
}

/**
 * Lays facts and the day's parameters out for a pack. The application date is the as-of date unless given.
 * @throws RangeError when `asOf` is no date, or the facts were read for other definitions.
 */
export function situate(pack: CompiledPack, facts: ReadFacts, asOf: IsoDate): Situation {
  const day = toDay(asOf)
  if (day === undefined) throw new RangeError(`not a date: ${asOf}`)
  if (facts.slots.length !== pack.index.size)
    throw new RangeError('these facts were read for other definitions')
  const s = facts.slots.slice()
  s[AS_OF] = day
  s[ASSUME] = 0
  const applied = pack.index.byKey.get('application.date')
  if (applied && s[applied.slot] === undefined) s[applied.slot] = day
  putParameters(pack, s, day)
  return { pack, facts, asOf, s }
}
