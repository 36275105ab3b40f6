import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText, exactly, fromExact } from './exact-value.ts'
import {
  compare,
  marksOf,
  over,
  plus,
  type Rational,
  rational,
  rounded,
  times,
} from './rational.ts'
import { compareSortable, type Sortable, sortable } from './sortable.ts'

const whole = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
const above = fc.integer({ min: 1, max: 1_000_000 })
const pair = fc.tuple(whole, above)

/** Schoolbook, on pairs that are never reduced. */
const crossed =
  (sign: (a: bigint, b: bigint) => bigint) => (a: [number, number], b: [number, number]) =>
    sign(BigInt(a[0]) * BigInt(b[1]), BigInt(b[0]) * BigInt(a[1]))
const difference = crossed((a, b) => a - b)
const total = crossed((a, b) => a + b)
const is = ({ numerator, denominator }: Rational, top: bigint, bottom: bigint): boolean =>
  numerator * bottom === top * denominator

describe('exact numbers', () => {
  it('add, multiply, divide and compare as fractions do, however large', () => {
    fc.assert(
      fc.property(pair, pair, above, (a, b, c) => {
        const [x, y] = [rational(...a), rational(...b)]
        const under = BigInt(a[1]) * BigInt(b[1])
        expect(is(plus(x, y), total(a, b), under)).toBe(true)
        expect(is(times(x, y), BigInt(a[0]) * BigInt(b[0]), under)).toBe(true)
        expect(is(over(x, rational(c)), BigInt(a[0]), BigInt(a[1]) * BigInt(c))).toBe(true)
        const apart = difference(a, b)
        expect(compare(x, y)).toBe(apart < 0 ? -1 : apart > 0 ? 1 : 0)
      }),
      { seed: 20261130, numRuns: 300 },
    )
  })

  it('compare as exactly where many are sorted, also those that no double tells apart', () => {
    const large = fc.bigInt({ min: BigInt(2) ** BigInt(60), max: BigInt(2) ** BigInt(70) })
    fc.assert(
      fc.property(above, above, large, pair, (a, b, by, other) => {
        const value = rational(a, b)
        const barely = plus(value, { numerator: BigInt(1), denominator: by * BigInt(b) })
        const [x, y, z] = [value, barely, rational(...other)].map(sortable) as [
          Sortable,
          Sortable,
          Sortable,
        ]
        expect([compareSortable(x, y), compareSortable(y, x), compareSortable(x, x)]).toEqual([
          -1, 1, 0,
        ])
        expect(compareSortable(x, z)).toBe(compare(x.exact, z.exact))
      }),
      { seed: 20261130, numRuns: 200 },
    )
    const huge = { numerator: BigInt(10) ** BigInt(400), denominator: BigInt(1) }
    const more = { ...huge, numerator: huge.numerator + BigInt(1) }
    expect(compareSortable(sortable(huge), sortable(more))).toBe(-1)
    expect(compareSortable(sortable(huge), sortable(rational(1)))).toBe(1)
  })

  it('are written in lowest terms, so that equal numbers are equal texts, and read back', () => {
    fc.assert(
      fc.property(pair, above, ([top, bottom], factor) => {
        const value = rational(top, bottom)
        expect(exactly(times(value, rational(factor, factor)))).toEqual(exactly(value))
        expect(fromExact(exactly(value).exact)).toEqual(value)
      }),
      { seed: 20261130, numRuns: 100 },
    )
    expect(exactly(rational(-6, 4))).toEqual({ exact: '-3/2', text: '-1.5' })
    expect(exactly(rational(200, 3))).toEqual({ exact: '200/3', text: '≈66.667' })
  })

  it('find 30 % of 60 and 70 % of 66 as much as of 74 and 60, where binary fractions do not', () => {
    const weighed = (theory: number, practical: number) =>
      plus(times(rational(theory), rational(3, 10)), times(rational(practical), rational(7, 10)))
    expect(compare(weighed(60, 66), weighed(74, 60))).toBe(0)
    expect(60 * 0.3 + 66 * 0.7 === 74 * 0.3 + 60 * 0.7).toBe(false)
  })

  it('round a half up, at the decimal that is asked for', () => {
    const shown = (thousandths: number, decimals: number) =>
      decimalText(marksOf(thousandths), decimals)
    expect(shown(60_350, 1)).toBe('60.4')
    expect(shown(60_349, 1)).toBe('60.3')
    expect(shown(1_005, 2)).toBe('1.01')
    expect(shown(499, 0)).toBe('0')
    expect(shown(500, 0)).toBe('1')
    expect(shown(-500, 0)).toBe('-1')
    expect(shown(90_000, 3)).toBe('90')
    expect(rounded(rational(2, 3), 2)).toEqual(rational(67, 100))
  })

  it('are never over nothing', () => {
    expect(() => over(rational(1), rational(0))).toThrow(RangeError)
    expect(() => rational(1, 0)).toThrow(RangeError)
  })
})
