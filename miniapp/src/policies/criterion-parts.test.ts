import type { CriterionResult, Outcome } from '@cgt/shared/eligibility/evaluation'
import { expect, it } from 'vitest'
import { smallPack } from '../testing/small-pack'
import { partsOf, partsText } from './criterion-parts'

const [policy] = smallPack.policies
const [plain] = policy?.versions ?? []

const result = (outcome: Outcome, children: readonly CriterionResult[] = []): CriterionResult => ({
  id: outcome,
  label: outcome,
  outcome,
  children,
})
const together = plain && { ...plain, when: { id: 'all', label: '全部', all: [] } }

it('counts an alternative once, however many of its branches do not hold', () => {
  const either = result('met', [result('met'), result('notMet')])
  expect(partsText(partsOf(result('met', [result('met'), either]), together))).toBe('2 条都满足')
})

it('counts what is still missing', () => {
  const parts = partsOf(result('unknown', [result('met'), result('unknown')]), together)
  expect(partsText(parts)).toBe('1 / 2 条满足')
})

it('does not count a policy of one criterion', () => {
  expect(partsText(partsOf(result('met'), plain))).toBe('条件满足')
})
