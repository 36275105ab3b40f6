import { countedPositions } from '@cgt/shared/training/enrolment'
import type { enrolmentsContract } from '@cgt/shared/training/enrolments-contract'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { paged } from '../platform/paged.ts'
import { answerOffer } from './answer-offer.ts'
import { countEnrolled } from './count-enrolled.ts'
import { decideEnrolment } from './decide-enrolment.ts'
import { type EnrolDeps, enrol } from './enrol.ts'
import { type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import { findOwnNotice } from './find-own-notice.ts'
import { findSession } from './find-session.ts'
import { giveUpPlace } from './give-up-place.ts'
import { type ListEnrolmentsDeps, listEnrolments } from './list-enrolments.ts'
import { listWishes } from './list-wishes.ts'
import { type MoveDeps, moveEnrolment } from './move-enrolment.ts'
import { shownEnrolment } from './settle.ts'

export type EnrolmentRouteDeps = EnrolDeps &
  MoveDeps &
  ListEnrolmentsDeps & { readonly cursors: Cursors }

async function positionOf({ places }: EnrolmentRouteDeps, one: StoredEnrolment) {
  if (one.state !== 'waiting' || one.turn === null) return null
  let before = 0
  for await (const { turn } of places.queue(sessionKey(one.noticeId, one.sessionId))) {
    if (turn >= one.turn || before === countedPositions) break
    before++
  }
  return before + 1
}

export const enrolmentRoutes = (deps: EnrolmentRouteDeps): Handlers<typeof enrolmentsContract> => ({
  listEnrolments: async ({ noticeId, sessionId, code, ...page }, { personId, authority }) => {
    const { notice } = await findSession(deps.notices, { noticeId, sessionId })
    authority.demand({ organisation: notice.organisation, parties: [] })
    const session = sessionKey(noticeId, sessionId)
    return paged(deps.cursors, ['listEnrolments', personId, session, code ?? ''], page, (at) =>
      listEnrolments(deps, session, at, code),
    )
  },
  listWishes: (page, { personId, authority }) =>
    paged(deps.cursors, ['listWishes', personId], page, (at) => listWishes(deps, authority, at)),
  myEnrolments: async (_, { personId }) => ({
    enrolments: await Promise.all(
      (await deps.enrolments.ofPerson(personId)).map(async (one) => ({
        ...shownEnrolment(one),
        position: await positionOf(deps, one),
      })),
    ),
  }),
  enrol: (wanted, { command }) => enrol(deps, wanted, command),
  countEnrolled: async ({ noticeId }, { authority }) => {
    const { notice } = await findOwnNotice(deps, noticeId, authority)
    return { sessions: [...(await countEnrolled(deps.enrolments, notice))] }
  },
  decideEnrolment: (wanted, by) => decideEnrolment(deps, wanted, by),
  moveEnrolment: (wanted, by) => moveEnrolment(deps, wanted, by),
  giveUpPlace: (wanted, { command }) => giveUpPlace(deps, wanted, command),
  answerOffer: (answer, { command }) => answerOffer(deps, answer, command),
})
