import { Failure } from '@cgt/shared/http/failure'
import type { Notice } from '@cgt/shared/training/notice'
import type { Authority } from '../platform/authority.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import type { ChangeNoticeDeps } from './change-notice.ts'
import { findOwnNotice } from './find-own-notice.ts'

interface Wanted {
  readonly noticeId: string
  readonly version: number
  /** In words, for those who are enrolled. */
  readonly because: string
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

/** Calls a training off: nobody enrols any more, and everybody enrolled is told within a minute or two. */
export const cancelNotice = (
  deps: ChangeNoticeDeps,
  { noticeId, version, because }: Wanted,
  { authority, command }: By,
): Promise<Notice> =>
  deps.run(command, async () => {
    const { notice: before, role } = await findOwnNotice(deps, noticeId, authority)
    if (before.version !== version) throw new Failure('conflict')
    if (before.cancelled) throw new Failure('notOpen', '这个培训已经取消了。')
    const at = epochSeconds(deps.clock)
    if (before.sessions.every(({ endsAt }) => endsAt <= at))
      throw new Failure('notOpen', '这个培训已经办完了，不能取消。')
    const after: Notice = { ...before, version: version + 1, cancelled: { at, because } }
    const region = deps.pathOfRegion(before.regionCode) ?? before.organisation
    const sessions = after.sessions.map(({ id }) => id)
    return {
      writes: [
        ...deps.notices.changed(before, after, region),
        deps.changes.opened({ noticeId, version: after.version, sessions }),
      ],
      result: after,
      audit: {
        action: 'cancelNotice',
        object: `notice:${noticeId}`,
        organisation: before.organisation,
        by: role,
      },
    }
  })
