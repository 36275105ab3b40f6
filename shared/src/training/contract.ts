import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { facts } from '../values/fact-input.ts'
import { noticeId } from '../values/notice-id.ts'
import { enrolment, listedEnrolment, ownEnrolment } from './enrolment.ts'
import { notice, noticeDraft, sessionId } from './notice.ts'

const regionCode = z.string().check(z.regex(/^53\d{4}$/))
const organisationId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,32}$/))
const ofSession = { noticeId, sessionId }

export const trainingContract = defineContract({
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
  publishedNotices: {
    method: 'GET',
    path: '/training/published',
    access: 'publishNotice',
    summary: '我管的培训，按开课先后',
    input: z.strictObject(pageQuery),
    output: page(notice),
    failures: ['invalidCursor'],
  },
  listEnrolments: {
    method: 'GET',
    path: '/training/notices/:noticeId/sessions/:sessionId/enrolments',
    access: 'seeEnrolments',
    summary: '一场培训的报名',
    input: z.strictObject({ ...ofSession, ...pageQuery }),
    output: page(listedEnrolment),
    failures: ['notFound', 'invalidCursor'],
  },
  myEnrolments: {
    method: 'GET',
    path: '/training/enrolments',
    access: 'signedIn',
    summary: '我报名的培训，以及排队第几',
    input: z.strictObject({}),
    output: z.object({ enrolments: z.array(ownEnrolment) }),
    failures: [],
  },
  enrol: {
    method: 'POST',
    path: '/training/notices/:noticeId/sessions/:sessionId/enrolment',
    access: 'signedIn',
    command: true,
    summary: '报名一场培训；没有名额就排队',
    input: z.strictObject({
      ...ofSession,
      /** What the audience turns on, as the person tells it; looked at, not kept. */
      facts,
    }),
    output: enrolment,
    failures: ['notFound', 'taken', 'notOpen', 'notMeant', 'factsMissing', 'overlaps', 'tooLarge'],
  },
  giveUpPlace: {
    method: 'DELETE',
    path: '/training/notices/:noticeId/sessions/:sessionId/enrolment',
    access: 'signedIn',
    command: true,
    summary: '取消报名，名额给排队的人',
    input: z.strictObject(ofSession),
    output: enrolment,
    failures: ['notFound', 'notOpen'],
  },
  answerOffer: {
    method: 'PUT',
    path: '/training/notices/:noticeId/sessions/:sessionId/enrolment',
    access: 'signedIn',
    command: true,
    summary: '要或不要排到的名额',
    input: z.strictObject({ ...ofSession, accept: z.boolean() }),
    output: enrolment,
    failures: ['notFound', 'notOpen', 'overlaps'],
  },
})
