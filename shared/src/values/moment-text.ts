import { calendarDate } from './calendar-date.ts'
import { shanghaiDay, shanghaiTime } from './shanghai-day.ts'

/** A moment, in epoch seconds, as it is read in Shanghai: «2026年11月22日 14:05». */
export const momentText = (at: number): string =>
  `${calendarDate(shanghaiDay(at))} ${shanghaiTime(at).slice(11, 16)}`
