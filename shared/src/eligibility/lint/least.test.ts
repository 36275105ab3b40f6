import { describe, expect, it } from 'vitest'
import type { FactType } from '../fact.ts'
import { checkLeast } from './least.ts'
import { facts } from './testing/sample.ts'

const [age] = facts
const about = (type: FactType) =>
  age ? [...checkLeast({ ...age, type })].map(({ about: key }) => key) : []

describe('how little a fact can be', () => {
  it.each(['money', 'integer'] as const)('is said of %s, negative or not', (kind) => {
    expect(about({ kind })).toEqual(['worker.age'])
    expect([about({ kind, min: 0 }), about({ kind, min: -100 })]).toEqual([[], []])
  })

  it('need not be said of a share, which may be less than nothing, nor of a day', () => {
    expect([about({ kind: 'ratio' }), about({ kind: 'date' })]).toEqual([[], []])
  })
})
