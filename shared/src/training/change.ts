import { canonical } from '../eligibility/canonical.ts'
import type { Notice, NoticeDraft, Session } from './notice.ts'
import { capacitiesOf } from './places.ts'

type DraftSession = NoticeDraft['sessions'][number]

// A store gives fields back in an order of its own.
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

const isSmaller = (before: Session, after: DraftSession): boolean => {
  const capacities = capacitiesOf({ ...after, reserves: [] })
  return [...capacitiesOf(before)].some(([id, places]) => (capacities.get(id) ?? 0) < places)
}

function sessionChangeProblem(before: Session, after: DraftSession, now: number) {
  const kept = before.buckets.map(({ label, for: whom }) => ({ label, for: whom }))
  if (
    !same(
      kept,
      after.buckets.map(({ label, for: whom }) => ({ label, for: whom })),
    )
  )
    return '专留名额留给谁，发布以后不能改；要改请取消后重新发布。'
  if (isSmaller(before, after)) return '名额发布以后只能增加，不能减少。'
  if (!same(before.reserves, after.reserves)) return '后放的名额发布以后不能改；要加名额请改总数。'
  const { startsAt, endsAt } = before
  if (startsAt <= now && (after.startsAt !== startsAt || after.endsAt !== endsAt))
    return '已经开课的一场，时间不能再改。'
  return undefined
}

/**
 * What keeps a published notice from becoming this at `now` (epoch seconds), in words: whom it is for
 * was decided when people enrolled, and who has a place keeps it.
 */
export function changeProblem(before: Notice, after: NoticeDraft, now: number): string | undefined {
  if (before.cancelled) return '这个培训已经取消，不能再改。'
  if (!same(before.audience, after.audience))
    return '招收对象发布以后不能改；要改请取消后重新发布。'
  if (
    !same(
      [before.passing ?? null, before.certificate ?? null],
      [after.passing ?? null, after.certificate ?? null],
    )
  )
    return '合格条件和发什么证书，发布以后不能改。'
  if (before.approval !== after.approval || before.employerFirst !== after.employerFirst)
    return '要不要审核，发布以后不能改。'
  if (after.sessions.length < before.sessions.length)
    return '已发布的场次不能删；不办了请取消整个培训。'
  const [problem] = before.sessions.flatMap((session, i) => {
    const changed = after.sessions[i]
    return (changed && sessionChangeProblem(session, changed, now)) ?? []
  })
  return problem
}

/** What a notice becomes by a draft: one version on. Sessions keep their ids, new ones come after them. */
export const noticeChanged = (before: Notice, draft: NoticeDraft): Notice => ({
  ...before,
  ...draft,
  version: before.version + 1,
  sessions: draft.sessions.map((session, i) => ({ id: `${i + 1}`, ...session })),
})

/** The sessions, by id, whose people must know: it is elsewhere, at another time, or by another name. */
export function sessionsToTell(before: Notice, after: Notice): readonly string[] {
  const renamed = before.title !== after.title || before.contact !== after.contact
  return before.sessions
    .filter((session, i) => {
      const now = after.sessions[i]
      const seen = ({ startsAt, endsAt, place, spot, trainer, language }: Session) => [
        ...[startsAt, endsAt, place, spot ?? null, trainer, language ?? null],
      ]
      return renamed || (now !== undefined && !same(seen(session), seen(now)))
    })
    .map(({ id }) => id)
}

/** How many places each bucket of a session has more than before. */
export const placesAdded = (before: Session, after: Session): ReadonlyMap<string, number> => {
  const had = capacitiesOf(before)
  return new Map(
    [...capacitiesOf(after)]
      .map(([id, places]): [string, number] => [id, places - (had.get(id) ?? 0)])
      .filter(([, more]) => more > 0),
  )
}
