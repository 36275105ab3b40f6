import type { Session } from '@cgt/shared/training/notice'
import type { Span } from '@cgt/shared/training/presence'
import { spanText } from '@cgt/shared/values/moment-text'
import { shanghaiDay } from '@cgt/shared/values/shanghai-day'

/** As it is typed: a day `YYYY-MM-DD`, two times `HH:MM`. */
export interface TypedSpan {
  readonly day: string
  readonly from: string
  readonly until: string
}

const secondsAt = (day: string, time: string): number =>
  Date.parse(`${day}T${time}:00+08:00`) / 1000

const wholeDay = 86_400

type Times = Pick<Session, 'startsAt' | 'endsAt'>

/** Of a night shift, an end that is earlier than its beginning is of the next day. */
export const crossesMidnight = ({ startsAt, endsAt }: Times): boolean =>
  shanghaiDay(startsAt) !== shanghaiDay(endsAt)

/** Some time of a session, or in words what is wrong with it. */
export function typedSpan(
  { startsAt, endsAt }: Times,
  { day, from, until }: TypedSpan,
): Span | string {
  if (!day) return '请选日期。'
  if (![from, until].every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time.trim())))
    return '时间请写成 09:00 这样。'
  const begins = secondsAt(day, from.trim())
  const ends = secondsAt(day, until.trim())
  const overMidnight = ends <= begins && crossesMidnight({ startsAt, endsAt })
  const span = { from: begins, until: overMidnight ? ends + wholeDay : ends }
  if (span.from >= span.until) return '结束时间要在开始时间之后。'
  return span.from < startsAt || span.until > endsAt
    ? `要在这一场之内：${spanText(startsAt, endsAt)}。`
    : span
}
