import { describe, expect, it } from 'vitest'
import { checkVersions, checkWindows } from './lives.ts'
import { checkParameters, firstDayWithout } from './parameters.ts'
import { errors, warnings } from './testing/levels.ts'
import { cite, leaf, old, policy, version, wage, withRule } from './testing/sample.ts'

describe('lives', () => {
  it.each<[string, [string | null, string | null][], string]>([
    ['a version that ends before it begins', [['2025-12-31', '2025-01-01']], '永远到不了'],
    [
      'two on one day',
      [
        ['2025-01-01', '2025-06-30'],
        ['2025-06-30', null],
      ],
      '重叠',
    ],
    [
      'two without a beginning',
      [
        [null, '2025-06-30'],
        [null, null],
      ],
      '重叠',
    ],
    ['none at all', [], '没有一个版本'],
  ])('%s is found', (_, lives, words) => {
    expect(
      errors(
        checkVersions(policy({ versions: lives.map(([from, to]) => version(old, { from, to })) })),
      ),
    ).toContain(words)
  })

  it('versions that follow each other are left alone', () => {
    const lives = [version(old, { from: null, to: '2024-12-31' }), version(old)]
    expect(errors(checkVersions(policy({ versions: lives })))).toBe('')
  })

  it.each<[string, [string, string][], string]>([
    [
      'two windows that overlap',
      [
        ['04-01', '12-31'],
        ['12-01', '02-28'],
      ],
      '重叠',
    ],
    [
      'a window that runs over new year into another',
      [
        ['11-01', '02-28'],
        ['01-15', '03-01'],
      ],
      '重叠',
    ],
    ['a window outside every version', [['2030-01-01', '2030-02-01']], '不在任何版本'],
    ['a window the wrong way round', [['2025-06-01', '2025-05-01']], '倒过来'],
    ['a window with a year at one end', [['2025-06-01', '07-01']], '一头有年份'],
  ])('%s is found', (_, windows, words) => {
    expect(
      errors(checkWindows(policy({ windows: windows.map(([from, to]) => ({ from, to })) }))),
    ).toContain(words)
  })

  it('a yearly window and its grace period after new year are left alone', () => {
    const windows = [
      { from: '04-01', to: '12-31' },
      { from: '01-01', to: '02-28', grace: true },
    ]
    expect(errors(checkWindows(policy({ windows })))).toBe('')
  })
})

describe('parameters over a version’s life', () => {
  const uses = leaf('uses', { fact: 'worker.age', op: 'gte', value: { param: 'wage' } })
  const check = (change: object, life: { from?: string | null; to?: string | null } = {}) =>
    checkParameters(withRule(uses, life), new Map([['wage', { ...wage, ...change }]]))

  it('values that follow each other cover the life', () => {
    expect([...check({})]).toEqual([])
  })

  it.each<[string, object, object]>([
    ['a day before the first value', {}, { from: '2023-12-31' }],
    ['a life without a beginning', {}, { from: null }],
    [
      'a gap between two values',
      { values: [{ ...wage.values[0], to: '2025-06-29' }, wage.values[1]] },
      {},
    ],
    ['an end that is not covered', { values: wage.values.slice(0, 1) }, {}],
    [
      'a value of another region',
      { values: [{ ...wage.values[1], from: '2000-01-01', region: '440000' }] },
      {},
    ],
    ['no value at all', { values: [] }, {}],
  ])('%s is an error, and a warning where a note says why', (_, change, life) => {
    expect(errors(check(change, life))).toContain('没有值')
    const noted = check({ ...change, note: '没见到' }, life)
    expect(warnings(noted)).toContain('没见到')
  })

  it('a value of the country covers a county', () => {
    const national = { values: [{ ...wage.values[1], from: '2000-01-01', region: '100000' }] }
    expect([...check(national)]).toEqual([])
  })

  it('a named day needs that day only', () => {
    const before = leaf('before', {
      fact: 'worker.age',
      op: 'gte',
      value: { param: 'wage', at: '2023-12-31' },
    })
    const found = checkParameters(withRule(before), new Map([['wage', wage]]))
    expect(errors(found)).toContain('2023-12-31')
  })

  it('names the first day without a value', () => {
    const life = { from: '2025-01-01', to: '2025-12-31' }
    const value = (from: string, to?: string) => ({
      region: '530000',
      from,
      ...(to ? { to } : {}),
      value: 1,
      cite,
    })
    expect(firstDayWithout([value('2025-01-01', '2025-02-28')], life)).toBe('2025-03-01')
    expect(firstDayWithout([value('2025-03-01')], life)).toBe('2025-01-01')
    expect(
      firstDayWithout([value('2025-03-01'), value('2024-01-01', '2025-03-15')], life),
    ).toBeUndefined()
  })
})
