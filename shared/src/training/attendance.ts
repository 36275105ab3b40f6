import * as z from 'zod/mini'
import { masked } from '../values/sensitive.ts'

export const attendanceKind = z.enum(['entry', 'exit'])
export type AttendanceKind = z.output<typeof attendanceKind>

/** A code holds for so many seconds, and counts as the moment at which they begin. */
export const codeSeconds = 30

/** Somebody came or went. */
export const attendanceEvent = z.object({
  kind: attendanceKind,
  /** When the code was shown, in epoch seconds of the server: no phone's clock is asked. */
  at: z.int(),
  handedInAt: z.int(),
  /** It lay on a phone without a connection. */
  late: z.boolean(),
})
export type AttendanceEvent = z.output<typeof attendanceEvent>

/** Handed in later than this, a code is no longer taken. */
export const latestSeconds = 86_400
const promptSeconds = 90

/** Whether a code shown at `at` was handed in later than somebody needs who stands before it. */
export const isLate = (at: number, handedInAt: number): boolean => handedInAt - at > promptSeconds

/** Time that two officers add to, or take from, what was scanned. Epoch seconds. */
export const correction = z.object({
  id: z.string(),
  as: z.enum(['present', 'absent']),
  from: z.int(),
  until: z.int(),
  state: z.enum(['proposed', 'confirmed', 'refused']),
  proposedAt: z.int(),
  decidedAt: z.nullable(z.int()),
  /** Why; nothing once its person was erased. */
  reason: z.nullable(z.string()),
})
export type Correction = z.output<typeof correction>

/** How somebody stands in a session: `running` until it ends. */
export const attendanceState = z.enum(['running', 'noShow', 'partial', 'attended'])
export type AttendanceState = z.output<typeof attendanceState>

/** One person's presence in one session. */
export const attendance = z.object({
  events: z.array(attendanceEvent),
  corrections: z.array(correction),
  minutes: z.int(),
  state: attendanceState,
})
export type Attendance = z.output<typeof attendance>

/** As the organiser sees it. */
export const listedAttendance = z.extend(attendance, {
  personId: z.string(),
  maskedName: z.nullable(masked('realName')),
})
