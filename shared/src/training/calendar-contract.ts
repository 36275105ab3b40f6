import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { noticeId } from '../values/notice-id.ts'
import { sessionId } from './notice.ts'

/** Names a calendar to whoever reads it: nobody guesses it. */
const calendarToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

export const calendarContract = defineContract({
  calendarFile: {
    method: 'GET',
    path: '/training/notices/:noticeId/sessions/:sessionId/calendar',
    access: 'signedIn',
    summary: '自己报上的一场，给手机日历的文件（iCalendar）',
    input: z.strictObject({ noticeId, sessionId }),
    output: z.object({ name: z.string(), text: z.string() }),
    failures: ['notFound'],
  },
  seeCalendar: {
    method: 'GET',
    path: '/training/calendar',
    access: 'signedIn',
    summary: '有没有开着的日历订阅地址',
    input: z.strictObject({}),
    /** Epoch seconds; `null`: none. */
    output: z.object({ since: z.nullable(z.int()) }),
    failures: [],
  },
  openCalendar: {
    method: 'POST',
    path: '/training/calendar',
    access: 'signedIn',
    summary: '开一个日历订阅地址；以前的作废',
    input: z.strictObject({}),
    /** `token`: told this once. */
    output: z.object({ token: calendarToken, since: z.int() }),
    failures: ['conflict'],
  },
  closeCalendar: {
    method: 'DELETE',
    path: '/training/calendar',
    access: 'signedIn',
    summary: '让日历订阅地址作废',
    input: z.strictObject({}),
    output: z.object({ since: z.null() }),
    failures: ['conflict'],
  },
  /** Its token is no part of the path: gateways keep the paths they are asked for. */
  readCalendar: {
    method: 'GET',
    path: '/training/calendar-feed',
    access: 'public',
    summary: '凭订阅地址读一个人报上的培训（iCalendar）',
    input: z.strictObject({ token: calendarToken }),
    output: z.string(),
    as: 'text/calendar',
    failures: ['notFound'],
  },
})
