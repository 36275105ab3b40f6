import { describe, expect, it } from 'vitest'
import { loadPack } from '../../functions/catalogue/load-catalogue.ts'
import { compile } from '../../shared/src/eligibility/compile.ts'
import { answer } from './answer.ts'
import { RequestFault } from './request-fault.ts'

const pack = compile(loadPack())
const policyId = 'yn-skill-uplift-2025'
const asOf = '2025-06-15'

describe('a request that cannot be answered', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['an unknown policy', { policyId: 'nope', asOf, facts: {} }, /policyId.*nope/],
    ['no policy', { asOf, facts: {} }, /policyId：要写/],
    ['a list of policies', { policyId: [policyId], asOf, facts: {} }, /policyId：要写/],
    ['a policy that is no text', { policyId: { toString: 1 }, asOf, facts: {} }, /policyId：要写/],
    ['a day that is no text', { policyId, asOf: { toString: 1 }, facts: {} }, /asOf：要写/],
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
    [
      'null as a value with a source',
      { policyId, asOf, facts: { 'worker.age': { value: null, source: 'selfDeclared' } } },
      /worker\.age.*不知道就不写/,
    ],
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
    [
      'a negative count',
      { policyId, asOf, facts: { 'worker.age': -1 } },
      /worker\.age.*不能是负数/,
    ],
    [
      'negative money',
      { policyId, asOf, facts: { claims: [{ amountFen: -1 }] } },
      /claims\.amountFen.*不能是负数/,
    ],
    [
      'more money owed than a household can',
      { policyId, asOf, facts: { 'household.netMonthlyPerCapita': -100_000_001 } },
      /household\.netMonthlyPerCapita.*不能小于 -100000000.*单位是分/,
    ],
    [
      'no finite number',
      { policyId, asOf, facts: { 'worker.age': Number.POSITIVE_INFINITY } },
      /worker\.age.*整数/,
    ],
    [
      'a number too large to be exact',
      { policyId, asOf, facts: { 'enterprise.avgAssets': 1e20 } },
      /enterprise\.avgAssets.*整数/,
    ],
    [
      'a day a fact cannot have',
      { policyId, asOf, facts: { cert: [{ issuedAt: '2025-02-29' }] } },
      /cert\.issuedAt/,
    ],
    [
      'null for a fact nobody knows',
      { policyId, asOf, facts: { 'worker.shoeSize': null } },
      /worker\.shoeSize/,
    ],
    [
      'a field given by its short and its whole name',
      { policyId, asOf, facts: { cert: [{ level: 'L4', 'cert.level': 'L3' }] } },
      /cert\.level.*写了两遍/,
    ],
    ['null in place of a record', { policyId, asOf, facts: { cert: [null] } }, /cert#0/],
    ['a field nobody knows', { policyId, asOf, facts: {}, when: 1 }, /when/],
  ])('names the key of %s', (_, request, words) => {
    const ask = () => answer(pack, request)
    expect(ask).toThrow(RequestFault)
    expect(ask).toThrow(words)
  })
})

describe('a name that is nearly right', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a policy', { policyId: 'yn-skill-uplift-2024', asOf, facts: {} }, policyId],
    [
      'a fact',
      { policyId, asOf, facts: { 'enterprise.insuredCounts': 1 } },
      'enterprise.insuredCount',
    ],
    ['a field of a record', { policyId, asOf, facts: { cert: [{ lvel: 'L4' }] } }, 'level'],
  ])('of %s comes with the right one', (_, request, right) => {
    expect(() => answer(pack, request)).toThrow(`是不是「${right}」`)
  })

  it('is not guessed at when nothing is like it', () => {
    const ask = () =>
      answer(pack, { policyId, asOf, facts: { 'worker.shoeSizeInCentimetres': 42 } })
    expect(ask).toThrow(/不是已登记的事实$/)
  })
})

describe('null', () => {
  const told = { 'worker.unemploymentInsurance.cumulativeMonths': 36, cert: [{ level: 'L4' }] }

  it('says that a fact is unknown, as if it were not written', () => {
    const facts = { ...told, 'worker.employment.status': null, cert: [{ level: 'L4', no: null }] }
    expect(answer(pack, { policyId, asOf, facts })).toEqual(
      answer(pack, { policyId, asOf, facts: told }),
    )
  })

  it('for a list is not an empty list', () => {
    const of = (cert: unknown) => answer(pack, { policyId, asOf, facts: { cert } }).verdict
    expect([of(null), of([])]).toEqual(['undetermined', 'notEligible'])
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

it('of several amounts the first is printed, and none is added: two loans are a choice', () => {
  const facts = { 'applicant.type': 'individual_entrepreneur' }
  const { amount } = answer(pack, { policyId: 'yn-yunling-startup-loan', asOf, facts })
  expect(amount).toEqual({ lowFen: 0, highFen: 50_000_000 })
})
