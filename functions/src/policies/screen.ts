import { compile } from '@cgt/shared/eligibility/compile'
import { evaluateAll } from '@cgt/shared/eligibility/evaluate-all'
import type { Facts } from '@cgt/shared/eligibility/fact'
import type { RulePack } from '@cgt/shared/eligibility/policy'
import { readFacts } from '@cgt/shared/eligibility/read-facts'
import { Failure } from '@cgt/shared/http/failure'
import type { Screening } from '@cgt/shared/values/evaluated'

export interface Only {
  readonly subject?: 'worker' | 'enterprise'
  readonly policyIds?: readonly string[]
}

/** Evaluates facts against the catalogue on a day. Throws `invalidInput` and `notFound`. */
export type Screen = (facts: Facts, asOf: string, only: Only) => Screening

/** Compiles the pack once; every screening after that reads memory only. */
export function openScreen(pack: RulePack): Screen {
  const compiled = compile(pack)

  const chosen = ({ subject, policyIds }: Only) => {
    if (policyIds?.some((id) => !compiled.byId.has(id)))
      throw new Failure('notFound', '没有其中的某项政策，请从列表里重新选。')
    const policies = compiled.policies.filter(
      ({ policy }) =>
        (!subject || policy.subject === subject) && (!policyIds || policyIds.includes(policy.id)),
    )
    return { ...compiled, policies }
  }

  return (given, asOf, only) => {
    const read = readFacts(pack.facts, given)
    if (!read.ok) throw new Failure('invalidInput', `${read.problems[0]?.message}。请改正后再试。`)
    const { evaluations } = evaluateAll(chosen(only), read.facts, asOf)
    return { asOf, packHash: pack.hash, evaluations: [...evaluations] }
  }
}
