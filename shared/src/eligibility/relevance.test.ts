import { expect, it } from 'vitest'
import { compile } from './compile.ts'
import type { Criterion } from './criterion.ts'
import { evaluate } from './evaluate.ts'
import type { FactDef } from './fact.ts'
import { readFacts } from './read-facts.ts'
import { FACTS, type Plain } from './testing/small-facts.ts'
import { policyWith } from './testing/small-policy.ts'

const node = (id: string, rest: object): Criterion => ({ id, label: id, ...rest }) as Criterion

function asks(when: Criterion, facts: Plain, defs: readonly FactDef[] = FACTS) {
  const pack = compile({ facts: defs, parameters: [], policies: [policyWith(when)] })
  const read = readFacts(defs, facts)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return evaluate(pack, 'policy', read.facts, '2025-07-26').ask.map(
    ({ fact, record }) => `${fact}${record === undefined ? '' : `#${record}`}`,
  )
}

it('asks a fact that two tests of one record read, beside another record that waits too', () => {
  const judged = node('judged', { judgement: '评审' })
  const inRange = node('inRange', {
    any: [
      node('exact', { fact: 'list.n', op: 'eq', value: 1 }),
      node('wider', {
        all: [node('upTo', { fact: 'list.n', op: 'between', low: 1, high: 2 }), judged],
      }),
    ],
  })
  const when = node('all', {
    all: [
      node('some', {
        some: {
          list: 'list',
          that: node('that', {
            all: [node('ok', { fact: 'list.ok', op: 'eq', value: true }), inRange],
          }),
        },
      }),
      node('approved', { judgement: '评审' }),
    ],
  })
  expect(asks(when, { list: [{ n: 1 }, {}] }).sort()).toEqual([
    'list.n#1',
    'list.ok#0',
    'list.ok#1',
  ])
})

it('asks what a fact is computed from, though the answer may only lead to asking the fact itself', () => {
  const defs = FACTS.map((def) =>
    def.key === 'yes'
      ? {
          ...def,
          derive: {
            cases: [
              {
                when: node('inside', { fact: 'region', op: 'regionWithin', value: '530000' }),
                // elsewhere nobody can tell from the region
                // biome-ignore lint/suspicious/noThenProperty: the rule format's own word
                then: true,
              },
            ],
          },
        }
      : def,
  )
  const when = node('all', {
    all: [
      node('yes', { fact: 'yes', op: 'eq', value: true }),
      node('open', { compute: { unseen: 'never published' }, op: 'eq', value: 1 }),
    ],
  })
  expect(asks(when, {}, defs)).toEqual(['region'])
  expect(asks(when, { region: '440000' }, defs)).toEqual(['yes'])
  expect(asks(when, { region: '530102' }, defs)).toEqual([])
})
