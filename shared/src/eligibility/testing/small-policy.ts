import { type CompiledPack, compile } from '../compile.ts'
import type { Criterion } from '../criterion.ts'
import type { Policy } from '../policy.ts'
import { type ReadFacts, readFacts } from '../read-facts.ts'
import { FACTS, PARAMETERS, type Plain } from './small-facts.ts'

/** A policy that is in force, and asks for nothing but the rule. */
export function policyWith(when: Criterion, rest: Partial<Policy> = {}): Policy {
  return {
    id: 'policy',
    title: 'policy',
    subject: 'worker',
    applicant: 'worker',
    payee: 'worker',
    beneficiary: 'worker',
    category: '',
    summary: '',
    issuer: '',
    docNumber: null,
    region: '530000',
    industries: [],
    documents: {},
    versions: [
      {
        from: null,
        fromBasis: 'unseen',
        to: null,
        toBasis: 'unseen',
        when,
        benefits: [],
        materials: [],
        procedure: { where: [] },
      },
    ],
    tags: [],
    exclusions: [],
    supersedes: [],
    verified: 'unverified',
    marks: [],
    ...rest,
  }
}

/** A pack of one policy in the small world. */
export const packWith = (when: Criterion, rest: Partial<Policy> = {}): CompiledPack =>
  compile({ facts: FACTS, parameters: PARAMETERS, policies: [policyWith(when, rest)] })

/** Facts of the small world, read. */
export function readSmall(facts: Plain, defs = FACTS): ReadFacts {
  const result = readFacts(defs, facts)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.facts
}
