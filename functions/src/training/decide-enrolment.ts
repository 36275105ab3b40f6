import { Failure } from '@cgt/shared/http/failure'
import { atOnce, type Enrolment } from '@cgt/shared/training/enrolment'
import type { Authority } from '../platform/authority.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import { type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import { findOwnNotice } from './find-own-notice.ts'
import { type GiveUpDeps, planEnd } from './give-up-place.ts'
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

/** Lets a wish for a place count, or not. */
export const decideEnrolment = (
  deps: GiveUpDeps,
  { noticeId, sessionId, personId, accept, reason }: Decision,
  { authority, command }: By,
): Promise<Enrolment> =>
  deps.run(command, async () => {
    const { notice } = await findOwnNotice(deps, noticeId, authority, personId)
    const before = await deps.enrolments.find(personId, sessionKey(noticeId, sessionId))
    if (before?.state !== 'requested')
      throw new Failure('notFound', '这份报名已经审过，或本人已经取消，请刷新看看。')
    if (epochSeconds(deps.clock) >= before.startsAt)
      throw new Failure('notOpen', '已经开课了，不能再审核。')
    if (!accept && reason === null) throw new Failure('invalidInput', '不通过请写明原因。')
    return accept
      ? planAccepted(deps, before, notice.organisation)
      : planRefused(deps, before, reason)
  })
