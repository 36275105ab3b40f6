import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactly } from './exact-value.ts'
import { rankGroups } from './rank.ts'
import { type Dance, placesIn, skating } from './skating.ts'
import { decided, told } from './testing/rows.ts'

const ids = 'ABCDEF'

/** One dance, a line for each judge: the couples from the first to the last. */
const dance = (...judges: readonly string[]): Dance =>
  new Map(
    [...(judges[0] ?? '')].sort().map((id) => [id, judges.map((line) => line.indexOf(id) + 1)]),
  )

const won = (...judges: readonly string[]) =>
  [...placesIn(dance(...judges), judges.length)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, place]) => `${id}${exactly(place).text}`)

const overall = (judges: number, ...dances: readonly Dance[]) =>
  rankGroups(skating(dances, judges), [{ by: 'shared' }], new Map())

/** A dance that three judges saw alike. */
const agreed = (line: string): Dance => dance(line, line, line)

describe('the skating system, in one dance', () => {
  it('rules 5 and 6: a majority has the place; of two majorities the larger', () => {
    expect(won('ACBD', 'ABCD', 'ABCD', 'BCAD', 'CBAD')).toEqual(['A1', 'B2', 'C3', 'D4'])
  })

  it('rule 7: of equal majorities the lower sum, then the next place counts too', () => {
    // B has 2 2 1 and C has 2 2 2 up to the second place
    expect(won('ABCD', 'ABDC', 'ACBD', 'BCAD', 'DCAB')).toEqual(['A1', 'B2', 'C3', 'D4'])
    // both have 2 2 1; up to the third C has five, B four
    expect(won('ABCD', 'ABCD', 'ACBD', 'BCAD', 'CDAB')).toEqual(['A1', 'B3', 'C2', 'D4'])
  })

  it('rule 8: where no couple has a majority of firsts, the seconds count too', () => {
    expect(won('ABC', 'ACB', 'BAC', 'BCA', 'CBA')).toEqual(['A2', 'B1', 'C3'])
    // two of four are no majority
    expect(won('ABC', 'ABC', 'BCA', 'CBA')).toEqual(['A2', 'B1', 'C3'])
  })

  it('gives those that nothing sets apart the mean of their places', () => {
    expect(won('ABC', 'BAC')).toEqual(['A1.5', 'B1.5', 'C3'])
  })
})

describe('the skating system, over several dances', () => {
  it('rule 9: the lowest sum of places', () => {
    const ranking = overall(3, agreed('ABC'), agreed('BAC'), agreed('ACB'))
    expect(told(ranking)).toEqual(['1 A', '2 B', '3 C'])
    expect(decided(ranking)).toEqual(['total', 'total', 'total'])
  })

  it('rule 10: of equal sums who won the place under review, or a higher one, more often', () => {
    // A has 1 1 4, B has 2 2 2
    const ranking = overall(3, agreed('ABCD'), agreed('ABDC'), agreed('CBDA'))
    expect(told(ranking)).toEqual(['1 A', '2 B', '3 C', '4 D'])
    expect(decided(ranking)).toEqual(['rule10', 'rule10', 'total', 'total'])
  })

  it('rule 10: for the second place the seconds count, not only the firsts', () => {
    // C has 1 4 4, B has 2 2 5
    const ranking = overall(3, agreed('CBADE'), agreed('ABDCE'), agreed('AEDCB'))
    expect(told(ranking)).toEqual(['1 A', '2 B', '3 C', '4 D', '5 E'])
  })

  it('rule 10: then the lower sum of those places', () => {
    // for the second place B has 1 2 and C has 2 2, both with 11 in all
    const ranking = overall(3, agreed('BCAD'), agreed('ABDC'), agreed('ACDB'), agreed('ADCB'))
    expect(told(ranking)).toEqual(['1 A', '2 B', '3 C', '4 D'])
    expect(decided(ranking)).toEqual(['total', 'rule10', 'rule10', 'total'])
  })

  it('rule 11: then the majority of all judges in all dances', () => {
    // each wins one dance; of the six firsts A has four
    const ranking = overall(3, agreed('ABC'), dance('BAC', 'BAC', 'ABC'))
    expect(told(ranking)).toEqual(['1 A', '2 B', '3 C'])
    expect(decided(ranking)).toEqual(['rule11', 'rule11', 'total'])
    // three of six firsts are no majority: up to the second place B has six, A four
    const close = overall(3, dance('ABC', 'ABC', 'BCA'), dance('ABC', 'BAC', 'CBA'))
    expect(told(close)).toEqual(['1 B', '2 A', '3 C'])
  })

  it('leaves those whom rule 11 does not set apart to the tie chain', () => {
    const ranking = overall(3, agreed('ABC'), agreed('BAC'))
    expect(told(ranking)).toEqual(['1 A', '1 B', '3 C'])
    expect(decided(ranking)).toEqual(['shared', 'shared', 'total'])
  })

  it('does not depend on the order of judges, dances or couples', () => {
    const line = fc.shuffledSubarray([...ids], { minLength: 6 }).map((order) => order.join(''))
    const panel = fc.array(line, { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(panel, { minLength: 1, maxLength: 4 }), (dances) => {
        const ranking = overall(5, ...dances.map((lines) => dance(...lines)))
        const turned = [...dances].reverse().map((lines) => {
          const back = dance(...[...lines].reverse())
          return new Map([...back].reverse())
        })
        expect(overall(5, ...turned)).toEqual(ranking)
        expect(ranking.map(({ id }) => id).sort()).toEqual([...ids])
      }),
      { seed: 20261130, numRuns: 60 },
    )
  })
})
