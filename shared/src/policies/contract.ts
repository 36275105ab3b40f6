import * as z from 'zod/mini'
import type { Policy, RulePack } from '../eligibility/policy.ts'
import { defineContract } from '../http/endpoint.ts'
import { page, pageQuery } from '../http/page.ts'
import { screening } from '../values/evaluated.ts'
import { facts } from '../values/fact-input.ts'
import { isoDate } from '../values/iso-date.ts'
import { policySummary } from './policy-summary.ts'

const policyId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/))
const packHash = z.string().check(z.regex(/^[0-9A-Za-z_-]{8,100}$/))
const subject = z.enum(['worker', 'enterprise'])

// Rules are public and checked when the catalogue is built: what is inside a policy is not parsed again.
const policy = z.looseObject({
  id: policyId,
  title: z.string(),
  subject,
  versions: z.array(z.looseObject({ from: z.nullable(isoDate), to: z.nullable(isoDate) })),
}) as unknown as z.ZodMiniType<Policy, Policy>

const rulePack = z.looseObject({
  hash: packHash,
  facts: z.array(z.looseObject({})),
  parameters: z.array(z.looseObject({})),
  policies: z.array(z.looseObject({})),
}) as unknown as z.ZodMiniType<RulePack, RulePack>

export const policiesContract = defineContract({
  listPolicies: {
    method: 'GET',
    path: '/policies',
    access: 'public',
    summary: '按对象、地区、产业、文字查政策',
    input: z.strictObject({
      subject: z.exactOptional(subject),
      /** GB/T 2260: policies of this place and of every place that holds it. */
      region: z.exactOptional(z.string().check(z.regex(/^\d{6}$/))),
      /** Policies of this industry, and those of every industry. */
      industry: z.exactOptional(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/))),
      /** Every word must be found in the title, summary, category, issuer or document number. */
      text: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(60))),
      /** The day `standing` is about; today in Shanghai unless given. */
      asOf: z.exactOptional(isoDate),
      ...pageQuery,
    }),
    output: page(policySummary),
    failures: ['invalidCursor'],
  },
  getPolicy: {
    method: 'GET',
    path: '/policies/:policyId',
    access: 'public',
    summary: '看一项政策的全部版本、条件与原文',
    input: z.strictObject({ policyId }),
    output: policy,
    failures: ['notFound'],
  },
  currentPack: {
    method: 'GET',
    path: '/packs/current',
    access: 'public',
    summary: '当前规则包的哈希',
    input: z.strictObject({}),
    output: z.object({ hash: packHash }),
    failures: [],
  },
  getPack: {
    method: 'GET',
    path: '/packs/:hash',
    access: 'public',
    summary: '按哈希取整个规则包',
    input: z.strictObject({ hash: packHash }),
    output: rulePack,
    failures: ['notFound'],
    cache: 'immutable',
  },
  screen: {
    method: 'POST',
    path: '/screenings',
    access: 'public',
    summary: '用填写的情况比对政策，不保存任何内容',
    input: z.strictObject({
      facts,
      /** Today in Shanghai unless given. */
      asOf: z.exactOptional(isoDate),
      subject: z.exactOptional(subject),
      /** Only these; all of them unless given. */
      policyIds: z.exactOptional(z.array(policyId).check(z.maxLength(100))),
    }),
    output: screening,
    failures: ['notFound'],
  },
})
