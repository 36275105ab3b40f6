import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'
import type { Criterion } from './criterion.ts'
import { evaluate } from './evaluate.ts'
import type { FactDef } from './fact.ts'
import { AS_OF, FACTS, type Plain } from './testing/small-facts.ts'
import { policyWith, readSmall } from './testing/small-policy.ts'

const [template] = FACTS as [FactDef]
const sameNumber: Criterion = {
  id: 'same',
  label: '',
  fact: 'claims.no',
  op: 'eq',
  value: { fact: 'no' },
}
const inPlace: Criterion = {
  id: 'place',
  label: '',
  fact: 'place',
  op: 'regionWithin',
  value: { fact: 'claims.place' },
}
const sameDay: Criterion = {
  id: 'day',
  label: '',
  fact: 'claims.day',
  op: 'eq',
  value: { fact: 'day' },
}
const fewer: Criterion = {
  id: 'fewer',
  label: '',
  fact: 'claims.size',
  op: 'between',
  low: { fact: 'size' },
  high: { fact: 'size' },
}
const counted = (key: string, where: Criterion): FactDef => ({
  ...template,
  key,
  type: { kind: 'integer', min: 0 },
  derive: { count: { list: 'claims', where } },
})
const facts: readonly FactDef[] = [
  { ...template, key: 'no', type: { kind: 'text' } },
  { ...template, key: 'place', type: { kind: 'region' } },
  { ...template, key: 'claims', type: { kind: 'records' } },
  { ...template, key: 'claims.no', subject: 'claims', type: { kind: 'text' } },
  { ...template, key: 'claims.place', subject: 'claims', type: { kind: 'region' } },
  { ...template, key: 'day', type: { kind: 'date' } },
  { ...template, key: 'claims.day', subject: 'claims', type: { kind: 'date' } },
  { ...template, key: 'size', type: { kind: 'integer' } },
  { ...template, key: 'claims.size', subject: 'claims', type: { kind: 'integer' } },
  counted('had', sameNumber),
  counted('then', sameDay),
  counted('sized', fewer),
  counted('there', inPlace),
]
const answer = (fact: string, given: Plain) => {
  const never: Criterion = { id: 'never', label: '', fact, op: 'eq', value: 0 }
  const pack = compile({ facts, parameters: [], policies: [policyWith(never)] })
  const { verdict, ask } = evaluate(pack, 'policy', readSmall(given, facts), AS_OF)
  return [verdict, ask.map((one) => one.fact)]
}

describe('what a count rests on, inside its records', () => {
  const claims = [{ no: 'A1', place: '440300' }]

  test('an unknown number may be the one in a record', () => {
    expect(answer('had', { claims })).toEqual(['undetermined', ['no']])
    expect(answer('had', { claims, no: 'A1' })).toEqual(['notEligible', []])
    expect(answer('had', { claims, no: 'A2' })).toEqual(['eligible', []])
    expect(answer('had', { claims: [] })).toEqual(['eligible', []])
  })

  test('an unknown place may lie where a record is', () => {
    expect(answer('there', { claims })).toEqual(['undetermined', ['place']])
    expect(answer('there', { claims, place: '440305' })).toEqual(['notEligible', []])
    expect(answer('there', { claims, place: '530102' })).toEqual(['eligible', []])
  })

  test('an unknown day may be the one in a record', () => {
    const days = [{ day: '2007-05-01' }, { day: '2009-05-01' }]
    expect(answer('then', { claims: days })).toEqual(['undetermined', ['day']])
    expect(answer('then', { claims: days, day: '2009-05-01' })).toEqual(['notEligible', []])
    expect(answer('then', { claims: days, day: '2008-05-01' })).toEqual(['eligible', []])
  })

  test('an unknown size may be the one in a record', () => {
    const sizes = [{ size: 3 }, { size: 70_000 }]
    expect(answer('sized', { claims: sizes })).toEqual(['undetermined', ['size']])
    expect(answer('sized', { claims: sizes, size: 70_000 })).toEqual(['notEligible', []])
    expect(answer('sized', { claims: sizes, size: 4 })).toEqual(['eligible', []])
  })
})
