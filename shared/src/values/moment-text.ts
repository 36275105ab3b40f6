import { calendarDate } from './calendar-date.ts'
import { shanghaiDay, shanghaiTime } from './shanghai-day.ts'

/** A moment, in epoch seconds, as it is read in Shanghai: «2026年11月22日 14:05». */
export const momentText = (at: number): string =>
  `${calendarDate(shanghaiDay(at))} ${shanghaiTime(at).slice(11, 16)}`

/** «2026年11月22日 14:05 到 16:00», or both days where they differ. */
export function spanText(startsAt: number, endsAt: number): string {
  const [from, to] = [momentText(startsAt), momentText(endsAt)]
  const [day, time] = to.split(' ')
  return from.startsWith(`${day} `) ? `${from} 到 ${time}` : `${from} 到 ${to}`
}

/** A moment that something lasts until: the end of a day is read as that day's, «2026年12月7日 24:00». */
export function untilText(at: number): string {
  const text = momentText(at)
  return text.endsWith(' 00:00') ? `${calendarDate(shanghaiDay(at - 1))} 24:00` : text
}
