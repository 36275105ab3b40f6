import type { EnrolmentState } from '@cgt/shared/training/enrolment'
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

/** As others may see it. */
export const shownEnrolment = ({
  personId: _person,
  fits: _fits,
  bucket: _bucket,
  turn: _turn,
  version: _version,
  ...shown
}: StoredEnrolment) => shown
