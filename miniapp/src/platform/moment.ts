import { calendarDate } from '@cgt/shared/values/calendar-date'

const shanghaiOffset = 8 * 60 * 60

const inShanghai = (epochSeconds: number): string =>
  new Date((epochSeconds + shanghaiOffset) * 1000).toISOString()

/** Epoch seconds as the date in Shanghai: «2026年11月22日». */
export const dayText = (epochSeconds: number): string =>
  calendarDate(inShanghai(epochSeconds).slice(0, 10))

/** The same with the time of day: «2026年11月22日 14:05». */
export const momentText = (epochSeconds: number): string =>
  `${dayText(epochSeconds)} ${inShanghai(epochSeconds).slice(11, 16)}`
