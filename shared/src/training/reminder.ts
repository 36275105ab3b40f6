import { shanghaiDay } from '../values/shanghai-day.ts'

const eveningBefore = 6 * 3600

/** When people are reminded of a session, in epoch seconds: at six in the evening of the day before, in Shanghai. */
export const remindAt = ({ startsAt }: { readonly startsAt: number }): number =>
  Date.parse(`${shanghaiDay(startsAt)}T00:00:00+08:00`) / 1000 - eveningBefore
