import { calendarDate } from '@cgt/shared/values/calendar-date'

const shanghaiOffset = 8 * 60 * 60

/** A moment, in epoch seconds, as its day in Shanghai: «2026年11月22日». */
export const dayOf = (at: number): string =>
  calendarDate(new Date((at + shanghaiOffset) * 1000).toISOString().slice(0, 10))
