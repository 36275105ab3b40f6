import { describe, expect, it } from 'vitest'
import type { Criterion } from '../criterion.ts'
import { checkBands } from './bands.ts'
import { choice, facts, group, leaf, member, old, withRule } from './testing/sample.ts'
import { checkTiers } from './tiers.ts'

const byKey = new Map(facts.map((fact) => [fact.key, fact]))
const age = (id: string, op: string, value: number) => leaf(id, { fact: 'worker.age', op, value })
const status = (id: string, value: string) => leaf(id, { fact: 'worker.status', op: 'eq', value })
const tagged = (id: string, value: string) =>
  leaf(id, { fact: 'worker.tags', op: 'intersects', values: [value] })
const both = (id: string, ...all: Criterion[]) => group(id, { all })
const split = (...any: Criterion[]) => both('root', member, group('split', { any }))

describe('branches that divide a fact', () => {
  const found = (when: Criterion) =>
    [...checkBands(withRule(when), byKey)].map(({ level, words }) => `${level} ${words}`).join('\n')

  it('«30 以下» beside «30 以上» with the edge in neither', () => {
    const when = split(
      both('a', age('a1', 'lt', 30), tagged('a2', 'a')),
      both('b', age('b1', 'gt', 30), tagged('b2', 'b')),
    )
    expect(found(when)).toContain('error worker.age 的分段有空档：30')
  })

  it('«30 以下» beside «30 以上» with the edge in both', () => {
    const when = split(
      both('a', age('a1', 'lte', 30), tagged('a2', 'a')),
      both('b', age('b1', 'gte', 30), tagged('b2', 'b')),
    )
    expect(found(when)).toContain('error worker.age 的分段重叠：30')
  })

  it('leaves a clean split, separate stretches and lines that differ by gender alone', () => {
    const clean = split(
      both('a', age('a1', 'lte', 30), tagged('a2', 'a')),
      both('b', age('b1', 'gt', 30), tagged('b2', 'b')),
    )
    const apart = split(age('young', 'lte', 24), age('old', 'gte', 50))
    const gender = (value: string) => leaf(value, { fact: 'worker.gender', op: 'eq', value })
    const byGender = split(
      both('m', gender('M'), age('m50', 'gte', 50)),
      both('w', gender('F'), age('w40', 'gte', 40)),
    )
    expect(found(clean) + found(apart) + found(byGender)).toBe('')
  })

  it('lists the choice that no branch mentions', () => {
    expect(found(split(status('e', 'employed'), status('r', 'retired')))).toContain(
      'warning worker.status 的 student',
    )
  })
})

describe('amounts in steps', () => {
  const found = (amount: object, when: Criterion = member) =>
    [
      ...checkTiers(
        withRule(when, { benefits: [{ kind: 'cash', words: '钱', amount: amount as never }] }),
        byKey,
      ),
    ]
      .map(({ level, words }) => `${level} ${words}`)
      .join('\n')
  const steps = (...keys: string[]) => ({
    tier: { by: 'worker.status', steps: Object.fromEntries(keys.map((key) => [key, 1])) },
  })
  const case1 = (when: Criterion) => choice(when, 1)

  it('a choice that qualifies has a step', () => {
    expect(found(steps('employed', 'retired'))).toContain('error 按 worker.status 的分档缺 student')
    expect(found(steps('employed', 'retired', 'student'))).toBe('')
  })

  it('only those who qualify need one, and a step for others is listed', () => {
    const when = leaf('in', { fact: 'worker.status', op: 'in', values: ['employed', 'retired'] })
    expect(found(steps('employed', 'retired'), when)).toBe('')
    expect(found(steps('employed', 'retired', 'student'), when)).toContain(
      'warning 按 worker.status 的分档里 student',
    )
  })

  it('a record that qualifies has a step', () => {
    const level = leaf('level', { fact: 'cert.level', op: 'gte', value: 'mid' })
    const when = group('someCert', { some: { list: 'cert', that: level } })
    const best = (...keys: string[]) => ({
      largest: {
        over: 'someCert',
        each: {
          tier: { by: 'cert.level', steps: Object.fromEntries(keys.map((key) => [key, 1])) },
        },
      },
    })
    expect(found(best('mid'), when)).toContain('缺 high')
    expect(found(best('mid', 'high'), when)).toBe('')
  })

  it('cases leave nobody out', () => {
    const young = { cases: [case1(age('young', 'lt', 50)), case1(age('mid', 'between', 0))] }
    expect(found({ cases: [case1(age('young', 'lt', 50))] })).toContain('error 分档 young 有空档')
    expect(found({ cases: [case1(age('young', 'lt', 50))], otherwise: 2 })).toBe('')
    expect(found({ cases: [case1(age('young', 'lt', 50)), case1(old)] })).toBe('')
    expect(found(young)).not.toBe('')
  })

  it('a case behind one that holds it is out of reach; two that overlap are listed', () => {
    const shadowed = {
      cases: [case1(age('y60', 'lt', 60)), case1(age('y50', 'lt', 50))],
      otherwise: 1,
    }
    expect(found(shadowed)).toContain('error 分档 y50 到不了')
    const crossing = {
      cases: [case1(age('y50', 'lt', 50)), case1(status('s', 'student'))],
      otherwise: 1,
    }
    expect(found(crossing)).toContain('warning 分档 s 和 y50 重叠')
  })

  it('steps inside a case, and inside a share, are looked at', () => {
    const inner = {
      cases: [choice(old, { share: { of: steps('employed'), ratio: 5000 } })],
      otherwise: 1,
    }
    expect(found(inner)).toContain('缺 retired')
  })
})
