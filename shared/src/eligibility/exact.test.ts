import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'
import type { Criterion } from './criterion.ts'
import { evaluate, verdictOf } from './evaluate.ts'
import type { Verdict } from './evaluation.ts'
import { readFacts } from './read-facts.ts'
import { naive, type Plain } from './testing/naive.ts'
import {
  completions,
  FACTS,
  factsMissing,
  factsNamed,
  guardedRule,
  policyWith,
  rule,
  VALUES,
} from './testing/small-world.ts'

const AS_OF = '2025-07-26'
const MOST = 40_000

function read(facts: Plain) {
  const result = readFacts(FACTS, facts)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.facts
}

const packOf = (when: Criterion) =>
  compile({ facts: FACTS, parameters: [], policies: [policyWith(when)] })

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

const few = (when: Criterion, facts: Plain): boolean =>
  [...factsNamed(when)].reduce(
    (n, key) => n * (key in facts ? 1 : (VALUES[key]?.length ?? 1)),
    1,
  ) <= MOST

describe.each([10, 30, 50])('with %i in a hundred facts missing', (share) => {
  test.each([
    ['general', rule()],
    ['guarded', guardedRule],
  ])('every verdict on %s rules is the one every completion gives', (_, rules) => {
    fc.assert(
      fc.property(rules, factsMissing(share), (when, facts) => {
        fc.pre(few(when, facts))
        const answer = evaluate(packOf(when), 'policy', read(facts), AS_OF)
        if (answer.bounded) return
        expect(answer.verdict).toBe(judged(when, facts))
      }),
      { seed: 20260802, numRuns: 1500 },
    )
  })

  test('a verdict alone is the verdict explained', () => {
    fc.assert(
      fc.property(rule(), factsMissing(share), (when, facts) => {
        const pack = packOf(when)
        expect(verdictOf(pack, 'policy', read(facts), AS_OF)).toBe(
          evaluate(pack, 'policy', read(facts), AS_OF).verdict,
        )
      }),
      { seed: 20260803, numRuns: 300 },
    )
  })
})
