import { describe, expect, it } from 'vitest'
import { compile } from './compile.ts'
import type { Criterion } from './criterion.ts'
import { evaluate, verdictOf } from './evaluate.ts'
import type { FactDef } from './fact.ts'
import type { Exclusion, Policy, PolicyVersion } from './policy.ts'
import { readFacts } from './read-facts.ts'
import { FACTS } from './testing/small-facts.ts'
import { policyWith, readSmall } from './testing/small-policy.ts'

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

  it('an exclusion of one certificate leaves the person others', () => {
    const both = [named('one', excludes('other', 'notBoth', 'certificate')), named('other')]
    expect(after('other', 'one', both)).toBe('eligible')
  })
})

describe('an exclusion of one and the same hire', () => {
  const hireFacts: readonly FactDef[] = [
    ...facts,
    { ...template, key: 'claims.hireId', subject: 'claims', type: { kind: 'text' } },
    { ...template, key: 'hire', type: { kind: 'records' } },
    { ...template, key: 'hire.id', subject: 'hire', type: { kind: 'text' } },
    { ...template, key: 'hire.stays', subject: 'hire', type: { kind: 'boolean' } },
  ]
  const someHire: Criterion = {
    id: 'someHire',
    label: 'someHire',
    some: {
      list: 'hire',
      that: { id: 'stays', label: '', fact: 'hire.stays', op: 'eq', value: true },
    },
  }
  const [version] = policyWith(someHire).versions as [PolicyVersion]
  const paid = {
    ...version,
    benefits: [{ kind: 'cash', words: '', amount: { sum: { over: 'someHire', each: 100 } } }],
  }
  const pack = compile({
    facts: hireFacts,
    parameters: [],
    policies: [
      named('one', { ...excludes('other', 'notBoth', 'hire'), versions: [paid as PolicyVersion] }),
      named('other'),
    ],
  })
  const told = (given: object) => {
    const { verdict, amounts, ask } = evaluate(
      pack,
      'one',
      readSmall({ ...given }, hireFacts),
      '2025-07-26',
    )
    return [verdict, amounts[0]?.highFen, ask.map(({ fact }) => fact)]
  }
  const claims = [{ policyId: 'other', hireId: 'h1' }]
  const [first, second] = ['h1', 'h2'].map((id) => ({ id, stays: true }))

  it('shuts out the hire it was claimed for, and no other', () => {
    expect(told({ claims, hire: [first] })).toEqual(['excluded', undefined, []])
    expect(told({ claims, hire: [first, second] })).toEqual(['eligible', 100, []])
    expect(told({ claims: [], hire: [first, second] })).toEqual(['eligible', 200, []])
  })

  it('is not got round by calling the hire another name', () => {
    const given = readSmall({ claims, hire: [first] }, hireFacts)
    expect(evaluate(pack, 'one', given, '2025-07-26').flips).toEqual([])
  })

  it('does not come before what fails for itself', () => {
    expect(told({ claims, hire: [{ id: 'h1', stays: false }] })[0]).toBe('notEligible')
  })

  it('asks who a hire is only where it was claimed for somebody', () => {
    expect(told({ claims, hire: [{ stays: true }] })).toEqual(['undetermined', 100, ['hire.id']])
    expect(told({ hire: [{ stays: true }] })).toEqual(['eligible', 100, []])
    expect(told({ claims: [{ policyId: 'one', hireId: 'h1' }], hire: [first] })[0]).toBe('eligible')
  })
})
