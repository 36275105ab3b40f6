import * as z from 'zod/mini'
import type {
  ApplicationWindow,
  Benefit,
  Document,
  Exclusion,
  Policy,
  PolicyVersion,
  Recurrence,
} from '../eligibility/policy.ts'
import { isoDate } from '../values/iso-date.ts'
import { citeFormat, criterionFormat, expressionFormat } from './criterion-format.ts'
import { tied } from './same-shape.ts'

const text = z.string().check(z.minLength(1))
const texts = z.readonly(z.array(text))
const cite = z.exactOptional(citeFormat)
const party = z.enum(['worker', 'enterprise', 'union', 'trainingProvider', 'projectUnit'])
const basis = z.enum(['seen', 'inferred', 'unseen'])

const document = tied<Document>()(
  z.strictObject({
    name: text,
    issuer: z.exactOptional(text),
    date: z.exactOptional(isoDate),
    url: text,
    excerpt: text,
  }),
)

const benefit = tied<Benefit>()(
  z.strictObject({
    kind: z.enum([
      'cash',
      'refund',
      'taxCredit',
      'deduction',
      'rate',
      'deferral',
      'loan',
      'insurance',
      'service',
      'honour',
    ]),
    words: text,
    amount: z.exactOptional(expressionFormat),
    per: z.exactOptional(
      z.enum(['once', 'month', 'year', 'record', 'monthPerRecord', 'yearPerRecord']),
    ),
    payee: z.exactOptional(party),
    cite,
  }),
)

const version = tied<PolicyVersion>()(
  z.strictObject({
    from: z.nullable(isoDate),
    fromBasis: basis,
    to: z.nullable(isoDate),
    toBasis: basis,
    when: criterionFormat,
    benefits: z.readonly(z.array(benefit)),
    materials: z.readonly(z.array(z.union([text, z.readonly(z.strictObject({ oneOf: texts }))]))),
    procedure: z.readonly(
      z.strictObject({
        where: texts,
        deadline: z.exactOptional(text),
        steps: z.exactOptional(texts),
      }),
    ),
  }),
)

// `MM-DD`, or a whole date for a window that does not repeat
const windowDay = z.string().check(z.regex(/^(\d{4}-)?\d{2}-\d{2}$/))

const window = tied<ApplicationWindow>()(
  z.strictObject({
    from: windowDay,
    to: windowDay,
    grace: z.exactOptional(z.boolean()),
    cite,
  }),
)

const exclusion = tied<Exclusion>()(
  z.strictObject({
    policy: z.exactOptional(text),
    tag: z.exactOptional(text),
    scope: z.enum(['person', 'certificate', 'hire', 'enterprise', 'period']),
    rule: z.enum(['chooseBest', 'notBoth', 'replaces']),
    cite,
  }),
)

const recurrence = tied<Recurrence>()(
  z.strictObject({
    per: z.enum(['worker', 'enterprise', 'certificate', 'hire', 'child', 'household']),
    window: z.enum(['calendarYear', 'lifetime', 'period']),
    max: z.int().check(z.positive()),
  }),
)

const mark = z.readonly(
  z.strictObject({
    kind: z.enum(['conflicting', 'expired', 'unseen', 'inferred', 'otherProvince']),
    note: text,
  }),
)

/** A policy, as it is written in `policies/<id>.yaml`: exactly the engine's own type, nothing more. */
export const policyFormat = tied<Policy>()(
  z.strictObject({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/)),
    title: text,
    subject: z.enum(['worker', 'enterprise']),
    applicant: party,
    payee: party,
    beneficiary: party,
    category: text,
    summary: text,
    issuer: text,
    docNumber: z.nullable(text),
    region: z.string().check(z.regex(/^\d{6}$/)),
    industries: texts,
    documents: z.readonly(z.record(z.string(), document)),
    versionBy: z.exactOptional(text),
    versions: z.readonly(z.array(version)),
    windows: z.exactOptional(z.readonly(z.array(window))),
    recurrence: z.exactOptional(recurrence),
    tags: texts,
    exclusions: z.readonly(z.array(exclusion)),
    supersedes: texts,
    verified: z.enum(['gov-notice', 'news', 'third-party', 'unverified']),
    marks: z.readonly(z.array(mark)),
    mended: z.exactOptional(texts),
    note: z.exactOptional(text),
  }),
)
