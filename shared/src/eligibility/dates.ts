import type { IsoDate } from './fact.ts'

/** Whole days since 1970-01-01. */
export type Day = number

const floorDiv = (a: number, b: number): number => Math.floor(a / b)

/** The day of a proleptic Gregorian date; `month` runs from 1. */
export function dayOf(year: number, month: number, date: number): Day {
  const y = month > 2 ? year : year - 1
  const era = floorDiv(y, 400)
  const yearOfEra = y - era * 400
  const dayOfYear = floorDiv(153 * (month > 2 ? month - 3 : month + 9) + 2, 5) + date - 1
  const leapDays = floorDiv(yearOfEra, 4) - floorDiv(yearOfEra, 100)
  return era * 146097 + yearOfEra * 365 + leapDays + dayOfYear - 719468
}

/** Year, month (from 1) and date of a day. */
export function partsOf(day: Day): readonly [number, number, number] {
  const shifted = day + 719468
  const era = floorDiv(shifted, 146097)
  const doe = shifted - era * 146097
  const yoe = floorDiv(
    doe - floorDiv(doe, 1460) + floorDiv(doe, 36524) - floorDiv(doe, 146096),
    365,
  )
  const doy = doe - (365 * yoe + floorDiv(yoe, 4) - floorDiv(yoe, 100))
  const mp = floorDiv(5 * doy + 2, 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return [yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - floorDiv(153 * mp + 2, 5) + 1]
}

/** Undefined when the text is not a date of the calendar. */
export function toDay(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso)
  if (!match) return undefined
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
  return fromDay(day) === iso ? day : undefined
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

export function fromDay(day: Day): IsoDate {
  const [year, month, date] = partsOf(day)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

export const yearOf = (day: Day): number => partsOf(day)[0]

/** Months since year 0: one number per calendar month. */
export function monthOf(day: Day): number {
  const [year, month] = partsOf(day)
  return year * 12 + month - 1
}

export const firstDayOf = (month: number): Day => dayOf(floorDiv(month, 12), (month % 12) + 1, 1)

/** `YYYY-MM` as months since year 0; undefined when there is no such month. */
export function toMonth(text: string): number | undefined {
  const day = toDay(`${text}-01`)
  return day === undefined ? undefined : monthOf(day)
}

export const fromMonth = (month: number): string => fromDay(firstDayOf(month)).slice(0, 7)

/** The corresponding day `months` later, or that month's last day where there is none (民法典 202). */
export function addMonths(day: Day, months: number): Day {
  const first = firstDayOf(monthOf(day) + months)
  return Math.min(first + partsOf(day)[2] - 1, firstDayOf(monthOf(day) + months + 1) - 1)
}

/** The first day from which a term of `months`, counted forward, still reaches `end`. */
export function earliestReaching(end: Day, months: number): Day {
  let day = addMonths(end, -months)
  while (addMonths(day, months) < end) day++
  return day
}

/** Whole calendar months from one day to another; negative when `to` lies before. */
export function wholeMonths(from: Day, to: Day): number {
  const months = monthOf(to) - monthOf(from)
  return addMonths(from, months) > to ? months - 1 : months
}

/** Whole years: on a birthday, a year is complete. */
export const wholeYears = (from: Day, to: Day): number => floorDiv(wholeMonths(from, to), 12)

/** Calendar months touched from one day to another, first and last included; none when `to` lies before. */
export const monthsTouched = (from: Day, to: Day): number =>
  Math.max(0, monthOf(to) - monthOf(from) + 1)
