import type { Enrolment, EnrolmentState } from '@cgt/shared/training/enrolment'
import type { StoredEnrolment } from './enrolment-store.ts'

type Because = StoredEnrolment['history'][number]['because']

/** What an enrolment becomes: with its history longer by one, and nothing kept of a former place or turn. */
export const settle = (
  before: StoredEnrolment,
  state: EnrolmentState,
  { at, because = 'asked' }: { readonly at: number; readonly because?: Because },
  held: Partial<Pick<StoredEnrolment, 'bucket' | 'turn' | 'answerBy' | 'review'>> = {},
): StoredEnrolment => ({
  ...before,
  state,
  bucket: null,
  turn: null,
  answerBy: null,
  review: null,
  ...held,
  history: [...before.history, { state, at, because }],
})

/** Who looks at it, without where they stand. */
export const shownReview = (review: StoredEnrolment['review']): Enrolment['review'] =>
  review && {
    level: review.level,
    organisationName: review.organisationName,
    until: review.until,
  }

/** What it says, without whose it is and where it lies. */
export const shownEnrolment = ({
  noticeId,
  sessionId,
  title,
  place,
  startsAt,
  endsAt,
  state,
  history,
  answerBy,
  review,
}: StoredEnrolment): Enrolment => ({
  noticeId,
  sessionId,
  title,
  place,
  startsAt,
  endsAt,
  state,
  history,
  answerBy,
  review: shownReview(review),
})
