import type { Evaluation, Verdict } from '@cgt/shared/eligibility/evaluation'
import type { FactDef, FactType } from '@cgt/shared/eligibility/fact'
import { expect, it } from 'vitest'
import { grouped, groupOf } from './groups'

const evaluation = (verdict: Verdict, own: Partial<Evaluation> = {}): Evaluation => ({
  policyId: verdict,
  asOf: '2026-11-22',
  verdict,
  ask: [],
  flips: [],
  amounts: [],
  bounded: false,
  receipt: {
    engine: '1',
    policyId: verdict,
    policyHash: '',
    versionFrom: null,
    asOf: '2026-11-22',
    factsHash: '',
    parameters: [],
    verdict,
  },
  ...own,
})

const def = (key: string, kind: 'boolean' | 'records') =>
  [key, { key, type: { kind } as FactType } as FactDef] as const

const facts = new Map([
  def('a', 'boolean'),
  def('b', 'boolean'),
  def('c', 'boolean'),
  def('list', 'records'),
])

const asking = (...keys: readonly string[]) => ({
  policyId: keys.join('+'),
  ask: keys.map((fact) => ({ fact, affects: 'verdict' as const })),
})

const group = (verdict: Verdict, own: Partial<Evaluation> = {}) =>
  groupOf(evaluation(verdict, own), facts)

it.each([
  ['eligible', 'fits'],
  ['needsJudgement', 'fits'],
  ['undetermined', 'open'],
  ['notEligible', 'not'],
  ['excluded', 'not'],
  ['alreadyReceives', 'not'],
  ['closed', 'past'],
  ['notOpen', 'not'],
] as const)('puts %s under %s', (verdict, under) => {
  expect(group(verdict)).toBe(under)
})

it('counts as 差一步 what one answer settles, and nothing that needs two', () => {
  expect(group('undetermined', asking('a'))).toBe('near')
  expect(group('undetermined', asking('a', 'b'))).toBe('open')
})

it('does not take a list for one answer: each thing in it is asked about', () => {
  expect(group('undetermined', asking('list'))).toBe('open')
})

it('looks only at what the verdict waits for: an open sum makes no step longer', () => {
  const ask = [
    { fact: 'a', affects: 'verdict' as const },
    { fact: 'b', affects: 'amount' as const },
  ]
  expect(group('undetermined', { ask })).toBe('near')
})

it('counts a refusal that time or one step of one’s own turns round as 差一步', () => {
  const near = (own: Partial<Evaluation>) => group('notEligible', own)
  expect(near({ eligibleFrom: '2027-01-01' })).toBe('near')
  const flip = { fact: 'a', to: 1, words: '1', actionable: true, verdict: 'eligible' as const }
  expect(near({ flips: [flip] })).toBe('near')
  expect(near({ flips: [{ ...flip, verdict: 'needsJudgement' }] })).toBe('near')
  expect(near({ flips: [{ ...flip, actionable: false }] })).toBe('not')
  expect(near({ flips: [{ ...flip, verdict: 'undetermined' }] })).toBe('not')
})

it('shows what fewest answers settle first, and leaves nothing out', () => {
  const all = [
    evaluation('undetermined', asking('a', 'b', 'c')),
    evaluation('undetermined', asking('a')),
    evaluation('undetermined', asking('a', 'b')),
    evaluation('closed'),
  ]
  const found = grouped(all, facts)
  expect(found.open.map(({ policyId }) => policyId)).toEqual(['a+b', 'a+b+c'])
  expect(found.near.map(({ policyId }) => policyId)).toEqual(['a'])
  expect(Object.values(found).flat()).toHaveLength(all.length)
})
