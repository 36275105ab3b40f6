import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, verdictOf } from './evaluate.ts'
import type { Flip, Verdict } from './evaluation.ts'
import { countedRule } from './testing/counted-rules.ts'
import { AS_OF, factsMissing, type Plain, VALUES } from './testing/small-facts.ts'
import { packWith, readSmall } from './testing/small-policy.ts'
import { guardedRule, refusingRule, rule, tiedRule } from './testing/small-rules.ts'

const refused = (verdict: Verdict): boolean =>
  ['notEligible', 'alreadyReceives', 'excluded'].includes(verdict)

/** The same facts with one of them, or one field of one record, another. */
function changed(facts: Plain, fact: string, record: number | undefined, value: unknown): Plain {
  if (record === undefined) return { ...facts, [fact]: value }
  const list = facts.list as readonly Plain[]
  const field = fact.slice('list.'.length)
  return { ...facts, list: list.map((one, i) => (i === record ? { ...one, [field]: value } : one)) }
}

/** Every known fact, and every known field of a record. */
function known(facts: Plain): [fact: string, record: number | undefined][] {
  const fields = ((facts.list ?? []) as readonly Plain[]).flatMap((record, at) =>
    Object.keys(record).map((field): [string, number] => [`list.${field}`, at]),
  )
  const scalars = Object.keys(facts).filter((key) => key !== 'list')
  return [...scalars.map((key): [string, undefined] => [key, undefined]), ...fields]
}

const nameOf = ({ fact, record }: Pick<Flip, 'fact' | 'record'>): string =>
  record === undefined ? fact : `${fact}#${record}`

describe('what is said to turn a refusal round', () => {
  test.each([
    ['general', rule()],
    ['guarded', guardedRule],
    ['tied', tiedRule],
    ['counted', countedRule],
    ['refusing', refusingRule],
  ])('does, and nothing that does is left out, on %s rules', (_, rules) => {
    let turned = 0
    const refusals = new Set<Verdict>()
    fc.assert(
      fc.property(rules, factsMissing(15), (when, facts) => {
        const pack = packWith(when)
        const of = (all: Plain): Verdict => verdictOf(pack, 'policy', readSmall(all), AS_OF)
        const { verdict, flips } = evaluate(pack, 'policy', readSmall(facts), AS_OF)
        if (!refused(verdict)) {
          expect(flips).toEqual([])
          return
        }
        if (flips.length > 0) refusals.add(verdict)
        for (const { fact, record, to, verdict: after } of flips)
          expect(of(changed(facts, fact, record, to))).toBe(after)
        // a text that no rule names cannot be named to a person either
        const nameable = known(facts).filter(([fact]) => fact !== 'name')
        const turning = nameable.filter(([fact, record]) =>
          (VALUES[fact] ?? []).some((value) => !refused(of(changed(facts, fact, record, value)))),
        )
        turned += turning.length
        expect(
          flips
            .map(nameOf)
            .filter((name) => name !== 'name')
            .sort(),
        ).toEqual(
          turning
            .map(([fact, record]) => nameOf({ fact, ...(record === undefined ? {} : { record }) }))
            .sort(),
        )
      }),
      { seed: 20260811, numRuns: 500 },
    )
    expect(turned).toBeGreaterThan(50)
    expect([...refusals].sort()).toEqual(
      rules === refusingRule ? ['alreadyReceives', 'excluded', 'notEligible'] : ['notEligible'],
    )
  })

  test('is the nearest value first, and what makes it eligible before what leaves it open', () => {
    const when = {
      id: 'all',
      label: 'all',
      all: [
        { id: 'a', label: 'a', fact: 'a', op: 'between', low: 2, high: 3 },
        { id: 'rank', label: 'rank', fact: 'rank', op: 'gte', value: 'middle' },
      ],
    } as never
    const flips = (facts: Plain) =>
      evaluate(packWith(when), 'policy', readSmall(facts), AS_OF).flips.map(
        ({ fact, to, words, verdict }) => [fact, to, words, verdict],
      )
    expect(flips({ a: 0, rank: 'high' })).toEqual([['a', 2, '2 至 3', 'eligible']])
    expect(flips({ a: 4, rank: 'high' })).toEqual([['a', 3, '2 至 3', 'eligible']])
    expect(flips({ a: 4 })).toEqual([['a', 3, '2 至 3', 'undetermined']])
    expect(flips({ a: 4, rank: 'low' })).toEqual([])
  })
})
