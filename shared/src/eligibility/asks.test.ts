import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Criterion } from './criterion.ts'
import { evaluate } from './evaluate.ts'
import { countedRule } from './testing/counted-rules.ts'
import { naive } from './testing/naive.ts'
import { AS_OF, factsNamed, type Plain, VALUES } from './testing/small-facts.ts'
import { packWith, readSmall } from './testing/small-policy.ts'
import { rule, tiedRule } from './testing/small-rules.ts'

const MOST = 3000

interface Unknown {
  readonly name: string
  readonly values: readonly unknown[]
  readonly set: (facts: Plain, value: unknown) => Plain
}

/** Some facts, and up to two records, each with fields missing. */
const partly = fc
  .record({
    a: fc.constantFrom(undefined, ...(VALUES.a ?? [])),
    kind: fc.constantFrom(undefined, ...(VALUES.kind ?? [])),
    yes: fc.constantFrom(undefined, true, false),
    list: fc.array(
      fc.record({
        n: fc.constantFrom(undefined, 0, 1, 2),
        ok: fc.constantFrom(undefined, true, false),
      }),
      { maxLength: 2 },
    ),
  })
  .map((facts) => JSON.parse(JSON.stringify(facts)) as Plain)

const recordsOf = (facts: Plain) => facts.list as readonly Plain[]

function unknownsOf(when: Criterion, facts: Plain): Unknown[] {
  const scalars = [...factsNamed(when)]
    .filter((key) => key !== 'list' && !(key in facts))
    .map((key): Unknown => {
      return {
        name: key,
        values: VALUES[key] ?? [],
        set: (all, value) => ({ ...all, [key]: value }),
      }
    })
  if (!factsNamed(when).has('list')) return scalars
  const fields = recordsOf(facts).flatMap((record, at) =>
    ['n', 'ok']
      .filter((field) => !(field in record))
      .map((field): Unknown => {
        const set = (all: Plain, value: unknown): Plain => ({
          ...all,
          list: recordsOf(all).map((each, i) => (i === at ? { ...each, [field]: value } : each)),
        })
        return { name: `list.${field}#${at}`, values: VALUES[`list.${field}`] ?? [], set }
      }),
  )
  return [...scalars, ...fields]
}

/** Every completion's answer, by the place of each unknown's value. */
function answers(when: Criterion, facts: Plain, unknowns: readonly Unknown[]) {
  let all = [{ at: [] as number[], facts }]
  for (const { values, set } of unknowns)
    all = all.flatMap((one) =>
      values.map((value, i) => ({ at: [...one.at, i], facts: set(one.facts, value) })),
    )
  return all.map(({ at, facts: whole }) => ({ at, answer: naive(when, whole) }))
}

/** The unknowns that alone change the answer in some completion of the others. */
function mattering(all: ReturnType<typeof answers>, unknowns: readonly Unknown[]): string[] {
  return unknowns.flatMap(({ name }, axis) => {
    const seen = new Map<string, string>()
    const differs = all.some(({ at, answer }) => {
      const others = at.filter((_, i) => i !== axis).join()
      const before = seen.get(others) ?? answer
      seen.set(others, before)
      return before !== answer
    })
    return differs ? [name] : []
  })
}

const VERDICT = { yes: 'eligible', no: 'notEligible', judge: 'needsJudgement' } as const

describe('with facts and fields of records missing', () => {
  test.each([
    ['any', rule()],
    ['tied', tiedRule],
    ['counted', countedRule],
  ])(
    'on %s rules the verdict is settled as every completion has it, and exactly what can still change it is asked',
    (_, rules) => {
      fc.assert(
        fc.property(rules, partly, (when, facts) => {
          const unknowns = unknownsOf(when, facts)
          fc.pre(unknowns.reduce((n, { values }) => n * values.length, 1) <= MOST)
          const got = evaluate(packWith(when), 'policy', readSmall(facts), AS_OF)
          if (got.bounded) return
          const all = answers(when, facts, unknowns)
          const kinds = new Set(all.map(({ answer }) => answer))
          const [only = 'no'] = kinds
          expect(got.verdict).toBe(kinds.size > 1 ? 'undetermined' : VERDICT[only])
          const asked = got.ask.map(({ fact, record }) =>
            record === undefined ? fact : `${fact}#${record}`,
          )
          expect(asked.sort()).toEqual(mattering(all, unknowns).sort())
        }),
        { seed: 20260804, numRuns: 300 },
      )
    },
  )
})
