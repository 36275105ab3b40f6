import { Failure } from '@cgt/shared/http/failure'
import type { Notice } from '@cgt/shared/training/notice'
import type { DisputeOutcome } from '@cgt/shared/values/dispute-outcome'
import type { Authority } from '../platform/authority.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import { sealReason } from '../platform/reason.ts'
import type { CertificateStore } from './certificate-store.ts'
import type { DisputeDeps } from './dispute-result.ts'
import { disputePlace, openOf, type StoredDispute } from './dispute-store.ts'
import { type LearnedDeps, learnedOf } from './learned.ts'

export interface AnswerDisputeDeps extends DisputeDeps, LearnedDeps {
  readonly certificates: CertificateStore
}

interface Wanted {
  readonly noticeId: string
  readonly personId: string
  readonly outcome: DisputeOutcome
  readonly reason: string
  readonly version: number
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

/** Whether anything of the line became different since it was disputed. */
async function isCorrected(
  deps: AnswerDisputeDeps,
  notice: Notice,
  personId: string,
  { at }: StoredDispute,
): Promise<boolean> {
  const { result, presences } = await learnedOf(deps, notice, personId, epochSeconds(deps.clock))
  const certificate = await deps.certificates.find(personId, notice.id)
  const moments = [
    ...result.marks.map((mark) => mark.at),
    ...presences.flatMap(({ stored }) =>
      stored.corrections.map(({ state, decidedAt }) => (state === 'confirmed' ? decidedAt : null)),
    ),
    certificate?.issuedAt ?? null,
    certificate?.revokedAt ?? null,
  ]
  return moments.some((moment) => moment !== null && moment >= at)
}

async function demandOpen(deps: AnswerDisputeDeps, wanted: Wanted, { authority }: By) {
  const { noticeId, personId } = wanted
  const notice = await deps.notices.find(noticeId)
  if (!notice || !authority.sees({ organisation: notice.organisation }))
    throw new Failure('notFound')
  const before = await deps.disputes.find(noticeId, personId)
  if (before.version === 0) throw new Failure('notFound', '这个人没有提过异议，请刷新。')
  const role = authority.demand({ organisation: notice.organisation, parties: [personId] })
  const open = openOf(before)
  if (!open) throw new Failure('notOpen', '这条异议已经答复过了，请刷新。')
  if (before.version !== wanted.version) throw new Failure('conflict')
  return { notice, before, open, role }
}

/** Answers what somebody disputes. That a line was corrected is said only where something of it was. */
export const answerDispute = (deps: AnswerDisputeDeps, wanted: Wanted, by: By) =>
  deps.run(by.command, async () => {
    const { noticeId, personId, outcome, reason } = wanted
    const { notice, before, open, role } = await demandOpen(deps, wanted, by)
    if (outcome === 'corrected' && !(await isCorrected(deps, notice, personId, open)))
      throw new Failure(
        'notOpen',
        '提出异议以后，这条记录还没有改过。请先改成绩、更正到场或撤销证书，再答复“已更正”。',
      )
    const version = before.version + 1
    const place = disputePlace(noticeId, personId, version)
    const sealedReason = await sealReason(deps, place, reason)
    const at = epochSeconds(deps.clock)
    const answered = { ...open, answer: { outcome, at, by: by.command.personId, sealedReason } }
    return {
      writes: [
        deps.disputes.changed(noticeId, before, [...before.disputes.slice(0, -1), answered]),
      ],
      result: { version },
      events: [
        {
          type: 'dispute.answered',
          about: `${personId} ${place.object}`,
          body: { personId, noticeId, title: notice.title, outcome },
        },
      ],
      audit: {
        action: 'answerDispute',
        object: place.object,
        organisation: notice.organisation,
        by: role,
        about: personId,
        reason: sealedReason,
      },
    }
  })
