import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { disputeOutcome } from '../values/dispute-outcome.ts'
import { noticeId } from '../values/notice-id.ts'
import { personId } from '../values/person-id.ts'
import { reason } from '../values/reason.ts'
import { masked } from '../values/sensitive.ts'
import { dispute, disputedPart, disputeText } from './dispute.ts'

/** How often it changed: whoever answers says which one they read. */
const version = z.int().check(z.minimum(1))

export const disputesContract = defineContract({
  disputeResult: {
    method: 'POST',
    path: '/training/notices/:noticeId/dispute',
    access: 'signedIn',
    command: true,
    summary: '对自己学习记录的一条提出异议',
    input: z.strictObject({ noticeId, about: disputedPart, text: disputeText }),
    output: z.object({ version }),
    failures: ['notFound', 'notOpen', 'taken', 'tooLarge'],
  },
  listDisputes: {
    method: 'GET',
    path: '/training/notices/:noticeId/disputes',
    access: 'seeEnrolments',
    summary: '一个培训的学习记录有哪些异议',
    input: z.strictObject({ noticeId, ...pageQuery }),
    output: page(
      z.object({
        personId: z.string(),
        maskedName: z.nullable(masked('realName')),
        /** The oldest first; only the last may be open. */
        disputes: z.array(dispute),
        version,
      }),
    ),
    failures: ['notFound', 'invalidCursor'],
  },
  answerDispute: {
    method: 'PUT',
    path: '/training/notices/:noticeId/disputes/:personId',
    access: 'enterMarks',
    command: true,
    summary: '答复一个人的异议',
    input: z.strictObject({ noticeId, personId, outcome: disputeOutcome, reason, version }),
    output: z.object({ version }),
    failures: ['notFound', 'ownMatter', 'conflict', 'notOpen'],
  },
})
