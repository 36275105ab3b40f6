import { Failure } from '@cgt/shared/http/failure'
import { type EnrolmentState, isActive } from '@cgt/shared/training/enrolment'
import type { Notice, Session } from '@cgt/shared/training/notice'
import { byItself } from '../platform/by-itself.ts'
import type { Plan } from '../platform/command.ts'
import { hashOf } from '../platform/crypto.ts'
import type { Log } from '../platform/log.ts'
import type { ChangeStore, OpenChange } from './change-store.ts'
import { enrolledIn } from './enrolled-in.ts'
import { type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import { type GiveUpDeps, planEnd } from './give-up-place.ts'
import { reviewOf } from './review.ts'

export interface CarryOutDeps extends GiveUpDeps {
  readonly changes: ChangeStore
}

interface Of {
  readonly notice: Notice
  readonly session: Session
}

/** What an enrolment says of its session is what the notice says; who holds it is told. */
function planMoved(
  deps: CarryOutDeps,
  { notice, session }: Of,
  before: StoredEnrolment,
): Plan<null> {
  const { startsAt, endsAt, place } = session
  const answerBy = before.answerBy === null ? null : Math.min(before.answerBy, startsAt)
  const review = reviewOf(before.review, startsAt)
  const after = { ...before, title: notice.title, place, startsAt, endsAt, answerBy, review }
  return {
    writes: deps.enrolments.settled(before, after),
    result: null,
    events: [
      {
        type: 'training.changed',
        about: `${before.personId} ${notice.id}.${notice.version}`,
        body: {
          personId: before.personId,
          noticeId: notice.id,
          title: notice.title,
          startsAt,
          place,
        },
      },
    ],
    audit: {
      action: 'changeNotice',
      object: `session:${sessionKey(notice.id, session.id)}`,
      organisation: notice.organisation,
    },
  }
}

async function planOff(
  deps: CarryOutDeps,
  { notice }: Of,
  before: StoredEnrolment,
): Promise<Plan<null>> {
  const { personId, noticeId, title } = before
  const ended = { state: 'cancelled', because: 'calledOff', action: 'cancelNotice' } as const
  const plan = await planEnd(deps, before, ended)
  const told = {
    type: 'training.calledOff',
    about: `${personId} ${noticeId}`,
    body: { personId, noticeId, title, because: notice.cancelled?.because ?? '' },
  }
  return { ...plan, result: null, events: [...(plan.events ?? []), told] }
}

async function settleOne(deps: CarryOutDeps, of: Of, { personId }: StoredEnrolment) {
  const session = sessionKey(of.notice.id, of.session.id)
  // What is remembered of it names nobody.
  const key = hashOf(`${session}.${of.notice.version}.${personId}`)
  await deps.run(byItself('carryOutChange', key), async () => {
    const before = await deps.enrolments.find(personId, session)
    // Given up meanwhile: nobody is left to be told.
    if (!before || !isActive(before)) throw new Failure('notFound')
    return of.notice.cancelled ? planOff(deps, of, before) : planMoved(deps, of, before)
  })
}

/** Who waits goes first, so that no place of a training called off is offered to anybody. */
const inOrder: readonly (readonly EnrolmentState[])[] = [
  ['requested', 'waiting'],
  ['offered', 'booked'],
]

const unlessGone = (error: unknown) => {
  if (!(error instanceof Failure) || error.code !== 'notFound') throw error
}

async function settleSession(deps: CarryOutDeps, of: Of) {
  for (const states of inOrder)
    for await (const one of enrolledIn(deps.enrolments, sessionKey(of.notice.id, of.session.id)))
      if (states.includes(one.state)) await settleOne(deps, of, one).catch(unlessGone)
}

async function carryOut(deps: CarryOutDeps, change: OpenChange) {
  const notice = await deps.notices.find(change.noticeId)
  for (const session of notice?.sessions ?? [])
    if (notice && change.sessions.includes(session.id))
      await settleSession(deps, { notice, session })
  await deps.changes.close(change)
}

/** Brings every change of a notice to all who are enrolled. One that fails stops no other. */
export async function carryOutChanges(deps: CarryOutDeps & { readonly log: Log }): Promise<number> {
  let carried = 0
  for await (const change of deps.changes.open())
    try {
      await carryOut(deps, change)
      carried++
    } catch (error) {
      deps.log.error('change not carried out', { notice: change.noticeId, error: String(error) })
    }
  return carried
}
