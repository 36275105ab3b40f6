import { describe, expect, test } from 'vitest'
import type { Criterion } from './criterion.ts'
import { evaluate } from './evaluate.ts'
import type { PolicyVersion } from './policy.ts'
import { AS_OF, type Plain } from './testing/small-facts.ts'
import { packWith, policyWith, readSmall } from './testing/small-policy.ts'

const ok: Criterion = { id: 'ok', label: '', fact: 'list.ok', op: 'eq', value: true }
const enough: Criterion = { id: 'n', label: '', fact: 'list.n', op: 'gte', value: 1 }
const that: Criterion = { id: 'that', label: '', all: [enough, ok] }
const isOne: Criterion = { id: 'a', label: '', fact: 'a', op: 'eq', value: 1 }
const amount = { sum: { list: 'list', where: ok, each: { fact: 'list.n' } } }

/** Answers over a list of records with something unknown of each; and how often a record's fact was read. */
function answered(when: Criterion, records: number, more: Plain = {}) {
  const [version] = policyWith(when).versions as [PolicyVersion]
  const benefits = [{ kind: 'cash' as const, words: '', amount }]
  const pack = packWith(when, { versions: [{ ...version, benefits }] })
  const list = Array.from({ length: records }, (_, i) => (i % 3 === 0 ? {} : { n: i % 3 }))
  const facts = readSmall({ list, ...more })
  const { slot } = pack.index.byKey.get('list') as { slot: number }
  let reads = 0
  const counted = new Proxy(facts.slots[slot] as readonly unknown[], {
    get: (target, key, self) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads++
      return Reflect.get(target, key, self)
    },
  })
  facts.slots[slot] = counted as never
  const { ask, bounded } = evaluate(pack, 'policy', facts, AS_OF)
  return { reads, bounded, asked: new Set(ask.map(({ fact, record }) => `${fact}#${record}`)) }
}

describe.each<[string, Criterion]>([
  ['some record', { id: 'some', label: '', some: { list: 'list', that } }],
  ['every record', { id: 'every', label: '', every: { list: 'list', that } }],
  [
    'one branch',
    { id: 'any', label: '', any: [isOne, { id: 's', label: '', some: { list: 'list', that } }] },
  ],
])('a rule that asks for %s of a long list', (_, when) => {
  test('is answered in work that grows as the list does', () => {
    const [half, whole] = [500, 1000].map((records) => answered(when, records).reads)
    expect(half).toBeGreaterThan(500)
    expect(whole).toBeLessThan((half ?? 0) * 2.2)
  })

  test('is asked all that may matter; what is asked for the verdict need not be tried for the amount', () => {
    const { asked, bounded } = answered(when, 300)
    expect(bounded).toBe(false)
    for (let i = 0; i < 300; i++) expect(asked).toContain(`list.ok#${i}`)
    expect(asked).toContain('list.n#0')
  })
})

test('an amount that waits for more than can be tried is said to, and all of it is asked', () => {
  const { asked, bounded } = answered(isOne, 300, { a: 1 })
  expect(bounded).toBe(true)
  for (let i = 0; i < 300; i++) expect(asked).toContain(`list.ok#${i}`)
  expect(answered(isOne, 12, { a: 1 }).bounded).toBe(false)
})
