import type { Evaluation, Verdict } from '@cgt/shared/eligibility/evaluation'
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

it.each([
  ['eligible', 'fits'],
  ['needsJudgement', 'fits'],
  ['undetermined', 'near'],
  ['notEligible', 'not'],
  ['excluded', 'not'],
  ['alreadyReceives', 'not'],
  ['closed', 'past'],
  ['notOpen', 'not'],
] as const)('puts %s under %s', (verdict, group) => {
  expect(groupOf(evaluation(verdict))).toBe(group)
})

it('counts a refusal that time or a step of one’s own turns round as 差一步', () => {
  expect(groupOf(evaluation('notEligible', { eligibleFrom: '2027-01-01' }))).toBe('near')
  const flip = { fact: 'f', to: 1, words: '1', actionable: true, verdict: 'eligible' as const }
  expect(groupOf(evaluation('notEligible', { flips: [flip] }))).toBe('near')
  expect(groupOf(evaluation('notEligible', { flips: [{ ...flip, actionable: false }] }))).toBe(
    'not',
  )
})

it('shows what one question would settle first', () => {
  const asks = (count: number) => ({
    policyId: `p${count}`,
    ask: Array.from({ length: count }, (_, at) => ({
      fact: `f${at}`,
      affects: 'verdict' as const,
    })),
  })
  const { near } = grouped([
    evaluation('undetermined', asks(3)),
    evaluation('undetermined', asks(1)),
    evaluation('undetermined', asks(2)),
  ])
  expect(near.map(({ policyId }) => policyId)).toEqual(['p1', 'p2', 'p3'])
})
