import { Failure } from '@cgt/shared/http/failure'
import { atOnce, type Enrolment } from '@cgt/shared/training/enrolment'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import { type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import { type GiveUpDeps, planEnd } from './give-up-place.ts'
import { settle, shownEnrolment } from './settle.ts'

interface Answer {
  readonly noticeId: string
  readonly sessionId: string
  readonly accept: boolean
}

async function planAccept(deps: GiveUpDeps, before: StoredEnrolment, bucket: string) {
  const { personId, noticeId, sessionId } = before
  const turns = await deps.enrolments.turnsOf(personId)
  const clash = (await deps.enrolments.ofPerson(personId)).find(
    (one) => one.state === 'booked' && atOnce(one, before),
  )
  if (clash)
    throw new Failure('overlaps', `和你已经报上的《${clash.title}》时间重叠，请先取消那一场。`)
  const session = sessionKey(noticeId, sessionId)
  const after = settle(before, 'booked', { at: epochSeconds(deps.clock) }, { bucket })
  const notice = await deps.notices.find(noticeId)
  return {
    writes: [
      deps.enrolments.alone(personId, turns),
      ...deps.enrolments.settled(before, after),
      ...deps.places.moved(session, new Map([[bucket, { offered: -1, booked: 1 }]])),
    ],
    result: shownEnrolment(after),
    audit: {
      action: 'answerOffer',
      object: `session:${session}`,
      organisation: notice?.organisation ?? '/530000/',
    },
  }
}

/** Takes the place that is offered, or leaves it to the next. */
export const answerOffer = (
  deps: GiveUpDeps,
  { noticeId, sessionId, accept }: Answer,
  command: Command,
): Promise<Enrolment> =>
  deps.run(command, async () => {
    const before = await deps.enrolments.find(command.personId, sessionKey(noticeId, sessionId))
    if (before?.state !== 'offered' || before.bucket === null)
      throw new Failure('notFound', '没有等你确认的名额，请刷新看看。')
    if ((before.answerBy ?? 0) <= epochSeconds(deps.clock))
      throw new Failure('notOpen', '确认时间已经过了，名额给了后面的人。')
    if (accept) return planAccept(deps, before, before.bucket)
    return planEnd(deps, before, { state: 'declined', because: 'asked', action: 'answerOffer' })
  })
