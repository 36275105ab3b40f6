import { describe, expect, it } from 'vitest'
import type { Criterion } from '../criterion.ts'
import { checkSense } from './sense.ts'
import { facts, group, leaf, member, old, withRule } from './testing/sample.ts'

const byKey = new Map(facts.map((fact) => [fact.key, fact]))
const found = (when: Criterion) =>
  [...checkSense(withRule(when), byKey)].map(({ level, criterion }) => [level, criterion])

const young = leaf('young', { fact: 'worker.age', op: 'lt', value: 50 })
const over40 = leaf('over40', { fact: 'worker.age', op: 'gte', value: 40 })
const men = leaf('men', { fact: 'worker.gender', op: 'eq', value: 'M' })
const women = leaf('women', { fact: 'worker.gender', op: 'eq', value: 'F' })
const level = (id: string, op: string, value: string) => leaf(id, { fact: 'cert.level', op, value })
const someCert = (id: string, that: Criterion) => group(id, { some: { list: 'cert', that } })

describe('criteria that make sense', () => {
  it.each<[string, Criterion]>([
    [
      'a step for each of two genders',
      group('root', {
        any: [group('m', { all: [men, old] }), group('w', { all: [women, member] })],
      }),
    ],
    ['a window of ages', group('root', { all: [over40, young, member] })],
    [
      'two records for two tests',
      group('root', {
        all: [someCert('s1', level('hi', 'eq', 'high')), someCert('s2', level('lo', 'eq', 'low'))],
      }),
    ],
    [
      'a region inside another, negated',
      group('root', {
        all: [
          leaf('in', { fact: 'worker.home', op: 'regionWithin', value: '530000' }),
          group('out', {
            not: leaf('km', { fact: 'worker.home', op: 'regionWithin', value: '530100' }),
          }),
        ],
      }),
    ],
    ['two of three', group('root', { atLeast: 2, of: [old, member, men] })],
  ])('%s is left alone', (_, when) => {
    expect(found(when)).toEqual([])
  })
})

describe('criteria that make no sense', () => {
  it.each<[string, Criterion, string, string]>([
    ['a contradiction', group('root', { all: [old, young] }), 'error', 'root'],
    [
      'an empty interval',
      leaf('none', { fact: 'worker.age', op: 'between', low: 60, high: 50 }),
      'error',
      'none',
    ],
    [
      'what everybody meets',
      group('root', { all: [member, group('every', { any: [old, young] })] }),
      'error',
      'every',
    ],
    [
      'every choice listed',
      group('root', {
        all: [member, leaf('any', { fact: 'worker.gender', op: 'in', values: ['M', 'F'] })],
      }),
      'error',
      'any',
    ],
    [
      'a bound the type already sets',
      group('root', { all: [member, leaf('zero', { fact: 'worker.age', op: 'gte', value: 0 })] }),
      'error',
      'zero',
    ],
    [
      'a weaker line beside a stronger',
      group('root', { all: [old, over40, member] }),
      'error',
      'over40',
    ],
    ['a branch in the shadow of another', group('root', { any: [over40, old] }), 'error', 'old'],
    [
      'two genders at once',
      group('root', { all: [member, group('g', { all: [men, women] })] }),
      'error',
      'g',
    ],
    [
      'a record above and below',
      someCert('some', group('c', { all: [level('a', 'gte', 'high'), level('b', 'lt', 'mid')] })),
      'error',
      'c',
    ],
    [
      'a place outside what holds it',
      group('root', {
        all: [
          leaf('km', { fact: 'worker.home', op: 'regionWithin', value: '530102' }),
          leaf('out', { fact: 'worker.home', op: 'notRegionWithin', value: '530100' }),
        ],
      }),
      'error',
      'root',
    ],
    [
      'a set that holds and lacks',
      group('root', {
        all: [
          leaf('has', { fact: 'worker.tags', op: 'containsAll', values: ['a', 'b'] }),
          leaf('shares', { fact: 'worker.tags', op: 'intersects', values: ['b', 'c'] }),
        ],
      }),
      'error',
      'shares',
    ],
    [
      'the same decision twice',
      group('root', {
        any: [
          leaf('d1', { fact: 'worker.hired', op: 'gte', value: '2025-01-01' }),
          leaf('d2', { fact: 'worker.hired', op: 'gt', value: '2025-03-01' }),
        ],
      }),
      'error',
      'd2',
    ],
    [
      'the stricter gender of an age line that differs by gender',
      group('root', {
        any: [group('m', { all: [men, old] }), group('w', { all: [women, over40] })],
      }),
      'warning',
      'men',
    ],
    [
      'a step whose own bound changes nothing',
      group('root', {
        any: [
          group('small', {
            all: [
              young,
              leaf('full', { fact: 'worker.tags', op: 'containsAll', values: ['a', 'b'] }),
            ],
          }),
          group('large', {
            all: [old, leaf('half', { fact: 'worker.tags', op: 'containsAll', values: ['a'] })],
          }),
        ],
      }),
      'warning',
      'young',
    ],
  ])('%s is found', (_, when, severity, id) => {
    expect(found(when)).toContainEqual([severity, id])
  })
})
