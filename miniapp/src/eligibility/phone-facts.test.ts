import { describe, expect, it } from 'vitest'
import { factAt, knownValue, recordsOf, withFact } from './phone-facts'

describe('facts on the phone', () => {
  it('puts a fact under its key and takes it away again', () => {
    const facts = withFact({}, { fact: 'worker.age' }, { value: 40 })
    expect(factAt(facts, { fact: 'worker.age' })).toEqual({ value: 40 })
    expect(withFact(facts, { fact: 'worker.age' }, undefined)).toEqual({})
  })

  it('puts a field into its own record and leaves the others alone', () => {
    const facts = { cert: { value: [{}, { level: 'L3' }], source: 'selfDeclared' as const } }
    const next = withFact(facts, { fact: 'cert.level', record: 0 }, { value: 'L4' })
    expect(recordsOf(next, 'cert')).toEqual([{ level: { value: 'L4' } }, { level: 'L3' }])
    expect(next.cert).toMatchObject({ source: 'selfDeclared' })
  })

  it('tells a declined fact from a known one', () => {
    expect(knownValue({ declined: true })).toBeUndefined()
    expect(knownValue(false)).toBe(false)
    expect(knownValue({ value: [] })).toEqual([])
  })
})
