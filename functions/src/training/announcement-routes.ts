import type { announcementsContract } from '@cgt/shared/training/announcements-contract'
import type { Handlers } from '../platform/http.ts'
import { type AnnounceDeps, announce, shownAnnouncement } from './announce.ts'
import { sessionKey } from './enrolment-store.ts'
import { findSession } from './find-session.ts'

/** More than ten days of them. */
const mostListed = 50

export const announcementRoutes = (deps: AnnounceDeps): Handlers<typeof announcementsContract> => ({
  announce: (wanted, by) => announce(deps, wanted, by),
  listAnnouncements: async ({ noticeId, sessionId }, { authority }) => {
    const { notice } = await findSession(deps.notices, { noticeId, sessionId })
    authority.demand({ organisation: notice.organisation, parties: [] })
    const found = await deps.announcements.ofSession(sessionKey(noticeId, sessionId), mostListed)
    return { announcements: found.map(shownAnnouncement) }
  },
})
