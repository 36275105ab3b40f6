import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'
import type { Criterion } from './criterion.ts'
import { evaluateAll } from './evaluate-all.ts'
import type { FactDef } from './fact.ts'
import type { Benefit, Policy, PolicyVersion } from './policy.ts'
import { AS_OF, FACTS, type Plain } from './testing/small-facts.ts'
import { policyWith, readSmall } from './testing/small-policy.ts'

const [template] = FACTS as [FactDef]
const numbered = (key: string, cost: FactDef['cost'] = 1): FactDef => ({ ...template, key, cost })
const atLeastTwo = (fact: string): Criterion => ({ id: fact, label: '', fact, op: 'gte', value: 2 })

let serial = 0
/** A policy that asks for one fact, and gives so much. */
function policyOn(when: Criterion, ...benefits: readonly Partial<Benefit>[]): Policy {
  const policy = policyWith(when, { id: `p${serial++}` })
  const [version] = policy.versions as [PolicyVersion]
  const given = benefits.map((one): Benefit => ({ kind: 'cash', words: '', ...one }))
  return { ...policy, versions: [{ ...version, benefits: given }] }
}

function asked(policies: readonly Policy[], facts = FACTS, told: Plain = {}): string[] {
  const pack = compile({ facts, parameters: [], policies })
  return evaluateAll(pack, readSmall(told, facts), AS_OF).ask.map(({ fact }) => fact)
}

const a = atLeastTwo('a')
const b = atLeastTwo('b')
const tenThousandYuan = { amount: 1_000_000 }

describe('the next question', () => {
  test('is the one that settles more policies', () => {
    expect(asked([policyOn(a), policyOn(b), policyOn(b)])).toEqual(['b', 'a'])
    expect(asked([policyOn(b), policyOn(a), policyOn(a)])).toEqual(['a', 'b'])
  })

  test('is the one with more money at stake, where the policies are as many', () => {
    expect(asked([policyOn(a), policyOn(b, tenThousandYuan)])).toEqual(['b', 'a'])
    expect(asked([policyOn(b), policyOn(a, tenThousandYuan)])).toEqual(['a', 'b'])
  })

  test('is not bought by money alone: however much, it weighs no more than one policy', () => {
    const fortune = { amount: 900_000_000 }
    expect(asked([policyOn(a, fortune), policyOn(b), policyOn(b), policyOn(b)])).toEqual(['b', 'a'])
  })

  test('is not the one to a loan, which has to be paid back', () => {
    const loan = { kind: 'loan', ...tenThousandYuan } as const
    expect(asked([policyOn(a, loan), policyOn(b, { amount: 100 })])).toEqual(['b', 'a'])
  })

  test('is the easier one, where both settle as much', () => {
    expect(asked([policyOn(a), policyOn(b)], [numbered('a', 3), numbered('b')])).toEqual(['b', 'a'])
    expect(asked([policyOn(b), policyOn(a)], [numbered('a'), numbered('b', 3)])).toEqual(['a', 'b'])
  })

  test('asks whether before how much', () => {
    const sure: Criterion = { id: 'yes', label: '', fact: 'yes', op: 'eq', value: true }
    const howMuch = policyOn(sure, { amount: { times: [{ fact: 'b' }, 1_000_000] } })
    const dated = policyOn(sure)
    const [version] = dated.versions as [PolicyVersion]
    const never = { ...sure, value: false } as Criterion
    const byDay: Policy = {
      ...dated,
      versionBy: 'day',
      versions: [
        { ...version, from: '2025-01-01', to: '2025-06-30' },
        { ...version, from: '2025-07-01', when: never },
      ],
    }
    expect(asked([howMuch, byDay], FACTS, { yes: true })).toEqual(['day', 'b'])
  })
})

describe('what may be had together', () => {
  const shutOut = (id: string, scope: 'certificate' | 'hire', other: string): Policy => ({
    ...policyOn(atLeastTwo('a'), { amount: 100 }),
    id,
    exclusions: [{ policy: other, scope, rule: 'notBoth' }],
  })
  const records = (list: string): readonly FactDef[] => [
    ...FACTS,
    { ...template, key: list, type: { kind: 'records' } },
    { ...template, key: `${list}.n`, subject: list },
  ]

  test.each([
    ['certificate', 'cert'],
    ['hire', 'hire'],
  ] as const)('of two %ss each may serve one policy, one alone only one', (scope, list) => {
    const facts = records(list)
    const policies = [shutOut('one', scope, 'other'), shutOut('other', scope, 'one')]
    const pack = compile({ facts, parameters: [], policies })
    const chosen = (given: Plain) =>
      evaluateAll(pack, readSmall({ a: 2, ...given }, facts), AS_OF).best.map(
        ({ policyIds }) => policyIds.length,
      )
    expect(chosen({ [list]: [{ n: 1 }] })).toEqual([1])
    expect(chosen({ [list]: [{ n: 1 }, { n: 2 }] })).toEqual([2])
  })
})
