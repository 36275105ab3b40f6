import { canonical } from '@cgt/shared/eligibility/canonical'
import { Failure } from '@cgt/shared/http/failure'
import { atOnce, type Enrolment, isActive } from '@cgt/shared/training/enrolment'
import type { Session } from '@cgt/shared/training/notice'
import { openBucket } from '@cgt/shared/training/places'
import type { Authority } from '../platform/authority.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import { newId, type Random } from '../platform/id.ts'
import { type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import { findOwnNotice } from './find-own-notice.ts'
import { type GiveUpDeps, letGo } from './give-up-place.ts'
import { seat } from './seat.ts'
import { settle, shownEnrolment } from './settle.ts'

export interface MoveDeps extends GiveUpDeps {
  readonly random: Random
}

interface Move {
  readonly noticeId: string
  readonly sessionId: string
  readonly personId: string
  readonly toSession: string
  /** In words, for whom is moved. */
  readonly because: string
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

/** What they told is not kept, so they fit those buckets that are kept there for the same people. */
function fitsThere(from: Session, to: Session, fits: readonly string[]): readonly string[] {
  const kinds = fits.flatMap((id) => from.buckets[Number(id) - 1]?.for ?? [])
  const told = new Set(kinds.map((test) => canonical(test)))
  const kept = to.buckets.flatMap((bucket, i) =>
    bucket.for.every((test) => told.has(canonical(test))) ? [`${i + 1}`] : [],
  )
  return [...kept, openBucket]
}

function demandApart(others: readonly StoredEnrolment[], from: StoredEnrolment, to: Session) {
  const there = sessionKey(from.noticeId, to.id)
  const rest = others.filter((one) => isActive(one) && one.sessionId !== from.sessionId)
  if (rest.some((one) => sessionKey(one.noticeId, one.sessionId) === there))
    throw new Failure('taken', '这位职工已经报了那一场。')
  if (rest.some((one) => one.state === 'booked' && atOnce(one, to)))
    throw new Failure('overlaps', '这位职工那个时间已经报上了另一场。')
}

/** Takes somebody from one session to another of the same training: a place there, or the end of its queue. */
export const moveEnrolment = (
  deps: MoveDeps,
  { noticeId, sessionId, personId, toSession, because }: Move,
  { authority, command }: By,
): Promise<Enrolment> =>
  deps.run(command, async () => {
    const { notice } = await findOwnNotice(deps, noticeId, authority, personId)
    const at = epochSeconds(deps.clock)
    const from = notice.sessions.find(({ id }) => id === sessionId)
    const to = notice.sessions.find(({ id }) => id === toSession)
    const before = await deps.enrolments.find(personId, sessionKey(noticeId, sessionId))
    if (!from || !to || !before || before.state === 'requested' || !isActive(before))
      throw new Failure('notFound', '没有这份报名或那一场，请刷新看看。')
    if (from === to || at >= Math.min(from.startsAt, to.startsAt))
      throw new Failure('notOpen', '只能从没开课的一场换到另一场没开课的。')
    const turns = await deps.enrolments.turnsOf(personId)
    const own = await deps.enrolments.ofPerson(personId)
    demandApart(own, before, to)
    const there = own.find((one) => one.noticeId === noticeId && one.sessionId === to.id)
    const { startsAt, endsAt, place } = to
    const asked: StoredEnrolment = {
      ...before,
      ...{ sessionId: to.id, startsAt, endsAt, place, fits: fitsThere(from, to, before.fits) },
      ...{ history: there?.history ?? [], version: there?.version ?? 0 },
    }
    const turn = `${String(deps.clock.now()).padStart(14, '0')}.${newId(deps.random)}`
    const why = { at, because: 'moved' } as const
    const seated = await seat(deps, { before: there, asked, turn }, why)
    const freed = await letGo(deps, before, at)
    const moved = {
      type: 'enrolment.moved',
      about: `${personId} ${noticeId}`,
      body: {
        ...{ personId, noticeId, title: notice.title, startsAt, place },
        ...{ state: seated.after.state, reason: because },
      },
    }
    return {
      writes: [
        deps.enrolments.alone(personId, turns),
        ...deps.enrolments.settled(before, settle(before, 'cancelled', why)),
        ...seated.writes,
        ...freed.writes,
      ],
      result: shownEnrolment(seated.after),
      events: [moved, ...freed.events],
      audit: {
        action: 'moveEnrolment',
        object: `session:${sessionKey(noticeId, sessionId)}`,
        organisation: notice.organisation,
      },
    }
  })
