import { above, type OrganisationPath } from '@cgt/shared/access/organisation-path'
import { Failure } from '@cgt/shared/http/failure'
import type { trainingContract } from '@cgt/shared/training/contract'
import { bucketsOf } from '@cgt/shared/training/places'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { paged } from '../platform/paged.ts'
import { answerOffer } from './answer-offer.ts'
import { type EnrolDeps, enrol } from './enrol.ts'
import { type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import { findSession } from './find-session.ts'
import { type GiveUpDeps, giveUpPlace } from './give-up-place.ts'
import { type ListEnrolmentsDeps, listEnrolments } from './list-enrolments.ts'
import { type PublishNoticeDeps, publishNotice } from './publish-notice.ts'
import { shownEnrolment } from './settle.ts'

export type TrainingDeps = EnrolDeps &
  GiveUpDeps &
  PublishNoticeDeps &
  ListEnrolmentsDeps & { readonly cursors: Cursors }

/** A region and those above it. */
function upwards(path: OrganisationPath | undefined): readonly OrganisationPath[] {
  return path === undefined ? [] : [path, ...upwards(above(path))]
}

async function positionOf({ places }: TrainingDeps, one: StoredEnrolment) {
  if (one.turn === null) return null
  let before = 0
  for await (const { turn } of places.queue(sessionKey(one.noticeId, one.sessionId))) {
    if (turn >= one.turn) break
    before++
  }
  return before + 1
}

async function noticeWithPlaces({ notices, places }: TrainingDeps, noticeId: string) {
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

export const trainingRoutes = (deps: TrainingDeps): Handlers<typeof trainingContract> => ({
  listNotices: ({ regionCode, ...page }) =>
    paged(deps.cursors, ['listNotices', regionCode], page, (at) =>
      deps.notices.at(upwards(deps.pathOfRegion(regionCode)), at),
    ),
  getNotice: ({ noticeId }) => noticeWithPlaces(deps, noticeId),
  publishNotice: (wanted, by) => publishNotice(deps, wanted, by),
  publishedNotices: (page, { personId, authority }) =>
    paged(deps.cursors, ['publishedNotices', personId], page, (at) =>
      deps.notices.within(authority, at),
    ),
  listEnrolments: async ({ noticeId, sessionId, ...page }, { personId, authority }) => {
    const { notice } = await findSession(deps.notices, { noticeId, sessionId })
    authority.demand({ organisation: notice.organisation, parties: [] })
    const session = sessionKey(noticeId, sessionId)
    return paged(deps.cursors, ['listEnrolments', personId, session], page, (at) =>
      listEnrolments(deps, session, at),
    )
  },
  myEnrolments: async (_, { personId }) => ({
    enrolments: await Promise.all(
      (await deps.enrolments.ofPerson(personId)).map(async (one) => ({
        ...shownEnrolment(one),
        position: await positionOf(deps, one),
      })),
    ),
  }),
  enrol: (wanted, { command }) => enrol(deps, wanted, command),
  giveUpPlace: (wanted, { command }) => giveUpPlace(deps, wanted, command),
  answerOffer: (answer, { command }) => answerOffer(deps, answer, command),
})
