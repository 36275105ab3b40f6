import { Failure } from '@cgt/shared/http/failure'
import { codeSeconds, isLate, latestSeconds } from '@cgt/shared/training/attendance'
import type { Session } from '@cgt/shared/training/notice'
import type { CodeMatter } from '@cgt/shared/training/read-code'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { shanghaiDay } from '@cgt/shared/values/shanghai-day'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import type { AttendanceCodes } from './attendance-code.ts'
import type { AttendanceStore, StoredAttendance } from './attendance-store.ts'
import { type EnrolmentStore, sessionKey } from './enrolment-store.ts'
import { findSession } from './find-session.ts'
import type { NoticeStore } from './notice-store.ts'

export interface HandInCodeDeps {
  readonly codes: AttendanceCodes
  readonly notices: NoticeStore
  readonly enrolments: EnrolmentStore
  readonly attendance: AttendanceStore
  readonly run: RunCommand
  readonly clock: Clock
}

/** Nobody comes and goes more often than that in one session. */
const mostEvents = 400

function demandInTime({ at }: CodeMatter, session: Session, now: number) {
  if (at > now + codeSeconds)
    throw new Failure('notOpen', '这个码还没到时间，请扫现场正在显示的码。')
  if (now - at > latestSeconds)
    throw new Failure('notOpen', '这个码过了 24 小时，不能补交了，请联系主办方更正。')
  const [day, first] = [shanghaiDay(at), shanghaiDay(session.startsAt)]
  if (day < first || day > shanghaiDay(session.endsAt))
    throw new Failure('notOpen', `这一场是${calendarDate(first)}的，这个码不是当天的。`)
}

/** Their place, where they have one; throws in the words that help most. */
async function demandPlace(
  { enrolments }: HandInCodeDeps,
  personId: string,
  { noticeId, sessionId }: CodeMatter,
) {
  const own = await enrolments.ofPerson(personId)
  const booked = own.filter((one) => one.state === 'booked' && one.noticeId === noticeId)
  const place = booked.find((one) => one.sessionId === sessionId)
  if (place) return place
  const [other] = booked
  if (other)
    throw new Failure(
      'notMeant',
      `这是第 ${sessionId} 场的码，你报的是第 ${other.sessionId} 场，请扫自己那一场的码。`,
    )
  throw new Failure('notFound', '你没有报上这一场，不能签到，请找现场的老师。')
}

/** What it adds to their presence; nothing where it was handed in before. */
function planned(before: StoredAttendance, { kind, at }: CodeMatter, now: number) {
  const known = before.events.find((one) => one.kind === kind && one.at === at)
  if (known) return { event: known, after: undefined }
  if (before.closed) throw new Failure('notOpen', '证书已经发了，不用再补交。')
  if (before.events.length >= mostEvents) throw new Failure('tooLarge')
  const event = { kind, at, handedInAt: now, late: isLate(at, now) }
  return { event, after: { ...before, events: [...before.events, event] } }
}

/**
 * Takes note that somebody came or went. When is what the code says, by the server that signed it; the
 * same code again is the same event.
 */
export const handInCode = (deps: HandInCodeDeps, { code }: { code: string }, command: Command) =>
  deps.run(command, async () => {
    const matter = deps.codes.open(code)
    if (!matter)
      throw new Failure('wrongCode', '这不是签到码，或者没扫完整，请对着现场的码再扫一次。')
    const { noticeId, sessionId } = matter
    const { notice, session } = await findSession(deps.notices, matter)
    const now = epochSeconds(deps.clock)
    demandInTime(matter, session, now)
    const place = await demandPlace(deps, command.personId, matter)
    const key = sessionKey(noticeId, sessionId)
    const before = await deps.attendance.find(command.personId, key)
    const { event, after } = planned(before, matter, now)
    return {
      writes: after
        ? [deps.enrolments.unchanged(place), deps.attendance.added(key, before, after)]
        : [],
      result: { noticeId, sessionId, title: notice.title, event },
      audit: {
        action: 'handInCode',
        object: `session:${key}`,
        organisation: notice.organisation,
      },
    }
  })
