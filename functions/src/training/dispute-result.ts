import { Failure } from '@cgt/shared/http/failure'
import { type DisputedPart, mostDisputes } from '@cgt/shared/training/dispute'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import type { Random } from '../platform/id.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { sealReason } from '../platform/reason.ts'
import { type DisputeStore, disputePlace, openOf } from './dispute-store.ts'
import type { EnrolmentStore } from './enrolment-store.ts'
import type { NoticeStore } from './notice-store.ts'

export interface DisputeDeps {
  readonly disputes: DisputeStore
  readonly notices: NoticeStore
  readonly enrolments: EnrolmentStore
  readonly run: RunCommand
  readonly clock: Clock
  readonly random: Random
  readonly keys: PersonKeys
}

interface Wanted {
  readonly noticeId: string
  readonly about: DisputedPart
  readonly text: string
}

/** The training of a line of one's own, once it has begun. */
async function demandLine(
  { notices, enrolments, clock }: DisputeDeps,
  of: string,
  personId: string,
) {
  const notice = await notices.find(of)
  const own = notice ? await enrolments.ofNotice(personId, of) : []
  const booked = own.filter(({ state }) => state === 'booked')
  if (!notice || booked.length === 0)
    throw new Failure('notFound', '你的学习记录里没有这个培训，请刷新。')
  if (booked.every(({ startsAt }) => startsAt > epochSeconds(clock)))
    throw new Failure('notOpen', '这个培训还没开课，现在没有什么要更正。')
  return notice
}

/**
 * Says what is wrong with a line of one's own record; the line stays as it is, and its organiser
 * answers. One at a time: throws `taken` while another waits for its answer.
 */
export const disputeResult = (deps: DisputeDeps, wanted: Wanted, command: Command) =>
  deps.run(command, async () => {
    const { noticeId, about, text } = wanted
    const { personId } = command
    const { organisation } = await demandLine(deps, noticeId, personId)
    const before = await deps.disputes.find(noticeId, personId)
    if (openOf(before))
      throw new Failure('taken', '这一条你已经提过异议，主办方还没答复；答复了会给你发消息。')
    if (before.disputes.length >= mostDisputes)
      throw new Failure('tooLarge', `一个培训最多提 ${mostDisputes} 次异议，请直接联系主办的工会。`)
    const version = before.version + 1
    const place = disputePlace(noticeId, personId, version)
    const sealedText = await sealReason(deps, place, text)
    const added = { about, at: epochSeconds(deps.clock), sealedText, answer: null }
    return {
      writes: [deps.disputes.changed(noticeId, before, [...before.disputes, added])],
      result: { version },
      // Their words are for the organiser, not for whoever reads the audit.
      audit: { action: 'disputeResult', object: place.object, organisation },
    }
  })
