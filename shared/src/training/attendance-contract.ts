import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { noticeId } from '../values/notice-id.ts'
import { personId } from '../values/person-id.ts'
import { reason } from '../values/reason.ts'
import {
  attendance,
  attendanceEvent,
  attendanceKind,
  correction,
  listedAttendance,
} from './attendance.ts'
import { sessionId } from './notice.ts'

const ofSession = { noticeId, sessionId }
const correctionId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))
const moment = z.int().check(z.minimum(0))

export const attendanceContract = defineContract({
  attendanceCodes: {
    method: 'GET',
    path: '/training/notices/:noticeId/sessions/:sessionId/codes',
    access: 'keepAttendance',
    summary: '一场培训接下来十分钟的签到码或签退码',
    input: z.strictObject({ ...ofSession, kind: attendanceKind }),
    output: z.object({
      /** Epoch seconds of the server: what is shown when is counted from here. */
      now: z.int(),
      codes: z.array(z.object({ code: z.string(), from: z.int(), until: z.int() })),
    }),
    failures: ['notFound', 'ownMatter'],
  },
  handInCode: {
    method: 'POST',
    path: '/training/attendance',
    access: 'signedIn',
    command: true,
    summary: '交上扫到的签到码或签退码',
    input: z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(200)) }),
    output: z.object({ ...ofSession, title: z.string(), event: attendanceEvent }),
    failures: ['wrongCode', 'notFound', 'notOpen', 'notMeant', 'tooLarge'],
  },
  myAttendance: {
    method: 'GET',
    path: '/training/attendance',
    access: 'signedIn',
    summary: '我报上的每一场到了多少分钟',
    input: z.strictObject({}),
    output: z.object({
      sessions: z.array(z.extend(attendance, { ...ofSession, title: z.string() })),
    }),
    failures: [],
  },
  listAttendance: {
    method: 'GET',
    path: '/training/notices/:noticeId/sessions/:sessionId/attendance',
    access: 'seeEnrolments',
    summary: '一场培训谁到了、到了多少分钟',
    input: z.strictObject({ ...ofSession, ...pageQuery }),
    output: page(listedAttendance),
    failures: ['notFound', 'invalidCursor'],
  },
  proposeCorrection: {
    method: 'POST',
    path: '/training/notices/:noticeId/sessions/:sessionId/corrections',
    access: 'keepAttendance',
    command: true,
    summary: '提出更正一个人到场的时间，等另一人确认',
    input: z.strictObject({
      ...ofSession,
      personId,
      as: z.enum(['present', 'absent']),
      from: moment,
      until: moment,
      /** The other officer and the person read it. */
      reason,
    }),
    output: z.omit(correction, { reason: true }),
    failures: ['notFound', 'ownMatter', 'notOpen', 'tooLarge'],
  },
  decideCorrection: {
    method: 'PUT',
    path: '/training/notices/:noticeId/sessions/:sessionId/corrections/:correctionId',
    access: 'keepAttendance',
    command: true,
    summary: '确认或不同意别人提出的更正',
    input: z.strictObject({ ...ofSession, correctionId, personId, confirm: z.boolean() }),
    output: z.omit(correction, { reason: true }),
    failures: ['notFound', 'ownMatter', 'notOpen'],
  },
})
