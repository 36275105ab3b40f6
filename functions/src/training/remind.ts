import { remindAt } from '@cgt/shared/training/reminder'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import { hashOf } from '../platform/crypto.ts'
import type { Log } from '../platform/log.ts'
import { enrolledIn } from './enrolled-in.ts'
import { type EnrolmentStore, sessionKey } from './enrolment-store.ts'
import type { NoticeStore } from './notice-store.ts'
import type { Reminder, ReminderStore } from './reminder-store.ts'

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

async function remind(deps: RemindDeps, { noticeId, sessionId, at }: Reminder) {
  const notice = await deps.notices.find(noticeId)
  const session = notice?.sessions.find(({ id }) => id === sessionId)
  // Called off, begun, or moved to another day, which has a reminder of its own.
  if (!notice || !session || notice.cancelled || remindAt(session) !== at) return
  if (session.startsAt <= epochSeconds(deps.clock)) return
  const { startsAt, place } = session
  const key = sessionKey(noticeId, sessionId)
  const soon = { noticeId, title: notice.title, startsAt, place }
  const event = { eventId: hashOf(`trainingSoon ${key}`).slice(0, idLength), at: at * 1000 }
  for await (const { personId, state } of enrolledIn(deps.enrolments, key))
    if (state === 'booked') await deps.tellSoon(personId, event, soon)
}

/** Reminds everybody who has a place of a session of tomorrow; of how many sessions. One that fails stops no other, and is tried again. */
export async function sendReminders(deps: RemindDeps): Promise<number> {
  let sent = 0
  for await (const one of deps.reminders.due(epochSeconds(deps.clock)))
    try {
      await remind(deps, one)
      await deps.reminders.done(one)
      sent++
    } catch (error) {
      deps.log.error('people not reminded', { notice: one.noticeId, error: String(error) })
    }
  return sent
}
