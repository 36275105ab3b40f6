import { momentText } from '@cgt/shared/values/moment-text'
import { describe, expect, it } from 'vitest'
import { endOfWorkingDay, isWorkingDay } from './working-days.ts'

const at = (text: string) => Date.parse(`${text}+08:00`) / 1000

describe('a working day', () => {
  it.each([
    ['a Monday', '2026-11-23', true],
    ['a Sunday', '2026-11-22', false],
    ['a Sunday worked for a festival', '2026-09-20', true],
    ['a Thursday of a festival', '2026-10-01', false],
    ['a day of a year not arranged', '2027-01-04', undefined],
    ['a Saturday of the year before, worked', '2025-10-11', true],
    ['a day before what is known', '2003-12-31', undefined],
  ] as const)('%s: %s is %s', (_, day, worked) => {
    expect(isWorkingDay(day)).toBe(worked)
  })
})

describe('so many working days', () => {
  it.each([
    ['begin the day after, whatever the hour', '2026-11-23T23:59:59', 1, '2026年11月25日 00:00'],
    ['begin on the Monday after a Sunday', '2026-11-22T12:00:00', 5, '2026年11月28日 00:00'],
    ['pass over a festival', '2026-09-30T08:00:00', 1, '2026年10月9日 00:00'],
    ['count a Saturday that is worked', '2026-10-09T08:00:00', 1, '2026年10月11日 00:00'],
  ] as const)('%s', (_, from, days, end) => {
    expect(momentText(endOfWorkingDay(at(from), days) ?? 0)).toBe(end)
  })

  it('that end beyond what is known are not guessed', () => {
    expect(endOfWorkingDay(at('2026-12-30T12:00:00'), 1)).toBe(at('2027-01-01T00:00:00'))
    expect(endOfWorkingDay(at('2026-12-30T12:00:00'), 2)).toBeUndefined()
  })
})
