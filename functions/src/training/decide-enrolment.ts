import { Failure } from '@cgt/shared/http/failure'
import { atOnce, type Enrolment } from '@cgt/shared/training/enrolment'
import type { Notice } from '@cgt/shared/training/notice'
import { momentText } from '@cgt/shared/values/moment-text'
import type { Authority } from '../platform/authority.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import { type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import { type GiveUpDeps, planEnd } from './give-up-place.ts'
import { planPassedOn } from './pass-on.ts'
import { seat } from './seat.ts'
import { shownEnrolment } from './settle.ts'

interface Decision {
  readonly noticeId: string
  readonly sessionId: string
  readonly personId: string
  readonly accept: boolean
  /** In words, for whom is refused. */
  readonly reason: string | null
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

const told = ({ personId, noticeId, title, state }: StoredEnrolment, reason: string | null) => ({
  type: 'enrolment.decided',
  about: `${personId} ${noticeId}`,
  body: { personId, noticeId, title, state, reason },
})

async function planAccepted(deps: GiveUpDeps, before: StoredEnrolment, organisation: string) {
  const { personId, noticeId, sessionId, turn } = before
  const turns = await deps.enrolments.turnsOf(personId)
  const clash = (await deps.enrolments.ofPerson(personId)).some(
    (one) => one.state === 'booked' && atOnce(one, before),
  )
  if (clash)
    throw new Failure('overlaps', '这位职工同一时间已经报上了另一场，请让本人先取消那一场。')
  const why = { at: epochSeconds(deps.clock), because: 'approved' } as const
  // In the order in which they asked, not in which somebody looked.
  const { after, writes } = await seat(deps, { before, asked: before, turn: turn ?? '' }, why)
  return {
    writes: [deps.enrolments.alone(personId, turns), ...writes],
    result: shownEnrolment(after),
    events: [told(after, null)],
    audit: {
      action: 'decideEnrolment',
      object: `session:${sessionKey(noticeId, sessionId)}`,
      organisation,
    },
  }
}

async function planRefused(deps: GiveUpDeps, before: StoredEnrolment, reason: string | null) {
  const ended = { state: 'declined', because: 'refused', action: 'decideEnrolment' } as const
  const plan = await planEnd(deps, before, ended)
  return { ...plan, events: [told({ ...before, state: 'declined' }, reason)] }
}

/** Whose turn it is decides: the union of the person's work, or who holds the training. */
function demandTurn(notice: Notice, wish: StoredEnrolment | undefined, by: By, party: string) {
  const review = wish?.review
  const isOthers = review && !by.authority.sees({ organisation: review.organisation })
  if (isOthers && by.authority.sees({ organisation: notice.organisation }))
    throw new Failure(
      'notOpen',
      `正在等${review.organisationName}审核，${momentText(review.until)} 还没审就转到你这里。`,
    )
  const organisation = review?.organisation ?? notice.organisation
  by.authority.demand({ organisation, parties: [party] })
}

function demandOpen(wish: StoredEnrolment | undefined, now: number): StoredEnrolment {
  if (wish?.state !== 'requested')
    throw new Failure('notFound', '这份报名已经审过，或本人已经取消，请刷新看看。')
  if (now >= wish.startsAt) throw new Failure('notOpen', '已经开课了，不能再审核。')
  return wish
}

/** Lets a wish for a place count, or not; the first of two who look lets it go on to the second. */
export const decideEnrolment = (
  deps: GiveUpDeps,
  { noticeId, sessionId, personId, accept, reason }: Decision,
  by: By,
): Promise<Enrolment> =>
  deps.run(by.command, async () => {
    const notice = await deps.notices.find(noticeId)
    if (!notice) throw new Failure('notFound')
    const found = await deps.enrolments.find(personId, sessionKey(noticeId, sessionId))
    demandTurn(notice, found, by, personId)
    const before = demandOpen(found, epochSeconds(deps.clock))
    if (!accept && reason === null) throw new Failure('invalidInput', '不通过请写明原因。')
    if (!accept) return planRefused(deps, before, reason)
    return before.review?.level === 'employer'
      ? planPassedOn(deps, { notice, before }, 'decideEnrolment')
      : planAccepted(deps, before, notice.organisation)
  })
