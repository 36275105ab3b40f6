import { describe, expect, it } from 'vitest'
import { decidePassing, type Learned } from './passing.ts'

const rule = { minutes: 480, theory: 60, practical: 70 }
const learned = (change: Partial<Learned> = {}): Learned => ({
  minutes: 480,
  attended: 1,
  isOver: true,
  marks: { theory: 60, practical: 70 },
  ...change,
})
const decided = (change: Partial<Learned>) => decidePassing(rule, learned(change))

describe('passing a training', () => {
  it('takes every condition that its notice states, each at its very bound', () => {
    expect(decided({})).toEqual({ outcome: 'passed', missing: [] })
    expect(decided({ minutes: 479 }).outcome).toBe('notPassed')
    expect(decided({ marks: { theory: 59, practical: 70 } }).outcome).toBe('notPassed')
    expect(decided({ marks: { theory: 60, practical: 69 } }).outcome).toBe('notPassed')
  })

  it('names what is missing, the nearest first', () => {
    expect(decided({ minutes: 240, marks: { theory: 57, practical: 40 } })).toEqual({
      outcome: 'notPassed',
      missing: [
        { condition: 'theory', need: 60, have: 57 },
        { condition: 'practical', need: 70, have: 40 },
        { condition: 'minutes', need: 480, have: 240 },
      ],
    })
  })

  it('is open while a mark is blank, and not where it is nought', () => {
    expect(decided({ marks: { theory: null, practical: 70 } })).toEqual({
      outcome: 'open',
      missing: [{ condition: 'theory', need: 60, have: null }],
    })
    expect(decided({ marks: { theory: 0, practical: 70 } }).outcome).toBe('notPassed')
  })

  it('is settled by what falls short already, whatever a blank mark becomes', () => {
    const { outcome, missing } = decided({ minutes: 1, marks: { theory: null, practical: 70 } })
    expect(outcome).toBe('notPassed')
    expect(missing.map(({ condition }) => condition)).toEqual(['minutes', 'theory'])
  })

  it('is open while a session runs', () => {
    expect(decided({ isOver: false }).outcome).toBe('open')
  })

  it('takes one session attended whole, where the notice states nothing', () => {
    const nothing = { minutes: 1, marks: { theory: null, practical: null } }
    expect(decidePassing({}, learned({ ...nothing, attended: 1 })).outcome).toBe('passed')
    expect(decidePassing({}, learned({ ...nothing, attended: 0 }))).toEqual({
      outcome: 'notPassed',
      missing: [{ condition: 'attendance', need: 1, have: 0 }],
    })
  })

  it('does not demand what the notice leaves out, nor minutes of nought', () => {
    const blank = { theory: null, practical: null }
    expect(decidePassing({ minutes: 480 }, learned({ marks: blank })).outcome).toBe('passed')
    expect(
      decidePassing({ theory: 0 }, learned({ marks: { theory: 0, practical: null } })),
    ).toEqual({
      outcome: 'passed',
      missing: [],
    })
  })
})
