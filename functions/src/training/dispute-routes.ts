import type { disputesContract } from '@cgt/shared/training/disputes-contract'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { paged } from '../platform/paged.ts'
import { type AnswerDisputeDeps, answerDispute } from './answer-dispute.ts'
import { disputeResult } from './dispute-result.ts'
import { shownDisputes } from './dispute-store.ts'
import { findOwnNotice } from './find-own-notice.ts'
import type { ListEnrolmentsDeps } from './list-enrolments.ts'

export type DisputeRouteDeps = AnswerDisputeDeps &
  Pick<ListEnrolmentsDeps, 'nameOf'> & { readonly cursors: Cursors }

export const disputeRoutes = (deps: DisputeRouteDeps): Handlers<typeof disputesContract> => ({
  disputeResult: (wanted, { command }) => disputeResult(deps, wanted, command),
  listDisputes: async ({ noticeId, ...page }, { personId, authority }) => {
    await findOwnNotice(deps, noticeId, authority)
    const bound = ['listDisputes', personId, noticeId]
    return paged(deps.cursors, bound, page, async (at) => {
      const { items, next } = await deps.disputes.ofNotice(noticeId, at)
      const shown = items.map(async (one) => ({
        personId: one.personId,
        maskedName: await deps.nameOf(one.personId),
        disputes: await shownDisputes(deps.keys, noticeId, one),
        version: one.version,
      }))
      return { items: await Promise.all(shown), next }
    })
  },
  answerDispute: (wanted, by) => answerDispute(deps, wanted, by),
})
