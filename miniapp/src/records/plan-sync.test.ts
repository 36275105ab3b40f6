import type { RecordedFact } from '@cgt/shared/records/recorded-fact'
import { describe, expect, it } from 'vitest'
import { planSync } from './plan-sync'

const recorded = (own: Partial<RecordedFact>): RecordedFact => ({
  key: 'worker.age',
  answer: { value: 40 },
  source: 'selfDeclared',
  asOf: '2026-01-01',
  version: 3,
  ...own,
})

describe('keeping phone and record in step', () => {
  it('sends what only the phone has', () => {
    expect(planSync({ 'worker.age': { value: 40, asOf: '2026-11-22' } }, [])).toEqual({
      push: [{ factKey: 'worker.age', answer: { value: 40 }, asOf: '2026-11-22', version: 0 }],
      pull: {},
    })
  })

  it('takes what only the record has, with its source and day', () => {
    expect(planSync({}, [recorded({})]).pull).toEqual({
      'worker.age': { value: 40, source: 'selfDeclared', asOf: '2026-01-01' },
    })
  })

  it('sends nothing when both say the same', () => {
    expect(planSync({ 'worker.age': 40 }, [recorded({})]).push).toEqual([])
  })

  it('lets the phone have the last word over one’s own former word', () => {
    expect(planSync({ 'worker.age': 41 }, [recorded({})]).push).toEqual([
      { factKey: 'worker.age', answer: { value: 41 }, version: 3 },
    ])
  })

  it('never overwrites what a registry certified', () => {
    const certified = recorded({ source: 'certifiedRegistry' })
    const { push, pull } = planSync({ 'worker.age': 41 }, [certified])
    expect(push).toEqual([])
    expect(pull['worker.age']).toMatchObject({ value: 40, source: 'certifiedRegistry' })
  })

  it('keeps 不清楚 as 不清楚', () => {
    expect(planSync({ 'worker.age': { declined: true } }, []).push).toMatchObject([
      { answer: { declined: true } },
    ])
  })
})
