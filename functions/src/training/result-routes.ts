import type { resultsContract } from '@cgt/shared/training/results-contract'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { paged } from '../platform/paged.ts'
import { sessionKey } from './enrolment-store.ts'
import { type EnterMarkDeps, enterMark } from './enter-mark.ts'
import { findSession } from './find-session.ts'
import type { ListEnrolmentsDeps } from './list-enrolments.ts'
import { listResults, type OwnResultsDeps, ownResults } from './list-results.ts'

export type ResultRouteDeps = OwnResultsDeps &
  Pick<ListEnrolmentsDeps, 'nameOf'> &
  EnterMarkDeps & { readonly cursors: Cursors }

export const resultRoutes = (deps: ResultRouteDeps): Handlers<typeof resultsContract> => ({
  listResults: async ({ noticeId, sessionId, ...page }, { personId, authority }) => {
    const found = await findSession(deps.notices, { noticeId, sessionId })
    authority.demand({ organisation: found.notice.organisation, parties: [] })
    const bound = ['listResults', personId, sessionKey(noticeId, sessionId)]
    return paged(deps.cursors, bound, page, (at) => listResults(deps, found, at))
  },
  enterMark: (wanted, by) => enterMark(deps, wanted, by),
  myResults: async (_, { personId }) => ({ results: await ownResults(deps, personId) }),
})
