import type { Enrolment } from '@cgt/shared/training/enrolment'
import type { Notice } from '@cgt/shared/training/notice'
import { epochSeconds } from '../platform/clock.ts'
import type { Plan } from '../platform/command.ts'
import { type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import type { GiveUpDeps } from './give-up-place.ts'
import { byOrganiser } from './review.ts'
import { settle, shownEnrolment } from './settle.ts'

interface Wish {
  readonly notice: Notice
  readonly before: StoredEnrolment
}

/** A wish that goes from the union of its person's work to who holds the training, its turn kept: approved there, or in time. */
export function planPassedOn(
  { enrolments, clock }: Pick<GiveUpDeps, 'enrolments' | 'clock'>,
  { notice, before }: Wish,
  action: 'decideEnrolment' | 'endReview',
): Plan<Enrolment> {
  const { personId, noticeId, sessionId, title, turn } = before
  const isApproved = action === 'decideEnrolment'
  const because = isApproved ? 'approved' : 'passedOn'
  const held = { turn, review: byOrganiser(notice, before) }
  const after = settle(before, 'requested', { at: epochSeconds(clock), because }, held)
  const by = before.review?.organisationName ?? ''
  return {
    writes: enrolments.settled(before, after),
    result: shownEnrolment(after),
    events: [
      {
        type: 'enrolment.passedOn',
        about: `${personId} ${noticeId}`,
        body: { personId, noticeId, title, organisationName: by, isApproved },
      },
    ],
    audit: {
      action,
      object: `session:${sessionKey(noticeId, sessionId)}`,
      organisation: before.review?.organisation ?? notice.organisation,
    },
  }
}
