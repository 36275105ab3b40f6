import { codeSeconds } from '@cgt/shared/training/attendance'
import type { attendanceContract } from '@cgt/shared/training/attendance-contract'
import { epochSeconds } from '../platform/clock.ts'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { paged } from '../platform/paged.ts'
import { type CorrectDeps, decideCorrection, proposeCorrection } from './correct-attendance.ts'
import { sessionKey } from './enrolment-store.ts'
import { findSession } from './find-session.ts'
import { type HandInCodeDeps, handInCode } from './hand-in-code.ts'
import { type ListAttendanceDeps, listAttendance, ownAttendance } from './list-attendance.ts'

export type AttendanceRouteDeps = HandInCodeDeps &
  CorrectDeps &
  ListAttendanceDeps & { readonly cursors: Cursors }

/** Ten minutes of them, so that a hall without a connection can go on showing. */
const codesAtOnce = 20

export const attendanceRoutes = (
  deps: AttendanceRouteDeps,
): Handlers<typeof attendanceContract> => ({
  attendanceCodes: async ({ noticeId, sessionId, kind }, { personId, authority }) => {
    const { notice } = await findSession(deps.notices, { noticeId, sessionId })
    const place = await deps.enrolments.find(personId, sessionKey(noticeId, sessionId))
    // Nobody who learns here checks themselves in.
    const parties = place?.state === 'booked' ? [personId] : []
    authority.demand({ organisation: notice.organisation, parties })
    const now = epochSeconds(deps.clock)
    const first = now - (now % codeSeconds)
    const codes = Array.from({ length: codesAtOnce }, (_, i) => {
      const from = first + i * codeSeconds
      const code = deps.codes.sign({ noticeId, sessionId, kind, at: from })
      return { code, from, until: from + codeSeconds }
    })
    return { now, codes }
  },
  handInCode: (wanted, { command }) => handInCode(deps, wanted, command),
  myAttendance: async (_, { personId }) => ({ sessions: await ownAttendance(deps, personId) }),
  listAttendance: async ({ noticeId, sessionId, ...page }, { personId, authority }) => {
    const found = await findSession(deps.notices, { noticeId, sessionId })
    authority.demand({ organisation: found.notice.organisation, parties: [] })
    const bound = ['listAttendance', personId, sessionKey(noticeId, sessionId)]
    return paged(deps.cursors, bound, page, (at) => listAttendance(deps, found, at))
  },
  proposeCorrection: (wanted, by) => proposeCorrection(deps, wanted, by),
  decideCorrection: (wanted, by) => decideCorrection(deps, wanted, by),
})
