import { readFileSync } from 'node:fs'
import { compile } from '@cgt/shared/eligibility/compile'
import { evaluateAll } from '@cgt/shared/eligibility/evaluate-all'
import type { Verdict } from '@cgt/shared/eligibility/evaluation'
import type { Facts } from '@cgt/shared/eligibility/fact'
import type { RulePack } from '@cgt/shared/eligibility/policy'
import { readFacts } from '@cgt/shared/eligibility/read-facts'

const file = new URL('../../functions/catalogue/dist/pack.json', import.meta.url)

/** How the screening would put it: the policies for workers that fit, and those that wait, on `asOf`. */
export function engineCount(facts: Facts, asOf: string): string {
  const pack = JSON.parse(readFileSync(file, 'utf8')) as RulePack
  const read = readFacts(pack.facts, facts)
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
  const policies = pack.policies.filter(({ subject }) => subject === 'worker')
  const { evaluations } = evaluateAll(compile({ ...pack, policies }), read.facts, asOf)
  const many = (...verdicts: Verdict[]) =>
    evaluations.filter(({ verdict }) => verdicts.includes(verdict)).length
  return `${many('eligible', 'needsJudgement')} 符合 ${many('undetermined')} 待确认`
}
