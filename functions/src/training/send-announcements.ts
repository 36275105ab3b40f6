import type { AnnouncedTo } from '@cgt/shared/training/announcement'
import type { EnrolmentState } from '@cgt/shared/training/enrolment'
import type { Log } from '../platform/log.ts'
import type { AnnouncementStore, StoredAnnouncement } from './announcement-store.ts'
import { enrolledIn } from './enrolled-in.ts'
import { type EnrolmentStore, sessionKey } from './enrolment-store.ts'
import type { NoticeStore } from './notice-store.ts'

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
  readonly log: Log
}

/** Who stands how is meant by it. An offer is not a place yet: its person waits. */
const meant: Readonly<Record<AnnouncedTo, readonly EnrolmentState[]>> = {
  everybody: ['requested', 'waiting', 'offered', 'booked'],
  booked: ['booked'],
  waiting: ['waiting', 'offered'],
}

async function send(deps: SendAnnouncementsDeps, one: StoredAnnouncement) {
  const { id, noticeId, sessionId, at, to, text } = one
  const title = (await deps.notices.find(noticeId))?.title ?? ''
  let told = 0
  for await (const { personId, state } of enrolledIn(
    deps.enrolments,
    sessionKey(noticeId, sessionId),
  ))
    if (meant[to].includes(state)) {
      await deps.tellAnnounced(personId, { eventId: id, at: at * 1000 }, { noticeId, title, text })
      told++
    }
  await deps.announcements.told(one, told)
}

/** Brings what organisers say to who is meant; how many announcements. One that fails stops no other, and is tried again. */
export async function sendAnnouncements(deps: SendAnnouncementsDeps): Promise<number> {
  let sent = 0
  for await (const one of deps.announcements.open())
    try {
      await send(deps, one)
      sent++
    } catch (error) {
      deps.log.error('announcement not sent', { notice: one.noticeId, error: String(error) })
    }
  return sent
}
