import type { FactDef } from '@cgt/shared/eligibility/fact'
import { describe, expect, it } from 'vitest'
import { factAt, knownValue, placeOf, recordsOf, withFact } from './phone-facts'

const timesGranted: FactDef = {
  key: 'claims.uplift.count',
  subject: 'cert',
  type: { kind: 'integer' },
  label: '领过几次',
  question: '这本证书领过几次？',
  why: '只补一次',
  sensitivity: 'personal',
  mutability: 'fixed',
  cost: 2,
}

describe('facts on the phone', () => {
  it('puts a fact under its key and takes it away again', () => {
    const facts = withFact({}, { fact: 'worker.age' }, { value: 40 })
    expect(factAt(facts, { fact: 'worker.age' })).toEqual({ value: 40 })
    expect(withFact(facts, { fact: 'worker.age' }, undefined)).toEqual({})
  })

  it('puts a field into its own record and leaves the others alone', () => {
    const facts = { cert: { value: [{}, { level: 'L3' }], source: 'selfDeclared' as const } }
    const next = withFact(
      facts,
      { fact: 'cert.level', in: { list: 'cert', record: 0 } },
      { value: 'L4' },
    )
    expect(recordsOf(next, 'cert')).toEqual([{ level: { value: 'L4' } }, { level: 'L3' }])
    expect(next.cert).toMatchObject({ source: 'selfDeclared' })
  })

  it('puts what is counted for a record into that record, whatever list it is counted over', () => {
    const place = placeOf(timesGranted, 0)
    const facts = withFact({ cert: { value: [{}] } }, place, { value: 1 })
    expect(facts).toEqual({ cert: { value: [{ 'claims.uplift.count': { value: 1 } }] } })
    expect(factAt(facts, place)).toEqual({ value: 1 })
  })

  it('does not make a list known by writing into a record that is gone', () => {
    expect(withFact({}, placeOf(timesGranted, 0), { value: 1 })).toEqual({})
  })

  it('tells a declined fact from a known one', () => {
    expect(knownValue({ declined: true })).toBeUndefined()
    expect(knownValue(false)).toBe(false)
    expect(knownValue({ value: [] })).toEqual([])
  })
})
