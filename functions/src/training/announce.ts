import { Failure } from '@cgt/shared/http/failure'
import {
  type AnnouncedTo,
  type Announcement,
  announcementsADay,
} from '@cgt/shared/training/announcement'
import type { Authority } from '../platform/authority.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import { newId, type Random } from '../platform/id.ts'
import type { AnnouncementStore, StoredAnnouncement } from './announcement-store.ts'
import { sessionKey } from './enrolment-store.ts'
import { findOwnNotice } from './find-own-notice.ts'
import type { NoticeStore } from './notice-store.ts'

export interface AnnounceDeps {
  readonly announcements: AnnouncementStore
  readonly notices: NoticeStore
  readonly run: RunCommand
  readonly clock: Clock
  readonly random: Random
}

interface Wanted {
  readonly noticeId: string
  readonly sessionId: string
  readonly to: AnnouncedTo
  readonly text: string
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

const day = 86_400

/** What it says, without where it lies. */
export const shownAnnouncement = ({
  id,
  at,
  to,
  text,
  told,
}: StoredAnnouncement): Announcement => ({
  ...{ id, at, to, text, told },
})

/** Tells the people of a session something, in the organiser's words: they have it within a minute or two. */
export const announce = (
  deps: AnnounceDeps,
  { noticeId, sessionId, to, text }: Wanted,
  { authority, command }: By,
): Promise<Announcement> =>
  deps.run(command, async () => {
    const { notice, role } = await findOwnNotice(deps, noticeId, authority)
    if (!notice.sessions.some(({ id }) => id === sessionId)) throw new Failure('notFound')
    if (notice.cancelled)
      throw new Failure('notOpen', '这个培训已经取消，报了名的人都收到过消息，不能再发。')
    const session = sessionKey(noticeId, sessionId)
    const at = epochSeconds(deps.clock)
    const before = await deps.announcements.recent(session)
    const within = before.sent.filter((sent) => sent > at - day)
    if (within.length >= announcementsADay)
      throw new Failure('tooOften', `一场一天最多发 ${announcementsADay} 条，请明天再发。`)
    const one = { id: newId(deps.random), noticeId, sessionId, at, to, text, told: null }
    return {
      writes: deps.announcements.sent(one, before, [...within, at]),
      result: shownAnnouncement(one),
      audit: {
        action: 'announce',
        object: `session:${session}`,
        organisation: notice.organisation,
        by: role,
      },
    }
  })
