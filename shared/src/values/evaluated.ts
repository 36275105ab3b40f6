import * as z from 'zod/mini'
import type { CriterionResult, Evaluation } from '../eligibility/evaluation.ts'
import { factValue } from './fact-input.ts'
import { isoDate } from './iso-date.ts'

const verdict = z.enum([
  'eligible',
  'notEligible',
  'undetermined',
  'needsJudgement',
  'notOpen',
  'closed',
  'alreadyReceives',
  'excluded',
])

const cite = z.object({
  document: z.string(),
  article: z.exactOptional(z.string()),
  text: z.string(),
  mark: z.exactOptional(z.enum(['conflicting', 'unseen', 'inferred'])),
})

const criterionResult: z.ZodMiniType<CriterionResult, CriterionResult> = z
  .object({
    id: z.string(),
    label: z.string(),
    outcome: z.enum(['met', 'notMet', 'unknown', 'judgement']),
    have: z.exactOptional(z.string()),
    need: z.exactOptional(z.string()),
    cite: z.exactOptional(cite),
    children: z.exactOptional(z.array(z.lazy(() => criterionResult))),
    records: z.exactOptional(
      z.array(z.object({ index: z.int(), result: z.lazy(() => criterionResult) })),
    ),
  })
  .register(z.globalRegistry, { id: 'CriterionResult' })

const ask = z.object({
  fact: z.string(),
  record: z.exactOptional(z.int()),
  affects: z.enum(['verdict', 'amount']),
})

const flip = z.object({
  fact: z.string(),
  record: z.exactOptional(z.int()),
  to: factValue,
  words: z.string(),
  actionable: z.boolean(),
  verdict,
})

const amount = z.object({
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
  lowFen: z.int(),
  highFen: z.nullable(z.int()),
  per: z.exactOptional(z.string()),
  words: z.string(),
})

const receipt = z.object({
  engine: z.string(),
  policyId: z.string(),
  policyHash: z.string(),
  versionFrom: z.nullable(isoDate),
  asOf: isoDate,
  factsHash: z.string(),
  parameters: z.array(
    z.object({ key: z.string(), region: z.string(), from: isoDate, hash: z.string() }),
  ),
  verdict,
})

/** One policy's answer about one subject, as the engine gives it. */
export const evaluation: z.ZodMiniType<Evaluation, Evaluation> = z
  .object({
    policyId: z.string(),
    asOf: isoDate,
    verdict,
    criteria: z.optional(criterionResult),
    ask: z.array(ask),
    flips: z.array(flip),
    eligibleFrom: z.optional(isoDate),
    amounts: z.array(amount),
    bounded: z.boolean(),
    receipt,
  })
  .register(z.globalRegistry, { id: 'Evaluation' })

/** Every policy's answer at once. */
export const screening = z.object({
  /** The day the answers are about. */
  asOf: isoDate,
  /** The rule pack they were computed with. */
  packHash: z.string(),
  evaluations: z.array(evaluation),
})
export type Screening = z.output<typeof screening>
