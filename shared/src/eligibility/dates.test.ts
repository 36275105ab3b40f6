import { describe, expect, test } from 'vitest'
import * as d from './dates.ts'

const day = (iso: string): number => d.toDay(iso) ?? Number.NaN

describe('whole calendar dates', () => {
  test('every day of four centuries is written back as it was read', () => {
    const wrong: number[] = []
    for (let n = day('1700-01-01'); n <= day('2100-12-31'); n++) {
      const iso = new Date(n * 86_400_000).toISOString().slice(0, 10)
      if (d.fromDay(n) !== iso || d.toDay(iso) !== n) wrong.push(n)
    }
    expect(wrong).toEqual([])
  })

  test.each(['2025-02-29', '2025-13-01', '2025-1-01', '2025-04-31', '', '20250401', '2025-00-10'])(
    '%s is no date',
    (text) => expect(d.toDay(text)).toBeUndefined(),
  )

  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-07-26', 12, '2026-07-26'],
    ['2025-12-31', 2, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(d.fromDay(d.addMonths(day(from), months))).toBe(to)
  })

  test('a term is counted forward: from 28 February one month does not reach 31 March', () => {
    expect(d.fromDay(d.earliestReaching(day('2025-03-31'), 1))).toBe('2025-03-01')
    expect(d.fromDay(d.earliestReaching(day('2025-03-28'), 1))).toBe('2025-02-28')
    expect(d.fromDay(d.earliestReaching(day('2025-02-28'), 1))).toBe('2025-01-28')
  })

  test.each([
    ['2000-02-29', '2018-02-28', 18],
    ['2000-02-29', '2018-02-27', 17],
    ['1975-11-22', '2025-11-22', 50],
    ['1975-11-22', '2025-11-21', 49],
  ])('from %s to %s is %i whole years', (from, to, years) => {
    expect(d.wholeYears(day(from), day(to))).toBe(years)
  })

  test.each([
    ['2025-01-31', '2025-02-28', 1],
    ['2025-01-15', '2025-02-14', 0],
    ['2025-02-14', '2025-01-15', -1],
  ])('from %s to %s is %i whole months', (from, to, months) => {
    expect(d.wholeMonths(day(from), day(to))).toBe(months)
  })

  test('a month is written back as it was read', () => {
    expect(d.fromMonth(d.toMonth('2025-12') ?? 0)).toBe('2025-12')
    expect(d.toMonth('2025-13')).toBeUndefined()
    expect(d.fromDay(d.firstDayOf(d.monthOf(day('2026-01-31'))))).toBe('2026-01-01')
  })
})
