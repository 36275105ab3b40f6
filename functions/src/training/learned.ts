import type { Notice, Session } from '@cgt/shared/training/notice'
import { decidePassing, type Learned, type Marks, type Passing } from '@cgt/shared/training/passing'
import { attendanceStateOf, minutesOf, type Span } from '@cgt/shared/training/presence'
import { type AttendanceStore, type StoredAttendance, spansOf } from './attendance-store.ts'
import { type EnrolmentStore, sessionKey } from './enrolment-store.ts'
import { marksOf, type ResultStore, type StoredResult } from './result-store.ts'

export interface LearnedDeps {
  readonly enrolments: EnrolmentStore
  readonly attendance: AttendanceStore
  readonly results: ResultStore
}

/** What somebody came to in one training, and the rows that say so. */
export interface LearnedOf {
  readonly learned: Learned
  readonly passing: Passing
  readonly result: StoredResult
  /** Of each session they have a place in. */
  readonly presences: readonly { readonly session: string; readonly stored: StoredAttendance }[]
}

interface Been {
  readonly session: Session
  readonly spans: readonly Span[]
}

/** What it comes to at `now` (epoch seconds) to have been in these sessions so long, with these marks. */
export const learnedFrom = (sessions: readonly Been[], marks: Marks, now: number): Learned => ({
  minutes: minutesOf(sessions.flatMap(({ spans }) => spans)),
  attended: sessions.filter(
    ({ session, spans }) => attendanceStateOf(minutesOf(spans), session, now) === 'attended',
  ).length,
  isOver: sessions.length > 0 && sessions.every(({ session }) => session.endsAt <= now),
  marks,
})

/** `now`: epoch seconds. Without a place in it, nobody learned anything. */
export async function learnedOf(
  { enrolments, attendance, results }: LearnedDeps,
  notice: Notice,
  personId: string,
  now: number,
): Promise<LearnedOf> {
  const own = await enrolments.ofNotice(personId, notice.id)
  const booked = new Set(own.flatMap((one) => (one.state === 'booked' ? [one.sessionId] : [])))
  const sessions = await Promise.all(
    notice.sessions
      .filter(({ id }) => booked.has(id))
      .map(async (session) => {
        const stored = await attendance.find(personId, sessionKey(notice.id, session.id))
        return { session, stored, spans: spansOf(session, stored) }
      }),
  )
  const result = await results.find(notice.id, personId)
  const learned = learnedFrom(sessions, marksOf(result), now)
  return {
    learned,
    passing: decidePassing(notice.passing ?? {}, learned),
    result,
    presences: sessions.map(({ session, stored }) => ({
      session: sessionKey(notice.id, session.id),
      stored,
    })),
  }
}
