import { shanghaiDay } from '@cgt/shared/values/shanghai-day'
import chineseDays from 'chinese-days'

/** Both ends included. */
const known = { from: '2004-01-01', to: '2026-12-31' }

/**
 * The last day of which it is known whether it is worked, as `YYYY-MM-DD`: as far as the State Council has arranged
 * and the library has it. Raised with the library, a year at a time.
 */
export const workingDaysKnownUntil = known.to

const day = 86_400

/** Whether a day (`YYYY-MM-DD`) is worked in China; nothing where that is not known. */
export function isWorkingDay(iso: string): boolean | undefined {
  if (iso < known.from || iso > known.to) return undefined
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number)
  // Noon: the library reads the weekday by the clock of the machine, and the day by that of Greenwich.
  return chineseDays.isWorkday(new Date(year, month - 1, date, 12))
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
