import type { FactDef } from '@cgt/shared/eligibility/fact'
import { expect, it } from 'vitest'
import { gatherAsks } from './gather-asks'

const def = (key: string, derive?: FactDef['derive']): FactDef => ({
  key,
  subject: 'worker',
  type: { kind: 'integer' },
  label: key,
  question: key,
  why: key,
  sensitivity: 'plain',
  mutability: 'fixed',
  cost: 1,
  ...(derive ? { derive } : {}),
})

const defs = new Map(
  [
    def('claims'),
    def('thisYear', { count: { list: 'claims' } }),
    def('highest', { largest: { list: 'claims', each: { fact: 'claims.level' } } }),
    def('age'),
  ].map((one) => [one.key, one]),
)
const asks = [
  { fact: 'thisYear', affects: 'amount' as const },
  { fact: 'age', affects: 'verdict' as const },
  { fact: 'highest', record: 0, affects: 'verdict' as const },
]

it('asks once for a list, where several figures are counted over it', () => {
  expect(gatherAsks(asks, defs, {})).toEqual([
    { fact: 'claims', affects: 'verdict' },
    { fact: 'age', affects: 'verdict' },
  ])
})

it('asks for the figures themselves when the list could not be told', () => {
  expect(gatherAsks(asks, defs, { claims: { declined: true } })).toEqual(asks)
})
