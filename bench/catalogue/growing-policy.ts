import type { Criterion } from '@cgt/shared/eligibility/criterion'
import type { FactDef, Facts, FactType } from '@cgt/shared/eligibility/fact'
import type { Policy } from '@cgt/shared/eligibility/policy'

const named = (i: number): string => `fact${i}`

const def = (key: string, type: FactType): FactDef => ({
  key,
  subject: 'worker',
  type,
  label: key,
  question: key,
  why: key,
  sensitivity: 'plain',
  mutability: 'actionable',
  cost: 1,
})

/** As many facts as a rule has criteria, all of one kind. */
export const factsOf = (size: number, type: FactType): readonly FactDef[] =>
  Array.from({ length: size }, (_, i) => def(named(i), type))

export const toldAs = (size: number, value: (i: number) => number | string): Facts =>
  Object.fromEntries(Array.from({ length: size }, (_, i) => [named(i), value(i)]))

/** A policy in force whose criteria, each of a fact of its own, must hold two by two: one of each pair. */
export function policyOfPairs(size: number, criterion: (fact: string) => object): Policy {
  const leaf = (i: number): Criterion =>
    ({ id: named(i), label: named(i), fact: named(i), ...criterion(named(i)) }) as Criterion
  const pairs = Array.from({ length: size / 2 }, (_, i): Criterion => {
    return { id: `pair${i}`, label: `pair${i}`, any: [leaf(2 * i), leaf(2 * i + 1)] }
  })
  const version = {
    from: null,
    fromBasis: 'unseen',
    to: null,
    toBasis: 'unseen',
    when: { id: 'all', label: 'all', all: pairs },
    benefits: [],
    materials: [],
    procedure: { where: [] },
  } as const
  return {
    id: 'growing',
    title: 'growing',
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
    versions: [version],
    tags: [],
    exclusions: [],
    supersedes: [],
    verified: 'unverified',
    marks: [],
  }
}
