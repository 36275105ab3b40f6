import { describe, expect, it } from 'vitest'
import { compile } from './compile.ts'
import type { Criterion } from './criterion.ts'
import { evaluate } from './evaluate.ts'
import type { FactDef } from './fact.ts'
import { AS_OF, FACTS, type Plain } from './testing/small-facts.ts'
import { policyWith, readSmall } from './testing/small-policy.ts'

const DERIVED: Readonly<Record<string, FactDef['derive']>> = {
  a: { yearsSince: { fact: 'day' } },
  'list.n': { fact: 'b' },
}
const facts = FACTS.map((def) => {
  const derive = DERIVED[def.key]
  return derive === undefined ? def : { ...def, derive }
})

function flips(when: object, given: Plain) {
  const policy = policyWith({ id: 'when', label: 'when', ...when } as Criterion)
  const pack = compile({ facts, parameters: [], policies: [policy] })
  return evaluate(pack, 'policy', readSmall(given, facts), AS_OF).flips.map(
    ({ fact, record, to }) => `${fact}${record === undefined ? '' : `#${record}`} → ${to}`,
  )
}

describe('what is computed when it is not given', () => {
  it('is turned itself where it is given itself', () => {
    expect(flips({ fact: 'a', op: 'lte', value: 2 }, { a: 4 })).toEqual(['a → 2'])
  })

  it('is turned in the record that gives it', () => {
    const that = { id: 'that', label: 'that', fact: 'list.n', op: 'eq', value: 1 }
    const when = { some: { list: 'list', that } }
    expect(flips(when, { list: [{ n: 0 }, { n: 2 }] })).toEqual(['list.n#0 → 1', 'list.n#1 → 1'])
  })
})
