import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { noticeId } from '../values/notice-id.ts'
import { figures } from './figures.ts'

export const figuresContract = defineContract({
  seeFigures: {
    method: 'GET',
    path: '/training/notices/:noticeId/figures',
    access: 'seeEnrolments',
    summary: '一个培训的数字：名额、到场、学时、合格',
    input: z.strictObject({ noticeId }),
    output: figures,
    failures: ['notFound', 'tooLarge'],
  },
})
