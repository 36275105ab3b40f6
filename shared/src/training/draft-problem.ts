import { atOnce } from './enrolment.ts'
import type { NoticeDraft } from './notice.ts'
import { capacitiesOf, heldOf } from './places.ts'

type DraftSession = NoticeDraft['sessions'][number]

function sessionProblem(session: DraftSession, draft: NoticeDraft): string | undefined {
  const { startsAt, endsAt, places, buckets } = session
  if (endsAt <= startsAt) return '有一场的结束时间不在开始之后，请改正。'
  if (endsAt - startsAt > 31 * 86_400) return '一场最长 31 天，请分成几场。'
  if (startsAt < draft.enrolUntil) return '有一场在报名截止前就开始了，请改报名截止时间或开课时间。'
  const kept = buckets.reduce((sum, bucket) => sum + bucket.places, 0)
  if (kept > places) return `留给各类人的名额共 ${kept} 个，比总名额 ${places} 个还多，请改正。`
  return reserveProblem(session)
}

function reserveProblem(session: DraftSession): string | undefined {
  const capacities = capacitiesOf(session)
  for (const { bucket, opensAt } of session.reserves) {
    const capacity = capacities.get(bucket)
    if (capacity === undefined) return '有一批后放的名额不属于任何一类，请改正。'
    if (heldOf(session, bucket) > capacity) return '后放的名额比这一类的名额还多，请改正。'
    if (opensAt >= session.startsAt) return '有一批名额到开课才放出来，请改早。'
  }
  return undefined
}

/** A training is published in one transaction, which takes a hundred rows. */
const mostRows = 80

const rowsOf = ({ sessions }: NoticeDraft): number =>
  sessions.reduce((sum, { buckets, reserves }) => sum + 2 + buckets.length + reserves.length, 0)

function passingProblem({ passing, sessions }: NoticeDraft): string | undefined {
  const minutes = sessions.reduce(
    (sum, one) => sum + Math.floor((one.endsAt - one.startsAt) / 60),
    0,
  )
  if ((passing?.minutes ?? 0) <= minutes) return undefined
  return `合格要求 ${passing?.minutes} 分钟，比全部场次的 ${minutes} 分钟还多，请改正。`
}

const overlapping = (sessions: readonly DraftSession[]): boolean =>
  sessions.some((one, i) =>
    sessions.some((other, j) => j > i && one.place === other.place && atOnce(one, other)),
  )

/** What is wrong with a draft at any time, in words; nothing where it is sound. */
export function draftProblem(draft: NoticeDraft): string | undefined {
  const { enrolFrom, enrolUntil, sessions } = draft
  if (rowsOf(draft) > mostRows) return '场次和名额分得太细了，请分成几个培训发布。'
  if (draft.employerFirst !== undefined && !draft.approval)
    return '要单位工会先审核，请先选“报名要先审核”。'
  if (enrolUntil <= enrolFrom) return '报名截止不在报名开始之后，请改正。'
  const [problem] = sessions.flatMap((session) => sessionProblem(session, draft) ?? [])
  if (problem) return problem
  if (overlapping(sessions)) return '有两场在同一地点、时间重叠，请改其中一场。'
  return passingProblem(draft)
}

/** What keeps a draft from being published at `now` (epoch seconds), in words. */
export const publishProblem = (draft: NoticeDraft, now: number): string | undefined =>
  draft.enrolUntil <= now ? '报名截止时间已经过了，请改到以后。' : draftProblem(draft)
