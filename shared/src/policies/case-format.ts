import * as z from 'zod/mini'
import type { Facts } from '../eligibility/fact.ts'
import type { PolicyCase } from '../eligibility/lint/policy-case.ts'
import { isoDate } from '../values/iso-date.ts'
import { tied } from './same-shape.ts'

const names = z.readonly(z.array(z.string().check(z.minLength(1))))

// whether a value fits its fact is the engine's to say
const facts = z.record(z.string(), z.unknown()) as unknown as z.ZodMiniType<Facts, Facts>

const caseFormat = tied<PolicyCase>()(
  z.strictObject({
    name: z.string().check(z.minLength(1)),
    asOf: isoDate,
    facts,
    verdict: z.enum([
      'eligible',
      'notEligible',
      'undetermined',
      'needsJudgement',
      'notOpen',
      'closed',
      'alreadyReceives',
      'excluded',
    ]),
    amount: z.exactOptional(z.nullable(z.readonly(z.tuple([z.int(), z.nullable(z.int())])))),
    failing: z.exactOptional(names),
    judged: z.exactOptional(names),
    ask: z.exactOptional(names),
    eligibleFrom: z.exactOptional(isoDate),
    flips: z.exactOptional(names),
  }),
)

/** The cases beside a policy, as they are written in `<id>.cases.yaml`. */
export const casesFormat = z.readonly(z.array(caseFormat).check(z.minLength(1)))
