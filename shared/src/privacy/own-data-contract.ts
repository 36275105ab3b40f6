import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'

/** Times are epoch seconds. */
const deletion = z.object({ requestedAt: z.int(), executeAt: z.int() })

export const ownDataContract = defineContract({
  exportData: {
    method: 'GET',
    path: '/privacy/data',
    access: 'signedIn',
    summary: '导出关于我的全部信息',
    input: z.strictObject({}),
    output: z.object({
      exportedAt: z.int(),
      sections: z.array(
        z.object({
          name: z.string(),
          title: z.string(),
          entries: z.array(
            z.object({ label: z.string(), data: z.record(z.string(), z.unknown()) }),
          ),
        }),
      ),
      /** A page of HTML that stands by itself. */
      page: z.string(),
    }),
    failures: ['tooOften', 'stepUpNeeded', 'signInAgain'],
  },
  seeDeletion: {
    method: 'GET',
    path: '/privacy/deletion',
    access: 'signedIn',
    summary: '看我的账号是不是在注销',
    input: z.strictObject({}),
    output: z.object({ deletion: z.nullable(deletion) }),
    failures: [],
  },
  requestDeletion: {
    method: 'POST',
    path: '/privacy/deletion',
    access: 'signedIn',
    command: true,
    summary: '注销账号，一天内删掉关于我的全部信息',
    input: z.strictObject({}),
    output: deletion,
    failures: ['stepUpNeeded', 'taken', 'dutyOpen'],
  },
  cancelDeletion: {
    method: 'DELETE',
    path: '/privacy/deletion',
    access: 'signedIn',
    command: true,
    summary: '不注销了',
    input: z.strictObject({}),
    output: z.object({}),
    failures: ['notFound'],
  },
})
