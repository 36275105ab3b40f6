import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Notice, Session } from '@cgt/shared/training/notice'
import { shanghaiDay } from '@cgt/shared/values/shanghai-day'
import type { StoredEnrolment } from './enrolment-store.ts'

type StoredReview = NonNullable<StoredEnrolment['review']>

interface Union {
  readonly path: OrganisationPath
  readonly name: string
}

/** The union somebody belongs to by their work; nothing where they belong to none. */
export type UnionOf = (personId: string) => Promise<Union | undefined>

/** Who holds the training looks at a wish until it begins. */
export const byOrganiser = (
  { organisation, organisationName }: Notice,
  { startsAt }: Pick<Session, 'startsAt'>,
): StoredReview => ({ level: 'organiser', organisation, organisationName, until: startsAt })

const day = 86_400

/** When the n-th day after that of `now` ends in Shanghai, in epoch seconds. */
const endOfDay = (now: number, days: number): number =>
  Date.parse(`${shanghaiDay(now + (days + 1) * day)}T00:00:00+08:00`) / 1000

/**
 * Who looks at a wish first: the union of the person's work where the notice wants it to and it is
 * another than who holds the training; otherwise that one.
 */
export async function firstReview(
  unionOf: UnionOf,
  { notice, session }: { readonly notice: Notice; readonly session: Session },
  { personId, now }: { readonly personId: string; readonly now: number },
): Promise<StoredReview> {
  const union = notice.employerFirst === undefined ? undefined : await unionOf(personId)
  if (!union || union.path === notice.organisation) return byOrganiser(notice, session)
  const until = Math.min(endOfDay(now, notice.employerFirst ?? 0), session.startsAt)
  return { level: 'employer', organisation: union.path, organisationName: union.name, until }
}

/** The same review once its session begins at another moment. */
export const reviewOf = (review: StoredEnrolment['review'], startsAt: number) =>
  review && {
    ...review,
    until: review.level === 'organiser' ? startsAt : Math.min(review.until, startsAt),
  }
