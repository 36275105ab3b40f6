import { upwards } from '@cgt/shared/access/organisation-path'
import { Failure } from '@cgt/shared/http/failure'
import type { noticesContract } from '@cgt/shared/training/notices-contract'
import { bucketsOf } from '@cgt/shared/training/places'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { paged } from '../platform/paged.ts'
import { cancelNotice } from './cancel-notice.ts'
import { type ChangeNoticeDeps, changeNotice } from './change-notice.ts'
import { sessionKey } from './enrolment-store.ts'
import { publishNotice } from './publish-notice.ts'

export type NoticeRouteDeps = ChangeNoticeDeps & { readonly cursors: Cursors }

async function noticeWithPlaces({ notices, places }: NoticeRouteDeps, noticeId: string) {
  const notice = await notices.find(noticeId)
  if (!notice) throw new Failure('notFound', '没有找到这个培训，请返回列表重新选。')
  const left = notice.sessions.map(async (session) => {
    const found = await places.buckets(sessionKey(notice.id, session.id))
    return {
      sessionId: session.id,
      buckets: found.length > 0 ? [...found] : [...bucketsOf(session)],
    }
  })
  return { notice, places: await Promise.all(left) }
}

export const noticeRoutes = (deps: NoticeRouteDeps): Handlers<typeof noticesContract> => ({
  listNotices: ({ regionCode, ...page }) =>
    paged(deps.cursors, ['listNotices', regionCode], page, (at) =>
      deps.notices.at(upwards(deps.pathOfRegion(regionCode)), at),
    ),
  getNotice: ({ noticeId }) => noticeWithPlaces(deps, noticeId),
  publishNotice: (wanted, by) => publishNotice(deps, wanted, by),
  changeNotice: (wanted, by) => changeNotice(deps, wanted, by),
  cancelNotice: (wanted, by) => cancelNotice(deps, wanted, by),
  publishedNotices: (page, { personId, authority }) =>
    paged(deps.cursors, ['publishedNotices', personId], page, (at) =>
      deps.notices.within(authority, at),
    ),
})
