import { Failure } from '@cgt/shared/http/failure'
import { type Enrolment, isActive } from '@cgt/shared/training/enrolment'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, Plan, RunCommand } from '../platform/command.ts'
import { type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import { type FreePlaceDeps, freePlace } from './free-place.ts'
import type { NoticeStore } from './notice-store.ts'
import { settle, shownEnrolment } from './settle.ts'

export interface GiveUpDeps extends FreePlaceDeps {
  readonly notices: NoticeStore
  readonly run: RunCommand
  readonly clock: Clock
}

interface Ended {
  readonly state: 'cancelled' | 'declined'
  readonly because: 'asked' | 'late' | 'refused' | 'calledOff'
  readonly action:
    | 'giveUpPlace'
    | 'answerOffer'
    | 'expireOffer'
    | 'decideEnrolment'
    | 'cancelNotice'
    | 'endReview'
}

/** What it holds goes to others: its place, or its turn. */
export async function letGo(deps: FreePlaceDeps, before: StoredEnrolment, at: number) {
  const { bucket, turn, noticeId, sessionId, startsAt, fits, state } = before
  const session = sessionKey(noticeId, sessionId)
  if (bucket !== null) {
    const hand = state === 'booked' ? 'booked' : 'offered'
    return freePlace(deps, { session, startsAt, bucket, hand }, at)
  }
  if (state === 'requested') return { writes: [], events: [] }
  const moves = new Map(fits.map((id) => [id, { waiting: -1 }]))
  return {
    writes: [
      ...deps.places.moved(session, moves),
      ...(turn === null ? [] : [deps.places.left(session, turn)]),
    ],
    events: [],
  }
}

/** What ends an enrolment, whoever ends it: its place or its turn goes to others. */
export async function planEnd(
  deps: GiveUpDeps,
  before: StoredEnrolment,
  { state, because, action }: Ended,
): Promise<Plan<Enrolment>> {
  const at = epochSeconds(deps.clock)
  const after = settle(before, state, { at, because })
  const freed = await letGo(deps, before, at)
  const notice = await deps.notices.find(before.noticeId)
  return {
    writes: [...deps.enrolments.settled(before, after), ...freed.writes],
    result: shownEnrolment(after),
    events: freed.events,
    audit: {
      action,
      object: `session:${sessionKey(before.noticeId, before.sessionId)}`,
      organisation: notice?.organisation ?? '/530000/',
    },
  }
}

/** Ends one's own enrolment before it begins. */
export const giveUpPlace = (
  deps: GiveUpDeps,
  { noticeId, sessionId }: { readonly noticeId: string; readonly sessionId: string },
  command: Command,
): Promise<Enrolment> =>
  deps.run(command, async () => {
    const before = await deps.enrolments.find(command.personId, sessionKey(noticeId, sessionId))
    if (!before || !isActive(before)) throw new Failure('notFound', '你没有报这一场，请刷新看看。')
    if (epochSeconds(deps.clock) >= before.startsAt)
      throw new Failure('notOpen', '已经开课了，不能取消；去不了请联系主办方。')
    return planEnd(deps, before, { state: 'cancelled', because: 'asked', action: 'giveUpPlace' })
  })
