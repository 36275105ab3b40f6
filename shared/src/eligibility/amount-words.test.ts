import { expect, it } from 'vitest'
import type { Expression } from './criterion.ts'
import { evaluate } from './evaluate.ts'
import { AS_OF } from './testing/small-facts.ts'
import { packWith, policyWith, readSmall } from './testing/small-policy.ts'

const always = { id: 'met', label: 'met', compute: 1, op: 'eq' as const, value: 1 }

function wordsOf(amount: Expression): string | undefined {
  const [version] = policyWith(always).versions
  const benefits = [{ kind: 'cash' as const, words: '钱', amount }]
  const pack = packWith(always, { versions: version ? [{ ...version, benefits }] : [] })
  return evaluate(pack, 'policy', readSmall({}), AS_OF).amounts[0]?.words
}

it('leaves unsaid that nobody is paid less than nothing', () => {
  expect(wordsOf({ max: [0, { min: [{ fact: 'a' }, 2_000_000] }] })).toBe('a、¥20,000 中较低的')
})

it('names the sums of which the higher is paid', () => {
  expect(wordsOf({ max: [{ fact: 'a' }, 100_000] })).toBe('a、¥1,000 中较高的')
})
