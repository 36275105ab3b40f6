import { remindAt } from '@cgt/shared/training/reminder'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import { hashOf } from '../platform/crypto.ts'
import type { Log } from '../platform/log.ts'
import { type EnrolmentStore, sessionKey } from './enrolment-store.ts'
import type { NoticeStore } from './notice-store.ts'
import type { Reminder, ReminderStore } from './reminder-store.ts'
import { tellEnrolled } from './tell-enrolled.ts'

/** Tells somebody that a session begins soon; of one event, once. */
export type TellSoon = (
  personId: string,
  event: { readonly eventId: string; readonly at: number },
  session: {
    readonly noticeId: string
    readonly title: string
    readonly startsAt: number
    readonly place: string
  },
) => Promise<void>

export interface RemindDeps {
  readonly reminders: ReminderStore
  readonly notices: NoticeStore
  readonly enrolments: EnrolmentStore
  readonly tellSoon: TellSoon
  readonly clock: Clock
  readonly log: Log
}

/** Of an event's id, as `newId` makes them. */
const idLength = 22

/** Whether nobody is left to be reminded. */
async function remind(deps: RemindDeps, reminder: Reminder): Promise<boolean> {
  const { noticeId, sessionId, at } = reminder
  const notice = await deps.notices.find(noticeId)
  const session = notice?.sessions.find(({ id }) => id === sessionId)
  // Called off, begun, or moved to another day, which has a reminder of its own.
  if (!notice || !session || notice.cancelled || remindAt(session) !== at) return true
  if (session.startsAt <= epochSeconds(deps.clock)) return true
  const { startsAt, place } = session
  const key = sessionKey(noticeId, sessionId)
  const soon = { noticeId, title: notice.title, startsAt, place }
  const event = { eventId: hashOf(`trainingSoon ${key}`).slice(0, idLength), at: at * 1000 }
  const told = await tellEnrolled(deps, {
    ...{ session: key, states: ['booked'], from: reminder.progress },
    tell: (personId) => deps.tellSoon(personId, event, soon),
    keep: (progress) => deps.reminders.reached(reminder, progress),
  })
  return told !== undefined
}

/** Reminds everybody who has a place of a session of tomorrow; how many sessions came to their end. One that fails stops no other, and is taken up again. */
export async function sendReminders(deps: RemindDeps): Promise<number> {
  let sent = 0
  for await (const one of deps.reminders.due(epochSeconds(deps.clock)))
    try {
      if (!(await remind(deps, one))) continue
      await deps.reminders.done(one)
      sent++
    } catch (error) {
      deps.log.error('people not reminded', { notice: one.noticeId, error: String(error) })
    }
  return sent
}
