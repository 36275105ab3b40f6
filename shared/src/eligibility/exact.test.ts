import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Criterion } from './criterion.ts'
import { evaluate, verdictOf } from './evaluate.ts'
import type { Verdict } from './evaluation.ts'
import { countedRule } from './testing/counted-rules.ts'
import { naive } from './testing/naive.ts'
import {
  AS_OF,
  completions,
  completionsOf,
  factsMissing,
  factsNamed,
  type Plain,
} from './testing/small-facts.ts'
import { packWith, readSmall } from './testing/small-policy.ts'
import { guardedRule, rule, tiedRule } from './testing/small-rules.ts'

const MOST = 5000

const VERDICT = { yes: 'eligible', no: 'notEligible', judge: 'needsJudgement' } as const

/** The verdict of each completion; one alone is settled. */
function judged(when: Criterion, facts: Plain): Verdict {
  const verdicts = new Set<Verdict>()
  for (const one of completions(facts, factsNamed(when))) {
    verdicts.add(VERDICT[naive(when, one)])
    if (verdicts.size > 1) return 'undetermined'
  }
  return [...verdicts][0] ?? 'undetermined'
}

describe.each([10, 30, 50])('with %i in a hundred facts missing', (share) => {
  test.each([
    ['general', rule()],
    ['guarded', guardedRule],
    ['tied', tiedRule],
    ['counted', countedRule],
  ])('every verdict on %s rules is the one every completion gives', (_, rules) => {
    fc.assert(
      fc.property(rules, factsMissing(share), (when, facts) => {
        fc.pre(completionsOf(facts, factsNamed(when)) <= MOST)
        const answer = evaluate(packWith(when), 'policy', readSmall(facts), AS_OF)
        if (answer.bounded) return
        expect(answer.verdict).toBe(judged(when, facts))
      }),
      { seed: 20260802, numRuns: 500 },
    )
  })

  test('a verdict alone is the verdict explained', () => {
    fc.assert(
      fc.property(rule(), factsMissing(share), (when, facts) => {
        const pack = packWith(when)
        const read = readSmall(facts)
        expect(verdictOf(pack, 'policy', read, AS_OF)).toBe(
          evaluate(pack, 'policy', read, AS_OF).verdict,
        )
      }),
      { seed: 20260803, numRuns: 150 },
    )
  })
})
