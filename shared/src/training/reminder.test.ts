import { describe, expect, it } from 'vitest'
import { remindAt } from './reminder.ts'

const at = (text: string) => Date.parse(`${text}:00+08:00`) / 1000

describe('people are reminded of a session in the evening before', () => {
  it.each([
    ['in the morning', '2026-12-02T08:30', '2026-12-01T18:00'],
    ['at midnight', '2026-12-02T00:00', '2026-12-01T18:00'],
    ['a minute before midnight', '2026-12-01T23:59', '2026-11-30T18:00'],
    ['on the first day of a year', '2027-01-01T09:00', '2026-12-31T18:00'],
    ['on the day after a leap day', '2028-03-01T09:00', '2028-02-29T18:00'],
  ])('that begins %s', (_, startsAt, evening) => {
    expect(remindAt({ startsAt: at(startsAt) })).toBe(at(evening))
  })
})
