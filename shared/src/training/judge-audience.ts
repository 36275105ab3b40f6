import { toDay } from '../eligibility/dates.ts'
import type { FactDef, FactKey, Facts, IsoDate } from '../eligibility/fact.ts'
import { AS_OF, type Slots } from '../eligibility/fact-index.ts'
import { FALSE, TRUE } from '../eligibility/outcome.ts'
import { readFacts } from '../eligibility/read-facts.ts'
import { compileRules, decideRule } from '../eligibility/rules.ts'
import { type AudienceTest, audienceRules } from './audience.ts'

/** Whether somebody is meant, and the facts that speak against it, or that nothing is known of. */
export interface Meant {
  readonly fits: 'yes' | 'no' | 'unknown'
  readonly because: readonly FactKey[]
}

function slotsOn(slots: Slots, day: IsoDate): Slots {
  const s = slots.slice()
  s[AS_OF] = toDay(day)
  return s
}

/**
 * Whether the tests are met, by the engine that decides on policies: what is not known is not
 * guessed. Each test is about a fact of its own, so that one by one they are exact together.
 * @throws RangeError for facts that cannot be read, or a test on a fact that is none
 */
export function judgeAudience(
  defs: readonly FactDef[],
  tests: readonly AudienceTest[],
  facts: Facts,
  day: IsoDate,
): Meant {
  const read = readFacts(defs, facts)
  if (!read.ok) throw new RangeError(read.problems[0]?.message)
  const book = compileRules(defs, audienceRules(defs, tests))
  const s = slotsOn(read.facts.slots, day)
  const masks = tests.map((_, i) => decideRule(book, i, s))
  const told = (wanted: (mask: number) => boolean) =>
    tests.flatMap(({ fact }, i) => (wanted(masks[i] ?? 0) ? [fact] : []))
  const against = told((mask) => mask === FALSE)
  if (against.length > 0) return { fits: 'no', because: against }
  const open = told((mask) => mask !== TRUE)
  return { fits: open.length > 0 ? 'unknown' : 'yes', because: open }
}
