import { describe, expect, it } from 'vitest'
import { compile } from './compile.ts'
import { verdictOf } from './evaluate.ts'
import type { FactDef } from './fact.ts'
import type { Exclusion, Policy } from './policy.ts'
import { readFacts } from './read-facts.ts'
import { FACTS } from './testing/small-facts.ts'
import { policyWith } from './testing/small-policy.ts'

const [template] = FACTS as [FactDef]
const facts: readonly FactDef[] = [
  { ...template, key: 'claims', type: { kind: 'records' } },
  { ...template, key: 'claims.policyId', subject: 'claims', type: { kind: 'text' } },
]

const always = {
  id: 'met',
  label: 'met',
  compute: 1,
  op: 'eq' as const,
  value: 1,
}
const named = (id: string, rest: Partial<Policy> = {}): Policy => ({
  ...policyWith(always),
  id,
  ...rest,
})
const excludes = (
  policy: string,
  rule: Exclusion['rule'],
  scope: Exclusion['scope'] = 'person',
) => ({
  exclusions: [{ policy, rule, scope }],
})

function after(claimed: string, of: string, policies: readonly Policy[]) {
  const read = readFacts(facts, { claims: [{ policyId: claimed }] })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return verdictOf(compile({ facts, parameters: [], policies }), of, read.facts, '2025-07-26')
}

describe('what was claimed before', () => {
  const better = [named('base'), named('better', excludes('base', 'replaces', 'enterprise'))]

  it('a better rate replaces the base one: the base is shut out once the better is had', () => {
    expect(after('better', 'base', better)).toBe('excluded')
  })

  it('having had the base does not shut out the better rate that replaces it', () => {
    expect(after('base', 'better', better)).toBe('eligible')
  })

  it.each(['notBoth', 'chooseBest'] as const)('%s shuts out the other', (rule) => {
    const both = [named('one', excludes('other', rule)), named('other')]
    expect(after('other', 'one', both)).toBe('excluded')
  })

  it('an exclusion of one certificate or hire leaves the person others', () => {
    const both = [named('one', excludes('other', 'notBoth', 'hire')), named('other')]
    expect(after('other', 'one', both)).toBe('eligible')
  })
})
