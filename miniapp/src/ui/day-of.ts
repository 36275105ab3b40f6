import { calendarDate } from '@cgt/shared/values/calendar-date'

const shanghaiOffset = 8 * 60 * 60

/** A moment, in epoch seconds, as its day in Shanghai: «2026年11月22日». */
export const dayOf = (at: number): string =>
  calendarDate(new Date((at + shanghaiOffset) * 1000).toISOString().slice(0, 10))

/** The same with the time of day: «2026年11月22日 14:05». */
export const momentOf = (at: number): string =>
  `${dayOf(at)} ${new Date((at + shanghaiOffset) * 1000).toISOString().slice(11, 16)}`
