import type { Notice, Session } from '@cgt/shared/training/notice'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

/** A session one has a place in, or had until it was called off. */
export interface Appointment {
  readonly notice: Notice
  readonly session: Session
}

const hour = 3600
const moment = (at: number): Date => new Date(at * 1000)

const about = ({ notice, session }: Appointment): string =>
  [
    ...(notice.cancelled ? [`取消了：${notice.cancelled.because}`] : []),
    notice.organisationName,
    ...(session.trainer === null ? [] : [`老师：${session.trainer}`]),
    `联系：${notice.contact}`,
  ].join('\n')

/**
 * Sessions as iCalendar (RFC 5545), their times in UTC and to be read in Shanghai. Every change of the
 * notice is one more in SEQUENCE; one that was called off stays, CANCELLED, so that it is struck out
 * in the calendars that have it. `host`: names the events for ever; `now`: epoch seconds.
 */
export function printCalendar(
  { host, now }: { readonly host: string; readonly now: number },
  appointments: readonly Appointment[],
): string {
  const calendar = ical({
    prodId: { company: 'changaitong', product: 'training', language: 'ZH' },
    name: '产改通 · 我的培训',
    method: ICalCalendarMethod.PUBLISH,
    ttl: hour,
    x: [['X-WR-TIMEZONE', 'Asia/Shanghai']],
  })
  for (const one of appointments) {
    const { notice, session } = one
    calendar.createEvent({
      id: `${notice.id}.${session.id}@${host}`,
      sequence: notice.version - 1,
      status: notice.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      stamp: moment(now),
      start: moment(session.startsAt),
      end: moment(session.endsAt),
      summary: notice.title,
      location: session.place,
      description: about(one),
    })
  }
  return calendar.toString()
}
