import type { Authority } from '../platform/authority.ts'
import type { ListEnrolmentsDeps } from './list-enrolments.ts'

/** The wishes for places that one decides on, masked, with until when each is looked at. */
export async function listWishes(
  { enrolments, nameOf }: ListEnrolmentsDeps,
  authority: Authority,
  page: { readonly limit: number; readonly after?: string },
) {
  const { items, next } = await enrolments.wishesWithin(authority, page)
  const named = items.flatMap(({ review, ...one }) =>
    review
      ? [
          nameOf(one.personId).then((maskedName) => ({
            ...{ noticeId: one.noticeId, sessionId: one.sessionId, title: one.title },
            ...{ place: one.place, startsAt: one.startsAt, personId: one.personId, maskedName },
            since: one.history.at(-1)?.at ?? 0,
            review: {
              level: review.level,
              organisationName: review.organisationName,
              until: review.until,
            },
          })),
        ]
      : [],
  )
  return { items: await Promise.all(named), next }
}
