import { type EnrolledCount, isActive } from '@cgt/shared/training/enrolment'
import type { Notice } from '@cgt/shared/training/notice'
import { type EnrolmentStore, sessionKey } from './enrolment-store.ts'

/** How many people stand how in each session of a notice, this moment. */
export const countEnrolled = (
  enrolments: EnrolmentStore,
  { id, sessions }: Notice,
): Promise<readonly EnrolledCount[]> =>
  Promise.all(
    sessions.map(async ({ id: sessionId }) => {
      const count = { requested: 0, waiting: 0, offered: 0, booked: 0 }
      for await (const { state } of enrolments.everybodyOf(sessionKey(id, sessionId)))
        if (isActive({ state })) count[state as keyof typeof count]++
      return { sessionId, ...count }
    }),
  )
