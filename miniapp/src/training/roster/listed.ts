import type { Output } from '@cgt/shared/http/endpoint'
import type { EnrolmentState } from '@cgt/shared/training/enrolment'
import type { enrolmentsContract } from '@cgt/shared/training/enrolments-contract'
import { spokenCode } from '@cgt/shared/values/spoken-code'
import type { Tone } from '../../ui/Card'

export type Listed = Output<typeof enrolmentsContract.listEnrolments>['items'][number]

/** How an enrolment stands, as its organiser reads it. */
export const listedState: Readonly<Record<EnrolmentState, readonly [words: string, tone: Tone]>> = {
  requested: ['等审核', 'wait'],
  waiting: ['排队中', 'wait'],
  offered: ['等对方确认', 'wait'],
  booked: ['已报上', 'good'],
  declined: ['没要名额', 'calm'],
  cancelled: ['已取消', 'calm'],
}

/** The same of one: whose turn it is to look at a wish. */
export const stateOf = ({ state, review }: Pick<Listed, 'state' | 'review'>) =>
  review?.level === 'employer' ? (['等单位工会审核', 'wait'] as const) : listedState[state]

/** Who can be taken to another session. */
export const hasPlaceOrWaits = ({ state }: Pick<Listed, 'state'>): boolean =>
  state === 'booked' || state === 'offered' || state === 'waiting'

/** «张*», as far as they told their name. */
export const nameOf = ({ maskedName }: Pick<Listed, 'maskedName'>): string =>
  maskedName ?? '没留姓名'

/** What they say who ask about themselves: «123 456». */
export const codeOf = ({ personId }: Pick<Listed, 'personId'>): string => spokenCode(personId)
