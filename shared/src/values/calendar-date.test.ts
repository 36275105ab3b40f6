import { expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'

it('a date and a month read as in print, without leading zeros', () => {
  expect(calendarDate('2025-06-15')).toBe('2025年6月15日')
  expect(calendarDate('2025-11-05')).toBe('2025年11月5日')
  expect(calendarDate('2025-03')).toBe('2025年3月')
})
