import { expect, it } from 'vitest'
import { smallPack } from '../testing/small-pack'
import { judge } from './judge'

const verdicts = (facts: Parameters<typeof judge>[2], role: 'worker' | 'enterprise' = 'worker') =>
  Object.fromEntries(
    judge(smallPack, role, facts, '2026-11-22').evaluations.map(({ policyId, verdict }) => [
      policyId,
      verdict,
    ]),
  )

it('judges only the policies of the role one acts in', () => {
  expect(Object.keys(verdicts({}, 'enterprise'))).toEqual(['firm'])
})

it('never refuses for a fact that is absent', () => {
  expect(verdicts({})).toEqual({
    months: 'undetermined',
    certificate: 'undetermined',
    past: 'closed',
  })
})

it('counts a fact that the pack no longer knows as unknown, and keeps the rest', () => {
  expect(verdicts({ 'worker.months': 24, 'worker.gone': 1 }).months).toBe('eligible')
  expect(verdicts({ 'worker.months': '很多', cert: [{ level: 'L4' }] })).toMatchObject({
    months: 'undetermined',
    certificate: 'eligible',
  })
})
