import type { Sensitive } from '@cgt/shared/values/sensitive'
import type { EnrolmentStore } from './enrolment-store.ts'
import { shownReview } from './settle.ts'

export interface ListEnrolmentsDeps {
  readonly enrolments: EnrolmentStore
  /** What a person is called, to be masked; nothing where they do not agree to its being read. */
  readonly nameOf: (personId: string) => Promise<Sensitive | null>
}

/** Who enrolled in a session, masked, and how each stands. */
export async function listEnrolments(
  { enrolments, nameOf }: ListEnrolmentsDeps,
  session: string,
  page: { readonly limit: number; readonly after?: string },
  code?: string,
) {
  const { items, next } = await enrolments.ofSession(session, page, code)
  const named = items.map(async ({ personId, state, history, review }) => ({
    personId,
    state,
    since: history.at(-1)?.at ?? 0,
    review: shownReview(review),
    maskedName: await nameOf(personId),
  }))
  return { items: await Promise.all(named), next }
}
