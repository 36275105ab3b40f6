import { Failure } from '@cgt/shared/http/failure'
import {
  changeProblem,
  noticeChanged,
  placesAdded,
  sessionsToTell,
} from '@cgt/shared/training/change'
import { draftProblem } from '@cgt/shared/training/draft-problem'
import type { Notice, NoticeDraft, Session } from '@cgt/shared/training/notice'
import { bucketsOf } from '@cgt/shared/training/places'
import type { Authority } from '../platform/authority.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import type { Write } from '../platform/table.ts'
import type { ChangeStore } from './change-store.ts'
import { sessionKey } from './enrolment-store.ts'
import { findOwnNotice } from './find-own-notice.ts'
import { demandSound, type PublishNoticeDeps } from './publish-notice.ts'

export interface ChangeNoticeDeps extends PublishNoticeDeps {
  readonly changes: ChangeStore
}

interface Wanted {
  readonly noticeId: string
  readonly version: number
  readonly draft: NoticeDraft
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

/** More places are held back until now, and then let go as those are whose day has come. */
function moreRows(deps: ChangeNoticeDeps, notice: Notice, before: Session, after: Session) {
  const session = sessionKey(notice.id, after.id)
  const opensAt = epochSeconds(deps.clock)
  return [...placesAdded(before, after)].flatMap(([bucket, places]): readonly Write[] => [
    ...deps.places.grown(session, bucket, places),
    deps.reserves.holding({
      ...{ noticeId: notice.id, sessionId: after.id, bucket, opensAt, places },
      id: `v${notice.version}`,
    }),
  ])
}

const sessionRows = (deps: ChangeNoticeDeps, before: Notice, after: Notice): readonly Write[] =>
  after.sessions.flatMap((session, i) => {
    const was = before.sessions[i]
    const reminders =
      was?.startsAt === session.startsAt
        ? []
        : deps.reminders.planned(after.id, session, epochSeconds(deps.clock))
    if (was) return [...reminders, ...moreRows(deps, after, was, session)]
    return [
      ...reminders,
      ...deps.places.opened(sessionKey(after.id, session.id), bucketsOf(session)),
      ...deps.reserves.held(after.id, session),
    ]
  })

/** Changes a published training: who is enrolled is told of what concerns them. */
export const changeNotice = (
  deps: ChangeNoticeDeps,
  { noticeId, version, draft }: Wanted,
  { authority, command }: By,
): Promise<Notice> =>
  deps.run(command, async () => {
    const { notice: before, role } = await findOwnNotice(deps, noticeId, authority)
    if (before.version !== version) throw new Failure('conflict')
    const now = epochSeconds(deps.clock)
    const problem = changeProblem(before, draft, now)
    if (problem) throw new Failure('invalidInput', problem)
    demandSound(deps.facts, draft, draftProblem(draft))
    const after = noticeChanged(before, draft)
    const known = await deps.changes.find(noticeId)
    const tell = new Set([...(known?.sessions ?? []), ...sessionsToTell(before, after)])
    const change = { noticeId, version: after.version, sessions: [...tell] }
    return {
      writes: [
        ...deps.notices.changed(
          before,
          after,
          deps.pathOfRegion(before.regionCode) ?? before.organisation,
        ),
        ...sessionRows(deps, before, after),
        ...(tell.size > 0 ? [deps.changes.opened(change)] : []),
      ],
      result: after,
      audit: {
        action: 'changeNotice',
        object: `notice:${noticeId}`,
        organisation: before.organisation,
        by: role,
      },
    }
  })
