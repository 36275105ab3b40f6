import { describe, expect, it } from 'vitest'
import { loadPack } from '../../functions/catalogue/load-catalogue.ts'
import { compile } from '../../shared/src/eligibility/compile.ts'
import { answer, RequestFault } from './answer.ts'

const pack = compile(loadPack())
const policyId = 'yn-skill-uplift-2025'
const asOf = '2025-06-15'

describe('a request that cannot be answered', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['an unknown policy', { policyId: 'nope', asOf, facts: {} }, /policyId.*nope/],
    ['no policy', { asOf, facts: {} }, /policyId/],
    [
      'a day that is not on the calendar',
      { policyId, asOf: '2025-02-30', facts: {} },
      /asOf.*2025-02-30/,
    ],
    ['no day', { policyId, facts: {} }, /asOf/],
    ['a wrong type', { policyId, asOf, facts: { 'worker.age': 'forty' } }, /facts.*worker\.age/],
    [
      'money that is not whole 分',
      { policyId, asOf, facts: { 'household.perCapitaAnnualIncome': 1500.5 } },
      /household\.perCapitaAnnualIncome.*分/,
    ],
    [
      'a share that is not whole ten-thousandths',
      { policyId, asOf, facts: { 'household.emergencyExpenseRatio': 0.8 } },
      /household\.emergencyExpenseRatio.*万分之一/,
    ],
    ['a null', { policyId, asOf, facts: { 'worker.age': null } }, /worker\.age.*不知道就不写/],
    [
      'one record where a list is wanted',
      { policyId, asOf, facts: { cert: { level: 'L4' } } },
      /cert.*记录列表/,
    ],
    ['a fraction', { policyId, asOf, facts: { 'worker.age': 40.5 } }, /facts.*worker\.age/],
    ['an unknown fact', { policyId, asOf, facts: { 'worker.shoeSize': 42 } }, /worker\.shoeSize/],
    [
      'a value that is no choice',
      { policyId, asOf, facts: { 'worker.gender': 'X' } },
      /worker\.gender/,
    ],
    [
      'a fault inside a record',
      { policyId, asOf, facts: { cert: [{ level: 'L9' }] } },
      /cert\.level/,
    ],
    ['facts that are no object', { policyId, asOf, facts: [1, 2] }, /facts/],
    ['no facts', { policyId, asOf }, /facts/],
    ['a field nobody knows', { policyId, asOf, facts: {}, when: 1 }, /when/],
  ])('names the key of %s', (_, request, words) => {
    const ask = () => answer(pack, request)
    expect(ask).toThrow(RequestFault)
    expect(ask).toThrow(words)
  })
})

it('a refusal shows the criterion that fails, and no amount', () => {
  const facts = { 'worker.unemploymentInsurance.cumulativeMonths': 11 }
  const { verdict, amount, criteria } = answer(pack, { policyId, asOf, facts })
  expect(verdict).toBe('notEligible')
  expect(amount).toBeNull()
  expect(criteria.filter(({ outcome }) => outcome === 'notMet').map(({ id }) => id)).toEqual([
    'all',
    'insuredMonths',
  ])
})

it('one record’s facts may be given without its list', () => {
  const asked = (facts: Record<string, unknown>) => answer(pack, { policyId, asOf, facts }).criteria
  const level = { 'cert.level': 'L4', 'cert.issuedAt': '2025-05-10' }
  expect(asked(level)).toEqual(asked({ cert: [{ level: 'L4', issuedAt: '2025-05-10' }] }))
})
