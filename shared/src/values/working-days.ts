import { shanghaiDay } from './shanghai-day.ts'

/** Both ends included. */
interface Span {
  readonly from: string
  readonly to: string
}

/** What is known, from the first day to the last; a year is added when the State Council has arranged it. */
const known: Span = { from: '2026-01-01', to: '2026-12-31' }

/** Days off: 国务院办公厅关于2026年部分节假日安排的通知. */
const off: readonly Span[] = [
  { from: '2026-01-01', to: '2026-01-03' },
  { from: '2026-02-15', to: '2026-02-23' },
  { from: '2026-04-04', to: '2026-04-06' },
  { from: '2026-05-01', to: '2026-05-05' },
  { from: '2026-06-19', to: '2026-06-21' },
  { from: '2026-09-25', to: '2026-09-27' },
  { from: '2026-10-01', to: '2026-10-07' },
]

/** Saturdays and Sundays that are worked in their stead, by the same. */
const worked: ReadonlySet<string> = new Set([
  ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
])

/** The last day of which it is known whether it is worked, as `YYYY-MM-DD`. */
export const workingDaysKnownUntil = known.to

const day = 86_400

const isIn = (iso: string, { from, to }: Span): boolean => from <= iso && iso <= to

/** Whether a day (`YYYY-MM-DD`) is worked in China; nothing where that is not known. */
export function isWorkingDay(iso: string): boolean | undefined {
  if (!isIn(iso, known)) return undefined
  if (worked.has(iso)) return true
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay()
  return weekday > 0 && weekday < 6 && !off.some((span) => isIn(iso, span))
}

/**
 * When the so-manieth working day after the day of `at` ends, 24:00 in Shanghai; both in epoch seconds. Nothing
 * where it lies beyond what is known: never a guess.
 */
export function endOfWorkingDay(at: number, days: number): number | undefined {
  let midnight = Date.parse(`${shanghaiDay(at)}T00:00:00+08:00`) / 1000
  for (let left = days; left > 0; ) {
    midnight += day
    const isWorked = isWorkingDay(shanghaiDay(midnight))
    if (isWorked === undefined) return undefined
    if (isWorked) left--
  }
  return midnight + day
}
