import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verdictOf } from './evaluate.ts'
import { countedRule } from './testing/counted-rules.ts'
import { AS_OF, factsMissing, type Plain } from './testing/small-facts.ts'
import { packWith, readSmall } from './testing/small-policy.ts'
import { guardedRule, rule, tiedRule } from './testing/small-rules.ts'

/** The same facts without some; of a list's records, without some fields. */
function without(facts: Plain, drops: readonly boolean[]): Plain {
  let next = 0
  const kept = (): boolean => !drops[next++ % drops.length]
  const some = (all: Plain): [string, unknown][] => Object.entries(all).filter(() => kept())
  return Object.fromEntries(
    some(facts).map(([key, value]) => [
      key,
      key === 'list'
        ? (value as readonly Plain[]).map((one) => Object.fromEntries(some(one)))
        : value,
    ]),
  )
}

const drops = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 })

describe('what is told later', () => {
  test.each([
    ['general', rule()],
    ['guarded', guardedRule],
    ['tied', tiedRule],
    ['counted', countedRule],
  ])('never turns a verdict that was settled, on %s rules', (_, rules) => {
    let settled = 0
    fc.assert(
      fc.property(rules, factsMissing(20), drops, (when, facts, dropped) => {
        const pack = packWith(when)
        const before = verdictOf(pack, 'policy', readSmall(without(facts, dropped)), AS_OF)
        if (before === 'undetermined') return
        settled++
        expect(verdictOf(pack, 'policy', readSmall(facts), AS_OF)).toBe(before)
      }),
      { seed: 20260805, numRuns: 1000 },
    )
    expect(settled).toBeGreaterThan(100)
  })
})
