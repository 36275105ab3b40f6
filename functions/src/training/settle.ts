import type { Enrolment, EnrolmentState } from '@cgt/shared/training/enrolment'
import type { StoredEnrolment } from './enrolment-store.ts'

type Because = StoredEnrolment['history'][number]['because']

/** What an enrolment becomes: with its history longer by one, and nothing kept of a former place or turn. */
export const settle = (
  before: StoredEnrolment,
  state: EnrolmentState,
  { at, because = 'asked' }: { readonly at: number; readonly because?: Because },
  held: Partial<Pick<StoredEnrolment, 'bucket' | 'turn' | 'answerBy'>> = {},
): StoredEnrolment => ({
  ...before,
  state,
  bucket: null,
  turn: null,
  answerBy: null,
  ...held,
  history: [...before.history, { state, at, because }],
})

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
})
