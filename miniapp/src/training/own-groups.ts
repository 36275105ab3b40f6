import type { OwnEnrolment } from '@cgt/shared/training/enrolment'

export interface OwnGroups {
  /** Places that wait for an answer; the one that runs out first stands first. */
  readonly offered: readonly OwnEnrolment[]
  /** Places one has, the next first. */
  readonly coming: readonly OwnEnrolment[]
  readonly waiting: readonly OwnEnrolment[]
  /** What is over, whatever came of it, the latest first. */
  readonly past: readonly OwnEnrolment[]
}

type Group = keyof OwnGroups

function groupOf({ state, answerBy, startsAt, endsAt }: OwnEnrolment, at: number): Group {
  if (state === 'offered' && (answerBy ?? 0) > at) return 'offered'
  if (state === 'booked' && endsAt > at) return 'coming'
  if ((state === 'waiting' || state === 'requested') && startsAt > at) return 'waiting'
  return 'past'
}

const answerBy = (one: OwnEnrolment) => one.answerBy ?? 0
const startsAt = (one: OwnEnrolment) => one.startsAt

/** One's enrolments by what they ask of one at `at` (epoch seconds). */
export function groupOwn(enrolments: readonly OwnEnrolment[], at: number): OwnGroups {
  const of = (group: Group, by: (one: OwnEnrolment) => number) =>
    enrolments.filter((one) => groupOf(one, at) === group).sort((a, b) => by(a) - by(b))
  return {
    offered: of('offered', answerBy),
    coming: of('coming', startsAt),
    waiting: of('waiting', startsAt),
    past: of('past', startsAt).reverse(),
  }
}

/** What came of an enrolment that is over. */
export function outcomeWords({ state, history }: OwnEnrolment): string {
  if (state === 'booked') return '已结束'
  if (state === 'waiting' || state === 'requested') return '没排到'
  if (state === 'cancelled') return '已取消'
  const isLate = state === 'offered' || history[history.length - 1]?.because === 'late'
  return isLate ? '名额过时了' : '没要名额'
}
