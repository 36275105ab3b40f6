import { describe, expect, it } from 'vitest'
import type { Criterion } from '../criterion.ts'
import type { Policy } from '../policy.ts'
import { checkDerived, checkNames } from './names.ts'
import { facts, group, leaf, member, old, policy, wage, withRule } from './testing/sample.ts'

const names = {
  facts: new Map(facts.map((fact) => [fact.key, fact])),
  parameters: new Map([[wage.key, wage]]),
}
const words = (one: Policy) =>
  [...checkNames(one, names)].map((finding) => finding.words).join('\n')

const level = leaf('level', { fact: 'cert.level', op: 'gte', value: 'mid' })
const paid = (amount: object) =>
  withRule(
    group('root', { all: [group('someCert', { some: { list: 'cert', that: level } }), old] }),
    {
      benefits: [{ kind: 'cash', words: '钱', amount: amount as never }],
    },
  )

it('a sound policy has no fault in its names', () => {
  const amount = {
    sum: {
      over: 'someCert',
      each: { tier: { by: 'cert.level', steps: { mid: { param: 'wage' }, high: 2 } } },
    },
  }
  expect(words(paid(amount))).toBe('')
})

describe('a name that is not there, or is used for what it is not', () => {
  it.each<[string, Criterion, string]>([
    [
      'an unknown fact',
      leaf('x', { fact: 'worker.shoe', op: 'eq', value: 1 }),
      '事实 worker.shoe 没有登记',
    ],
    [
      'an unknown fact on the other side',
      leaf('x', { fact: 'worker.age', op: 'gte', value: { fact: 'worker.shoe' } }),
      'worker.shoe',
    ],
    ['a record fact outside its list', level, 'cert.level 属于 cert 里的一条记录'],
    [
      'an unknown parameter',
      leaf('x', { fact: 'worker.age', op: 'gte', value: { param: 'nope' } }),
      '参数或名单 nope 不存在',
    ],
    [
      'an unknown named list',
      leaf('x', { fact: 'worker.home', op: 'in', values: { list: 'nope' } }),
      '参数或名单 nope 不存在',
    ],
    [
      'a list that holds no records',
      group('x', { some: { list: 'worker.tags', that: old } }),
      'worker.tags 不是一个记录列表',
    ],
    [
      'an unknown choice',
      leaf('x', { fact: 'worker.gender', op: 'eq', value: 'X' }),
      'X 不是 worker.gender',
    ],
    [
      'an unknown choice in a set',
      leaf('x', { fact: 'worker.tags', op: 'intersects', values: ['a', 'z'] }),
      'z 不是 worker.tags',
    ],
    [
      'a number beyond the type',
      leaf('x', { fact: 'worker.age', op: 'lte', value: 200 }),
      '200 不是 worker.age',
    ],
    [
      'a date that is none',
      leaf('x', { fact: 'worker.hired', op: 'gte', value: '2025-02-30' }),
      '2025-02-30',
    ],
    [
      'a text for a yes or no',
      leaf('x', { fact: 'worker.member', op: 'eq', value: 'true' }),
      'worker.member',
    ],
    [
      'an order asked of what has none',
      leaf('x', { fact: 'worker.gender', op: 'gte', value: 'M' }),
      '不能用 gte',
    ],
    [
      'a set compared like one value',
      leaf('x', { fact: 'worker.tags', op: 'in', values: ['a'] }),
      '不能用 in',
    ],
    [
      'a place tested like a number',
      leaf('x', { fact: 'worker.age', op: 'regionWithin', value: '530000' }),
      '不能用 regionWithin',
    ],
  ])('%s is found', (_, when, expected) => {
    expect(words(withRule(when))).toContain(expected)
  })

  it('a step that is no choice, an `over` that is no test, a version picked by what is no date', () => {
    expect(words(paid({ tier: { by: 'worker.gender', steps: { X: 1 } } }))).toContain(
      'X 不是 worker.gender',
    )
    expect(words(paid({ count: { list: 'cert', alike: ['worker.shoe'] } }))).toContain(
      'worker.shoe',
    )
    expect(words(paid({ count: { over: 'old' } }))).toContain('over 写的 old')
    expect(words(policy({ versionBy: 'worker.age' }))).toContain('versionBy')
  })

  it('a derived fact whose rule names what is not there', () => {
    const derived = { ...facts[0], key: 'worker.derived', derive: { fact: 'worker.shoe' } } as never
    expect([...checkDerived(derived, names)].map((finding) => finding.words).join()).toContain(
      'worker.shoe',
    )
    expect([...checkNames(withRule(member), names)]).toEqual([])
  })
})
