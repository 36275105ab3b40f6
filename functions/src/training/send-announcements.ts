import type { AnnouncedTo } from '@cgt/shared/training/announcement'
import type { EnrolmentState } from '@cgt/shared/training/enrolment'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { AnnouncementStore, OpenAnnouncement } from './announcement-store.ts'
import { type EnrolmentStore, sessionKey } from './enrolment-store.ts'
import type { NoticeStore } from './notice-store.ts'
import { tellEnrolled } from './tell-enrolled.ts'

/** Tells somebody what the organiser says; of one event, once. */
export type TellAnnounced = (
  personId: string,
  event: { readonly eventId: string; readonly at: number },
  said: { readonly noticeId: string; readonly title: string; readonly text: string },
) => Promise<void>

export interface SendAnnouncementsDeps {
  readonly announcements: AnnouncementStore
  readonly notices: NoticeStore
  readonly enrolments: EnrolmentStore
  readonly tellAnnounced: TellAnnounced
  readonly clock: Clock
  readonly log: Log
}

/** Who stands how is meant by it. An offer is not a place yet: its person waits. */
const meant: Readonly<Record<AnnouncedTo, readonly EnrolmentState[]>> = {
  everybody: ['requested', 'waiting', 'offered', 'booked'],
  booked: ['booked'],
  waiting: ['waiting', 'offered'],
}

/** Whether everybody knows now. */
async function send(deps: SendAnnouncementsDeps, one: OpenAnnouncement): Promise<boolean> {
  const { id, noticeId, sessionId, at, to, text } = one
  const title = (await deps.notices.find(noticeId))?.title ?? ''
  const event = { eventId: id, at: at * 1000 }
  const told = await tellEnrolled(deps, {
    ...{ session: sessionKey(noticeId, sessionId), states: meant[to], from: one.progress },
    tell: (personId) => deps.tellAnnounced(personId, event, { noticeId, title, text }),
    keep: (progress) => deps.announcements.reached(one, progress),
  })
  if (told !== undefined) await deps.announcements.told(one, told)
  return told !== undefined
}

/** Brings what organisers say to who is meant; how many announcements came to their end. One that fails stops no other, and is taken up again. */
export async function sendAnnouncements(deps: SendAnnouncementsDeps): Promise<number> {
  let sent = 0
  for await (const one of deps.announcements.open())
    try {
      if (await send(deps, one)) sent++
    } catch (error) {
      deps.log.error('announcement not sent', { notice: one.noticeId, error: String(error) })
    }
  return sent
}
