import { calendarDate } from './calendar-date.ts'

const shanghaiOffset = 8 * 60 * 60

/** A moment, in epoch seconds, as it is read in Shanghai: «2026年11月22日 14:05». */
export function momentText(at: number): string {
  const iso = new Date((at + shanghaiOffset) * 1000).toISOString()
  return `${calendarDate(iso.slice(0, 10))} ${iso.slice(11, 16)}`
}
