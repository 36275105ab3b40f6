import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { noticeId } from '../values/notice-id.ts'
import { reason } from '../values/reason.ts'
import { notice, noticeDraft, sessionId } from './notice.ts'

const regionCode = z.string().check(z.regex(/^53\d{4}$/))
/** The version that was read. */
const version = z.int().check(z.minimum(1))
const organisationId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,32}$/))

export const noticesContract = defineContract({
  listNotices: {
    method: 'GET',
    path: '/training/notices',
    access: 'public',
    summary: '一个县区及其上级正在招生的培训',
    input: z.strictObject({ regionCode, ...pageQuery }),
    output: page(notice),
    failures: ['invalidCursor'],
  },
  getNotice: {
    method: 'GET',
    path: '/training/notices/:noticeId',
    access: 'public',
    summary: '看一个培训，以及每场还有多少名额',
    input: z.strictObject({ noticeId }),
    output: z.object({
      notice,
      /** Of each bucket of each session; `waiting`: who waits and could have a place of it. */
      places: z.array(
        z.object({
          sessionId,
          buckets: z.array(
            z.object({ id: z.string(), capacity: z.int(), free: z.int(), waiting: z.int() }),
          ),
        }),
      ),
    }),
    failures: ['notFound'],
  },
  publishNotice: {
    method: 'POST',
    path: '/training/notices',
    access: 'publishNotice',
    command: true,
    summary: '发布一个培训',
    input: z.strictObject({ organisationId, draft: noticeDraft }),
    output: notice,
    failures: ['notFound'],
  },
  changeNotice: {
    method: 'PUT',
    path: '/training/notices/:noticeId',
    access: 'publishNotice',
    command: true,
    summary: '改一个已发布的培训，并通知报了名的人',
    input: z.strictObject({ noticeId, version, draft: noticeDraft }),
    output: notice,
    failures: ['notFound', 'conflict'],
  },
  cancelNotice: {
    method: 'POST',
    path: '/training/notices/:noticeId/cancellation',
    access: 'publishNotice',
    command: true,
    summary: '取消一个培训，并通知报了名的人',
    input: z.strictObject({ noticeId, version, because: reason }),
    output: notice,
    failures: ['notFound', 'conflict', 'notOpen'],
  },
  publishedNotices: {
    method: 'GET',
    path: '/training/published',
    access: 'publishNotice',
    summary: '我管的培训，按开课先后',
    input: z.strictObject(pageQuery),
    output: page(notice),
    failures: ['invalidCursor'],
  },
})
