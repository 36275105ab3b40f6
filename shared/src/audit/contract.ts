import * as z from 'zod/mini'
import { organisationPath } from '../access/organisation-path.ts'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { isoDate } from '../values/iso-date.ts'
import { personId } from '../values/person-id.ts'
import { auditDetail, auditEntry, auditState } from './audit-entry.ts'

/** What is looked for; left out: everything within reach. */
const filters = {
  /** That organisation and everything below it. */
  organisation: z.exactOptional(organisationPath),
  /** Who did it, or whose matter it is. */
  personId: z.exactOptional(personId),
  action: z.exactOptional(z.string().check(z.regex(/^[A-Za-z]{1,64}$/))),
  /** `noun:id` of what was acted on. */
  object: z.exactOptional(z.string().check(z.regex(/^[A-Za-z]{1,32}:[A-Za-z0-9_./-]{1,300}$/))),
  /** Refusals alone. */
  refused: z.exactOptional(z.literal('only')),
  /** First and last day, in Shanghai. */
  from: z.exactOptional(isoDate),
  to: z.exactOptional(isoDate),
}

export const auditContract = defineContract({
  listAudit: {
    method: 'GET',
    path: '/audit/entries',
    access: 'readAudit',
    summary: '审计记录，最近的在前',
    input: z.strictObject({ ...filters, ...pageQuery }),
    output: page(auditEntry),
    failures: ['notFound', 'stepUpNeeded', 'invalidCursor'],
  },
  seeAuditEntry: {
    method: 'GET',
    path: '/audit/entries/:sequence',
    access: 'readAudit',
    summary: '一条审计记录，连同原因和哈希',
    input: z.strictObject({
      sequence: z.coerce.number<number>().check(z.multipleOf(1), z.minimum(1)),
    }),
    output: auditDetail,
    failures: ['notFound', 'stepUpNeeded'],
  },
  seeAuditState: {
    method: 'GET',
    path: '/audit/state',
    access: 'readAudit',
    summary: '审计记录封存到第几条，签名是否有效',
    input: z.strictObject({}),
    output: auditState,
    failures: ['notFound'],
  },
  exportAudit: {
    method: 'GET',
    path: '/audit/export',
    access: 'readAudit',
    summary: '导出审计记录',
    input: z.strictObject({ ...filters, ...pageQuery, format: z.enum(['csv', 'jsonl']) }),
    output: z.object({
      /** Lines of the file; the first page of a CSV begins with its head. */
      text: z.string(),
      next: z.nullable(z.string()),
    }),
    failures: ['notFound', 'stepUpNeeded', 'invalidCursor'],
  },
})
