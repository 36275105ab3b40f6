import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'
import type { Criterion, Expression } from './criterion.ts'
import { evaluate } from './evaluate.ts'
import type { PolicyVersion } from './policy.ts'
import { moneyOf } from './testing/naive.ts'
import { amount } from './testing/small-amounts.ts'
import { AS_OF, FACTS, PARAMETERS, type Plain } from './testing/small-facts.ts'
import { packWith, policyWith, readSmall } from './testing/small-policy.ts'

const always: Criterion = { id: 'met', label: 'met', compute: 1, op: 'eq', value: 1 }
const [base] = policyWith(always).versions as [PolicyVersion]

function amountFor(of: Expression, facts: Plain, defs = FACTS) {
  const version = { ...base, benefits: [{ kind: 'cash' as const, words: '', amount: of }] }
  const policy = policyWith(always, { versions: [version] })
  const pack = compile({ facts: defs, parameters: PARAMETERS, policies: [policy] })
  return evaluate(pack, 'policy', readSmall(facts, defs), AS_OF)
}

const cash = (of: Expression, facts: Plain) => {
  const [first] = amountFor(of, facts).amounts
  return first && [first.lowFen, first.highFen]
}

const UNKNOWNS: Readonly<Record<string, readonly unknown[]>> = {
  a: [0, 1, 2, 3, 4],
  b: [0, 1, 2, 3, 4],
  kind: ['x', 'y', 'z'],
  yes: [true, false],
}

const partly = fc.record({
  a: fc.constantFrom(undefined, 0, 1, 2, 3, 4),
  b: fc.constantFrom(undefined, 0, 1, 2, 3, 4),
  kind: fc.constantFrom(undefined, 'x', 'y', 'z'),
  yes: fc.constantFrom(undefined, true, false),
  list: fc.array(
    fc.record({
      n: fc.constantFrom(undefined, 0, 1, 2),
      ok: fc.constantFrom(undefined, true, false),
    }),
    { maxLength: 2 },
  ),
})

/** Every completion of the facts, and of the fields of the records. */
function completionsOf(facts: Plain): Plain[] {
  let all: Plain[] = [facts]
  for (const [key, values] of Object.entries(UNKNOWNS))
    if (facts[key] === undefined)
      all = all.flatMap((one) => values.map((value) => ({ ...one, [key]: value })))
  const records = facts.list as readonly Plain[]
  for (const [i, record] of records.entries())
    for (const [field, values] of [
      ['n', [0, 1, 2]],
      ['ok', [true, false]],
    ] as const)
      if (record[field] === undefined)
        all = all.flatMap((one) =>
          values.map((value) => ({
            ...one,
            list: (one.list as readonly Plain[]).map((each, k) =>
              k === i ? { ...each, [field]: value } : each,
            ),
          })),
        )
  return all
}

const told = (facts: Plain): Plain => JSON.parse(JSON.stringify(facts))

describe('an amount', () => {
  test('is the interval from the least to the greatest that the unknown facts can make of it', () => {
    let open = 0
    fc.assert(
      fc.property(amount, partly, (of, given) => {
        const facts = told(given)
        const all = completionsOf(given).map((one) => moneyOf(of, one))
        const low = Math.max(0, Math.min(...all))
        const high = Math.max(0, Math.max(...all))
        if (low < high) open++
        expect(cash(of, facts)).toEqual([low, high])
      }),
      { seed: 20260809, numRuns: 800 },
    )
    expect(open).toBeGreaterThan(100)
  })

  test('asks exactly for what can still change it', () => {
    fc.assert(
      fc.property(amount, partly, (of, given) => {
        const facts = told(given)
        const asked = amountFor(of, facts)
          .ask.filter(({ record }) => record === undefined)
          .map(({ fact }) => fact)
        const all = completionsOf(given)
        const mattering = Object.keys(UNKNOWNS).filter((key) => {
          if (key in facts) return false
          const seen = new Map<string, number>()
          return all.some((one) => {
            const others = JSON.stringify({ ...one, [key]: null })
            const money = Math.max(0, moneyOf(of, one))
            const before = seen.get(others) ?? money
            seen.set(others, before)
            return before !== money
          })
        })
        expect(asked.sort()).toEqual(mattering.sort())
      }),
      { seed: 20260810, numRuns: 400 },
    )
  })

  test('is rounded as the policy says, and a half goes up', () => {
    const share = (round: 'down' | 'half' | 'up', ratio: number, to?: number) =>
      cash({ share: { of: { fact: 'a' }, ratio, round, ...(to ? { to } : {}) } }, { a: 1 })?.[0]
    expect([share('down', 5000), share('half', 5000), share('up', 5000)]).toEqual([0, 1, 1])
    expect([share('down', 149_999, 10), share('half', 149_999, 10), share('up', 1, 10)]).toEqual([
      10, 10, 10,
    ])
  })

  test('of which nothing is known has no ceiling, and of which nothing was published starts at nothing', () => {
    expect(cash({ unseen: '未见' }, {})).toEqual([0, null])
    expect(cash({ sum: { list: 'list', each: { fact: 'list.n' } } }, {})).toEqual([0, null])
    expect(cash({ sum: { list: 'list', each: { fact: 'list.n' } } }, { list: [] })).toEqual([0, 0])
  })

  test('is never less than nothing', () => {
    expect(cash({ minus: [{ fact: 'a' }, 3] }, { a: 1 })).toEqual([0, 0])
  })

  test('that comes to nothing is left out beside one that comes to something, and told where it is all there is', () => {
    const benefit = (fact: string) => ({ kind: 'deduction' as const, words: '', amount: { fact } })
    const pack = packWith(always, {
      versions: [{ ...base, benefits: [benefit('a'), benefit('b')] }],
    })
    const highs = (facts: Plain) =>
      evaluate(pack, 'policy', readSmall(facts), AS_OF).amounts.map(({ highFen }) => highFen)
    expect(highs({ a: 0, b: 3 })).toEqual([3])
    expect(highs({ a: 2, b: 3 })).toEqual([2, 3])
    expect(highs({ a: 0, b: 0 })).toEqual([0, 0])
    expect(highs({ a: 0 })).toHaveLength(1)
  })
})
