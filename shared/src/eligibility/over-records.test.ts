import { describe, expect, test } from 'vitest'
import type { Criterion } from './criterion.ts'
import { evaluate } from './evaluate.ts'
import type { PolicyVersion } from './policy.ts'
import { AS_OF, type Plain } from './testing/small-facts.ts'
import { packWith, policyWith, readSmall } from './testing/small-policy.ts'

const leaf = (rest: object): Criterion => ({ id: 'leaf', label: '', ...rest }) as Criterion
const isOne = leaf({ fact: 'a', op: 'eq', value: 1 })
const that = leaf({ fact: 'list.ok', op: 'eq', value: true })
const some = { id: 'some', label: '', some: { list: 'list', that } }
const every = { id: 'some', label: '', every: { list: 'list', that } }

/** What the greatest over the records comes to. */
function greatest(when: Criterion, facts: Plain, where?: Criterion) {
  const amount = { largest: { over: 'some', each: 100, ...(where ? { where } : {}) } }
  const [version] = policyWith(when).versions as [PolicyVersion]
  const versions = [{ ...version, benefits: [{ kind: 'cash' as const, words: '', amount }] }]
  const pack = packWith(when, { versions })
  const { lowFen, highFen } = evaluate(pack, 'policy', readSmall(facts), AS_OF).amounts[0] ?? {}
  return [lowFen, highFen]
}

describe('the greatest over records of which none counts for sure', () => {
  const told = { a: 1, list: [{ n: 1 }] }

  test('is that of one at least, where the policy asks for one', () => {
    expect(greatest(some, told)).toEqual([100, 100])
    expect(greatest({ id: 'all', label: '', all: [isOne, some] }, told)).toEqual([100, 100])
  })

  test('may be nothing, where another branch makes up for it', () => {
    expect(greatest({ id: 'any', label: '', any: [isOne, some] }, told)).toEqual([0, 100])
    expect(greatest({ id: 'any', label: '', any: [isOne, some] }, { ...told, list: [] })).toEqual([
      0, 0,
    ])
  })

  test('may be nothing, where every record is asked for, or more is asked of those that count', () => {
    expect(greatest(every, { list: [] })).toEqual([0, 0])
    const where = leaf({ fact: 'list.n', op: 'eq', value: 2 })
    expect(greatest(some, { list: [{ ok: true }] }, where)).toEqual([0, 100])
  })
})
