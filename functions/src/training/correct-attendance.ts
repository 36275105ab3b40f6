import { Failure } from '@cgt/shared/http/failure'
import type { Correction } from '@cgt/shared/training/attendance'
import type { Notice, Session } from '@cgt/shared/training/notice'
import type { Authority } from '../platform/authority.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import { newId, type Random } from '../platform/id.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { sealReason } from '../platform/reason.ts'
import {
  type AttendanceStore,
  correctionPlace,
  type StoredAttendance,
  type StoredCorrection,
} from './attendance-store.ts'
import { type EnrolmentStore, sessionKey } from './enrolment-store.ts'
import { findSession } from './find-session.ts'
import type { NoticeStore } from './notice-store.ts'

export interface CorrectDeps {
  readonly notices: NoticeStore
  readonly enrolments: EnrolmentStore
  readonly attendance: AttendanceStore
  readonly run: RunCommand
  readonly clock: Clock
  readonly random: Random
  readonly keys: PersonKeys
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

interface Whose {
  readonly noticeId: string
  readonly sessionId: string
  readonly personId: string
}

const mostCorrections = 50

const shown = ({
  proposedBy: _,
  decidedBy: __,
  sealedReason: ___,
  ...correction
}: StoredCorrection): Omit<Correction, 'reason'> => correction

/** A learner with a place in the session, in sight of who asks, and not they themselves. */
async function demandLearner(deps: CorrectDeps, { personId, ...at }: Whose, { authority }: By) {
  const { notice, session } = await findSession(deps.notices, at)
  const { organisation } = notice
  if (!authority.sees({ organisation })) throw new Failure('notFound')
  const key = sessionKey(at.noticeId, at.sessionId)
  const place = await deps.enrolments.find(personId, key)
  if (place?.state !== 'booked') throw new Failure('notFound', '这个人没有报上这一场，请刷新。')
  const role = authority.demand({ organisation, parties: [personId] })
  return { notice, session, key, role }
}

function demandWithin(session: Session, { from, until }: Proposal, now: number) {
  if (now < session.startsAt) throw new Failure('notOpen', '还没开课，现在不用更正。')
  if (from >= until) throw new Failure('invalidInput', '结束时间要在开始时间之后，请改正。')
  if (from < session.startsAt || until > session.endsAt)
    throw new Failure('invalidInput', '更正的时间要在这一场之内，请改正。')
}

const auditOf = (
  notice: Notice,
  command: Command,
  by: string,
  one: StoredCorrection,
  about: string,
) => ({
  action: command.operation,
  object: correctionPlace(about, one.id).object,
  organisation: notice.organisation,
  by,
  about,
  reason: one.sealedReason,
})

function demandOpen({ closed }: StoredAttendance) {
  if (closed) throw new Failure('notOpen', '证书已经发了，到场时间不能再改。')
}

type Proposal = Pick<Correction, 'as' | 'from' | 'until'> & { readonly reason: string }

/** Says what was not scanned, or was scanned wrongly; it counts once another officer confirms it. */
export const proposeCorrection = (deps: CorrectDeps, wanted: Whose & Proposal, by: By) =>
  deps.run(by.command, async () => {
    const { personId, as, from, until } = wanted
    const { notice, session, key, role } = await demandLearner(deps, wanted, by)
    const now = epochSeconds(deps.clock)
    demandWithin(session, wanted, now)
    const before = await deps.attendance.find(personId, key)
    demandOpen(before)
    if (before.corrections.length >= mostCorrections) throw new Failure('tooLarge')
    const id = newId(deps.random)
    const sealedReason = await sealReason(deps, correctionPlace(personId, id), wanted.reason)
    const proposed: StoredCorrection = {
      ...{ id, as, from, until, state: 'proposed', proposedAt: now, decidedAt: null },
      ...{ proposedBy: by.command.personId, decidedBy: null, sealedReason },
    }
    const after = { ...before, corrections: [...before.corrections, proposed] }
    return {
      writes: [deps.attendance.added(key, before, after)],
      result: shown(proposed),
      audit: auditOf(notice, by.command, role, proposed, personId),
    }
  })

interface Decision {
  readonly correctionId: string
  readonly confirm: boolean
}

/** Confirms or refuses what somebody else proposed. Throws `ownMatter` for who proposed it. */
export const decideCorrection = (deps: CorrectDeps, wanted: Whose & Decision, by: By) =>
  deps.run(by.command, async () => {
    const { personId, correctionId, confirm } = wanted
    const { notice, key, role } = await demandLearner(deps, wanted, by)
    const before = await deps.attendance.find(personId, key)
    demandOpen(before)
    const one = before.corrections.find(({ id }) => id === correctionId)
    if (!one) throw new Failure('notFound')
    if (one.state !== 'proposed') throw new Failure('notOpen', '这条更正已经有人处理过了，请刷新。')
    if (one.proposedBy === by.command.personId)
      throw new Failure('ownMatter', '自己提出的更正要由另一个人确认。')
    const decided: StoredCorrection = {
      ...one,
      state: confirm ? 'confirmed' : 'refused',
      decidedAt: epochSeconds(deps.clock),
      decidedBy: by.command.personId,
    }
    const corrections = before.corrections.map((each) => (each === one ? decided : each))
    return {
      writes: [deps.attendance.added(key, before, { ...before, corrections })],
      result: shown(decided),
      audit: auditOf(notice, by.command, role, decided, personId),
    }
  })
