import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { noticeId } from '../values/notice-id.ts'
import { personId } from '../values/person-id.ts'
import { reason } from '../values/reason.ts'
import { masked } from '../values/sensitive.ts'
import { certificate, ownCertificate } from './certificate.ts'
import { dispute } from './dispute.ts'
import { sessionId } from './notice.ts'
import { markPart, marks, passing } from './passing.ts'

const result = z.extend(passing, {
  minutes: z.int(),
  marks,
  certificate: z.nullable(certificate),
})

export const resultsContract = defineContract({
  listResults: {
    method: 'GET',
    path: '/training/notices/:noticeId/sessions/:sessionId/results',
    access: 'seeEnrolments',
    summary: '一场培训的人各自的成绩、合格没有、证书',
    input: z.strictObject({ noticeId, sessionId, ...pageQuery }),
    output: page(
      z.extend(result, {
        personId: z.string(),
        maskedName: z.nullable(masked('realName')),
        /** Grows with every change of the marks; 0: none was entered. */
        version: z.int(),
      }),
    ),
    failures: ['notFound', 'invalidCursor'],
  },
  enterMark: {
    method: 'PUT',
    path: '/training/notices/:noticeId/marks',
    access: 'enterMarks',
    command: true,
    summary: '登记或改一个人的理论或实操成绩',
    input: z.strictObject({
      noticeId,
      personId,
      part: markPart,
      mark: z.int().check(z.minimum(0), z.maximum(100)),
      /** Demanded where a mark is changed. */
      reason: z.exactOptional(reason),
      /** The version that was read. */
      version: z.int().check(z.minimum(0)),
    }),
    output: z.object({ marks, version: z.int() }),
    failures: ['notFound', 'ownMatter', 'conflict', 'notOpen', 'tooLarge'],
  },
  myResults: {
    method: 'GET',
    path: '/training/results',
    access: 'signedIn',
    summary: '我的培训成绩和证书',
    input: z.strictObject({}),
    output: z.object({
      results: z.array(
        z.extend(result, {
          noticeId,
          title: z.string(),
          organisationName: z.string(),
          /** From the beginning of the first of their sessions to the end of the last, in epoch seconds. */
          from: z.int(),
          until: z.int(),
          /** Every mark ever entered, the oldest first. */
          markHistory: z.array(
            z.object({
              part: markPart,
              mark: z.int(),
              at: z.int(),
              reason: z.nullable(z.string()),
            }),
          ),
          certificate: z.nullable(ownCertificate),
          /** What its person disputed of it, the oldest first; only the last may be open. */
          disputes: z.array(dispute),
        }),
      ),
    }),
    failures: [],
  },
})
