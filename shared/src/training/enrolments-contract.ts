import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { facts } from '../values/fact-input.ts'
import { noticeId } from '../values/notice-id.ts'
import { personId } from '../values/person-id.ts'
import { reason } from '../values/reason.ts'
import { enrolledCount, enrolment, listedEnrolment, listedWish, ownEnrolment } from './enrolment.ts'
import { sessionId } from './notice.ts'

const ofSession = { noticeId, sessionId }
const ofPerson = { ...ofSession, personId }

export const enrolmentsContract = defineContract({
  listEnrolments: {
    method: 'GET',
    path: '/training/notices/:noticeId/sessions/:sessionId/enrolments',
    access: 'seeEnrolments',
    summary: '一场培训的报名',
    input: z.strictObject({
      ...ofSession,
      ...pageQuery,
      /** How their 识别码 begins, without its space. */
      code: z.exactOptional(z.string().check(z.regex(/^\d{1,6}$/))),
    }),
    output: page(listedEnrolment),
    failures: ['notFound', 'invalidCursor'],
  },
  listWishes: {
    method: 'GET',
    path: '/training/wishes',
    access: 'decideEnrolment',
    summary: '等我审核的报名，先报的在前',
    input: z.strictObject(pageQuery),
    output: page(listedWish),
    failures: ['invalidCursor'],
  },
  countEnrolled: {
    method: 'GET',
    path: '/training/notices/:noticeId/enrolled',
    access: 'seeEnrolments',
    summary: '一个培训每场有多少人报上、排队、等审核',
    input: z.strictObject({ noticeId }),
    output: z.object({ sessions: z.array(enrolledCount) }),
    failures: ['notFound'],
  },
  decideEnrolment: {
    method: 'PUT',
    path: '/training/notices/:noticeId/sessions/:sessionId/enrolments/:personId',
    access: 'decideEnrolment',
    command: true,
    summary: '审核一份报名',
    input: z.strictObject({
      ...ofPerson,
      accept: z.boolean(),
      /** Told to whom is refused; needed then. */
      reason: z.nullable(reason),
    }),
    output: enrolment,
    failures: ['notFound', 'ownMatter', 'notOpen', 'overlaps'],
  },
  moveEnrolment: {
    method: 'POST',
    path: '/training/notices/:noticeId/sessions/:sessionId/enrolments/:personId/move',
    access: 'decideEnrolment',
    command: true,
    summary: '把一个人换到同一培训的另一场',
    input: z.strictObject({
      ...ofPerson,
      toSession: sessionId,
      /** Told to whom is moved. */
      because: reason,
    }),
    output: enrolment,
    failures: ['notFound', 'ownMatter', 'notOpen', 'taken', 'overlaps'],
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
