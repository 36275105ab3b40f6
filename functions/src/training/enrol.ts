import type { FactDef, Facts } from '@cgt/shared/eligibility/fact'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import { Failure } from '@cgt/shared/http/failure'
import { atOnce, type Enrolment, isActive } from '@cgt/shared/training/enrolment'
import { judgeAudience } from '@cgt/shared/training/judge-audience'
import type { Notice, Session } from '@cgt/shared/training/notice'
import { openBucket } from '@cgt/shared/training/places'
import { type Clock, epochSeconds, today } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import { newId, type Random } from '../platform/id.ts'
import { type EnrolmentStore, type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import { findSession } from './find-session.ts'
import type { NoticeStore } from './notice-store.ts'
import type { PlaceStore } from './place-store.ts'
import { firstReview, type UnionOf } from './review.ts'
import { seat } from './seat.ts'
import { settle, shownEnrolment } from './settle.ts'

export interface EnrolDeps {
  readonly notices: NoticeStore
  readonly places: PlaceStore
  readonly enrolments: EnrolmentStore
  readonly facts: readonly FactDef[]
  readonly unionOf: UnionOf
  readonly run: RunCommand
  readonly clock: Clock
  readonly random: Random
}

interface Wanted {
  readonly noticeId: string
  readonly sessionId: string
  readonly facts: Facts
}

/** Nobody has more open at once. */
const mostActive = 50

/** The buckets somebody could have a place of, those kept for some first. Throws where they are not meant. */
function fitsOf({ facts: defs, clock }: EnrolDeps, notice: Notice, session: Session, told: Facts) {
  const read = readFacts(defs, told)
  if (!read.ok) throw new Failure('invalidInput', `${read.problems[0]?.message}。请改正后再试。`)
  const meant = judgeAudience(defs, notice.audience, told, today(clock))
  const names = meant.because.map((key) => defs.find((def) => def.key === key)?.label ?? key)
  if (meant.fits === 'no')
    throw new Failure('notMeant', `这个培训不是面向你的：${names.join('、')}不符合。`)
  if (meant.fits === 'unknown')
    throw new Failure('factsMissing', `还差${names.join('、')}，请补上再报名。`)
  const kept = session.buckets.flatMap((bucket, i) =>
    judgeAudience(defs, bucket.for, told, today(clock)).fits === 'yes' ? [`${i + 1}`] : [],
  )
  return [...kept, openBucket]
}

function demandOpen({ enrolFrom, enrolUntil, cancelled }: Notice, now: number) {
  if (cancelled) throw new Failure('notOpen', `这个培训取消了：${cancelled.because}`)
  if (now < enrolFrom) throw new Failure('notOpen', '还没到报名时间，请到时再来。')
  if (now > enrolUntil) throw new Failure('notOpen', '报名已经截止了，请看看别的培训。')
}

function demandRoom(others: readonly StoredEnrolment[], session: Session, key: string) {
  const active = others.filter(isActive)
  if (active.some((one) => sessionKey(one.noticeId, one.sessionId) === key))
    throw new Failure('taken', '你已经报过这一场了。')
  if (active.length >= mostActive) throw new Failure('tooLarge', '报名的太多了，请先取消不去的。')
  const clash = active.find((one) => one.state === 'booked' && atOnce(one, session))
  if (clash)
    throw new Failure('overlaps', `和你已经报上的《${clash.title}》时间重叠，请先取消那一场。`)
}

/** What somebody asks for, before anything is decided. */
function askedOf(
  { notice, session }: Awaited<ReturnType<typeof findSession>>,
  before: StoredEnrolment | undefined,
  whose: Pick<StoredEnrolment, 'personId' | 'fits'>,
): StoredEnrolment {
  const { startsAt, endsAt, place } = session
  return {
    ...{ noticeId: notice.id, sessionId: session.id, title: notice.title, place, startsAt, endsAt },
    ...{ ...whose, bucket: null, turn: null, answerBy: null, review: null },
    ...{ state: 'waiting', history: before?.history ?? [], version: before?.version ?? 0 },
  }
}

/** A wish that somebody looks at before it counts. */
async function wish(
  { enrolments, unionOf }: EnrolDeps,
  { before, asked, turn }: Parameters<typeof seat>[1],
  { found, now }: { readonly found: Awaited<ReturnType<typeof findSession>>; readonly now: number },
) {
  const review = await firstReview(unionOf, found, { personId: asked.personId, now })
  const after = settle(asked, 'requested', { at: now }, { turn, review })
  return { after, writes: enrolments.settled(before, after) }
}

/** A place where one is free, or the end of the queue; a wish only, where the organiser looks at it first. */
export const enrol = (deps: EnrolDeps, wanted: Wanted, command: Command): Promise<Enrolment> =>
  deps.run(command, async () => {
    const { personId } = command
    const found = await findSession(deps.notices, wanted)
    const { notice, session } = found
    const now = epochSeconds(deps.clock)
    demandOpen(notice, now)
    const fits = fitsOf(deps, notice, session, wanted.facts)
    const key = sessionKey(notice.id, session.id)
    const turns = await deps.enrolments.turnsOf(personId)
    const own = await deps.enrolments.ofPerson(personId)
    demandRoom(own, session, key)
    const before = own.find((one) => sessionKey(one.noticeId, one.sessionId) === key)
    const asked = askedOf(found, before, { personId, fits })
    const turn = `${String(deps.clock.now()).padStart(14, '0')}.${newId(deps.random)}`
    const { after, writes } = notice.approval
      ? await wish(deps, { before, asked, turn }, { found, now })
      : await seat(deps, { before, asked, turn }, { at: now })
    return {
      writes: [
        deps.enrolments.alone(personId, turns),
        // Called off or changed meanwhile: all is read anew.
        deps.notices.unchanged(notice),
        ...writes,
      ],
      result: shownEnrolment(after),
      audit: { action: 'enrol', object: `session:${key}`, organisation: notice.organisation },
    }
  })
