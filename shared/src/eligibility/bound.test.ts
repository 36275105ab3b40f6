import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'
import type { Criterion } from './criterion.ts'
import { evaluate } from './evaluate.ts'
import type { FactDef } from './fact.ts'
import { AS_OF, FACTS, type Plain } from './testing/small-facts.ts'
import { policyWith, readSmall } from './testing/small-policy.ts'

let serial = 0
const node = (rest: object): Criterion => ({ id: `b${serial++}`, label: 'b', ...rest }) as Criterion

const [template] = FACTS as [FactDef]
const many = Array.from({ length: 14 }, (_, i) => `x${i}`)
const facts: readonly FactDef[] = [
  ...many.map((key) => ({ ...template, key, type: { kind: 'integer' as const, min: 0, max: 9 } })),
  { ...template, key: 'date', type: { kind: 'date' } },
]

const answer = (when: Criterion, given: Plain = {}) =>
  evaluate(
    compile({ facts, parameters: [], policies: [policyWith(when)] }),
    'policy',
    readSmall(given, facts),
    AS_OF,
  )

/** Of each pair of neighbours the first is greater: of so many, all around, never true. */
const around = node({
  all: many.map((fact, i) =>
    node({ fact, op: 'gt', value: { fact: many[(i + 1) % many.length] } }),
  ),
})

describe('when there are more cases than can be tried', () => {
  test('it is said, nothing is settled that is not, and what is open is still asked', () => {
    const { verdict, bounded, ask } = answer(around)
    expect([verdict, bounded]).toEqual(['undetermined', true])
    expect(ask.map(({ fact }) => fact).sort()).toEqual([...many].sort())
  })

  test('what settles the verdict all the same is seen', () => {
    const fails = node({ fact: 'x0', op: 'gte', value: 5 })
    const { verdict } = answer(node({ all: [around, fails] }), { x0: 4 })
    expect(verdict).toBe('notEligible')
  })

  test('told the rest, it is exact again', () => {
    const rest = Object.fromEntries(many.slice(3).map((key, i) => [key, i % 10]))
    const { verdict, bounded } = answer(around, rest)
    expect([verdict, bounded]).toEqual(['notEligible', false])
  })
})

describe('a test that neither rises nor falls with an unknown number', () => {
  const monthOfYear = {
    minus: [
      { monthsTouched: ['2000-01-01', { fact: 'date' }] },
      { times: [12, { minus: [{ yearOf: { fact: 'date' } }, 2000] }] },
    ],
  }

  test('is left open and said to be, rather than settled by a few of its values', () => {
    const january = node({ compute: monthOfYear, op: 'lte', value: 1 })
    const { verdict, bounded, ask } = answer(january)
    expect([verdict, bounded]).toEqual(['undetermined', true])
    expect(ask).toEqual([{ fact: 'date', affects: 'verdict' }])
    expect(answer(january, { date: '2025-01-31' }).verdict).toBe('eligible')
    expect(answer(january, { date: '2025-02-01' }).verdict).toBe('notEligible')
  })

  test('is tried value by value where they are few', () => {
    const square = { times: [{ fact: 'x0' }, { minus: [9, { fact: 'x0' }] }] }
    const never = answer(node({ compute: square, op: 'gt', value: 20 }))
    expect([never.verdict, never.bounded]).toEqual(['notEligible', false])
    const some = answer(node({ compute: square, op: 'eq', value: 20 }))
    expect([some.verdict, some.bounded]).toEqual(['undetermined', false])
  })
})
