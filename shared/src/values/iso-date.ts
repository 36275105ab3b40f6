import * as z from 'zod/mini'

const daysIn = (year: number, month: number): number =>
  [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ][month - 1] ?? 0

function exists(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return year >= 1900 && year <= 2999 && day >= 1 && day <= daysIn(year, month)
}

/** A calendar date `YYYY-MM-DD` in Asia/Shanghai that is on the calendar. */
export const isoDate = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(exists, 'no such day'))
