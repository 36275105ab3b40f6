import type { Notice, Session } from '@cgt/shared/training/notice'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { type AttendanceStore, noAttendance, shownAttendance } from './attendance-store.ts'
import { type EnrolmentStore, sessionKey } from './enrolment-store.ts'
import type { ListEnrolmentsDeps } from './list-enrolments.ts'
import type { NoticeStore } from './notice-store.ts'

export interface ListAttendanceDeps extends ListEnrolmentsDeps {
  readonly notices: NoticeStore
  readonly enrolments: EnrolmentStore
  readonly attendance: AttendanceStore
  readonly keys: PersonKeys
  readonly clock: Clock
}

interface Page {
  readonly limit: number
  readonly after?: string
}

/** Who has a place in a session, and when each was there. */
export async function listAttendance(
  deps: ListAttendanceDeps,
  { notice, session }: { readonly notice: Notice; readonly session: Session },
  page: Page,
) {
  const key = sessionKey(notice.id, session.id)
  const { items, next } = await deps.enrolments.ofSession(key, page)
  const came = new Map<string, Awaited<ReturnType<AttendanceStore['find']>>>()
  const after = page.after?.replace('ENROLLED#', '')
  const from = { limit: page.limit, ...(after !== undefined && { after }) }
  for (const one of await deps.attendance.ofSession(key, from)) came.set(one.personId, one)
  const now = epochSeconds(deps.clock)
  const listed = items
    .filter(({ state }) => state === 'booked')
    .map(async ({ personId }) => {
      const stored = came.get(personId) ?? noAttendance(personId)
      const shown = await shownAttendance(deps.keys, session, stored, now)
      return { personId, maskedName: await deps.nameOf(personId), ...shown }
    })
  return { items: await Promise.all(listed), next }
}

/** The same of one's own sessions. */
export async function ownAttendance(deps: ListAttendanceDeps, personId: string) {
  const now = epochSeconds(deps.clock)
  const booked = (await deps.enrolments.ofPerson(personId)).filter((one) => one.state === 'booked')
  const own = booked.map(async ({ noticeId, sessionId, title }) => {
    const notice = await deps.notices.find(noticeId)
    const session = notice?.sessions.find(({ id }) => id === sessionId)
    if (!session) return []
    const stored = await deps.attendance.find(personId, sessionKey(noticeId, sessionId))
    return [
      { noticeId, sessionId, title, ...(await shownAttendance(deps.keys, session, stored, now)) },
    ]
  })
  return (await Promise.all(own)).flat()
}
