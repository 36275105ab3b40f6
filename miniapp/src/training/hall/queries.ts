import type { AttendanceKind } from '@cgt/shared/training/attendance'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { askAgain, useOwn, useOwnPages } from '../../platform/own-query'
import { api } from '../api'

export interface OfSession {
  readonly noticeId: string
  readonly sessionId: string
}

const second = 1000

/** The codes of the next ten minutes, asked for long before they run out. */
export const useCodes = ({ noticeId, sessionId }: OfSession, kind: AttendanceKind) =>
  useOwn(
    ['codes', noticeId, sessionId, kind],
    () => api.attendanceCodes({ noticeId, sessionId, kind }),
    { fresh: true, every: 120 * second },
  )

/** Who has a place, and who of them was there when. */
export const useAttendance = ({ noticeId, sessionId }: OfSession) =>
  useOwnPages(
    ['attendance', noticeId, sessionId],
    (from) => api.listAttendance({ noticeId, sessionId, limit: 100, ...from }),
    { every: 15 * second },
  )

function useThenList<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => askAgain(queries, 'attendance', 'results'),
  })
}

export const usePropose = () => useThenList(api.proposeCorrection)
export const useDecideCorrection = () => useThenList(api.decideCorrection)
