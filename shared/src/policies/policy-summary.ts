import * as z from 'zod/mini'
import { isoDate } from '../values/iso-date.ts'

/** Whether a policy was in force on a day. `unknown`: no end date is on record. */
export const standing = z.enum(['inForce', 'expired', 'notYet', 'unknown'])
export type Standing = z.output<typeof standing>

/** What a list shows of a policy. */
export const policySummary = z.object({
  id: z.string(),
  title: z.string(),
  subject: z.enum(['worker', 'enterprise']),
  category: z.string(),
  summary: z.string(),
  issuer: z.string(),
  docNumber: z.nullable(z.string()),
  /** GB/T 2260; `100000` is the whole country. */
  region: z.string(),
  /** Empty: every industry. */
  industries: z.array(z.string()),
  verified: z.enum(['gov-notice', 'news', 'third-party', 'unverified']),
  /** Of the version in force on the day asked about, or of the last one. */
  from: z.nullable(isoDate),
  to: z.nullable(isoDate),
  standing,
})
export type PolicySummary = z.output<typeof policySummary>
