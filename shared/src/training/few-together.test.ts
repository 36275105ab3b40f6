import { describe, expect, it } from 'vitest'
import { fewTogether, type Group } from './few-together.ts'

const women = (people: number): Group => ({ anyOf: ['F'], people })
const men = (people: number): Group => ({ anyOf: ['M'], people })
const untold = (people: number): Group => ({ anyOf: null, people })

describe('the groups of a training', () => {
  it('are told one by one where each is large enough, the largest first', () => {
    expect(fewTogether([women(5), men(9)])).toEqual({ groups: [men(9), women(5)], few: null })
  })

  it('are told together where they are small', () => {
    expect(fewTogether([women(3), men(40), untold(4)])).toEqual({
      groups: [men(40)],
      few: { people: 7, groups: [null, ['F']] },
    })
  })

  it('are not to be reckoned from what the others leave of the whole', () => {
    expect(fewTogether([women(3), men(40), untold(9)])).toEqual({
      groups: [men(40)],
      few: { people: 12, groups: [null, ['F']] },
    })
    expect(fewTogether([women(1), untold(29)])).toEqual({
      groups: [],
      few: { people: 30, groups: [null, ['F']] },
    })
  })

  it('of nobody are none', () => {
    expect(fewTogether([women(0)])).toEqual({ groups: [], few: null })
  })
})
