import { describe, expect, it } from 'vitest'
import { type Awardable, advancing, award } from './award.ts'
import type { AwardSeries } from './award-series.ts'
import { rank } from './rank.ts'
import type { Edge } from './round.ts'
import { skillsContest } from './templates/skills-contest.ts'
import { rowOf } from './testing/rows.ts'
import type { TieStep } from './tie-step.ts'

const series = (edge: Edge, change: Partial<AwardSeries> = {}): AwardSeries => ({
  id: 'prize',
  title: '名次奖',
  of: 'entrants',
  edge,
  grades: [
    { id: 'first', title: '一等奖', count: { places: 1 } },
    { id: 'second', title: '二等奖', count: { places: 2 } },
  ],
  ...change,
})

const plain: Awardable = { guest: false, passed: true }
const everybody = () => plain

/** Totals by id: «a90» is a with 90. */
const ranking = (rows: readonly string[], ties: readonly TieStep[] = [{ by: 'shared' }]) =>
  rank(
    rows.map((one) => rowOf(one.slice(0, 1), Number(one.slice(1)))),
    ties,
    new Map(),
  )

const given = (
  of: AwardSeries,
  rows: readonly string[],
  known: (id: string) => Awardable = everybody,
  ties?: readonly TieStep[],
) => {
  const { grades, undecided } = award(of, ranking(rows, ties), known)
  return [
    ...grades.map(({ ids }) => ids.join('')),
    ...undecided.map(({ ids }) => `?${ids.join('')}`),
  ]
}

describe('awards', () => {
  it('follow the ranking', () => {
    expect(given(series('include'), ['a90', 'b80', 'c70', 'd60'])).toEqual(['a', 'bc'])
  })

  it('go, where equal ones lie across an edge, to all of them, to none, or wait for a decision', () => {
    const rows = ['a90', 'b80', 'c70', 'd70', 'e60']
    expect(given(series('include'), rows)).toEqual(['a', 'bcd'])
    expect(given(series('exclude'), rows)).toEqual(['a', 'b'])
    expect(given(series('decide'), rows)).toEqual(['a', 'b', '?cd'])
  })

  it('are used up by whoever lies on them: two firsts leave one second', () => {
    const rows = ['a90', 'b90', 'c70', 'd60']
    expect(given(series('include'), rows)).toEqual(['ab', 'c'])
    expect(given(series('exclude'), rows)).toEqual(['', 'abc'])
    expect(given(series('decide'), rows)).toEqual(['', 'c', '?ab'])
  })

  it('do not wait for a tie that no edge runs through', () => {
    expect(given(series('decide'), ['a90', 'b80', 'c80', 'd60', 'e60'])).toEqual(['a', 'bc'])
  })

  it('wait for lots that have to be drawn, whatever is done at the edge', () => {
    const undrawn = given(series('include'), ['a90', 'b90'], everybody, [{ by: 'lots' }])
    expect(undrawn).toEqual(['', '', '?ab'])
    const [tie] = award(series('decide'), ranking(['a90', 'b90']), everybody).undecided
    expect(tie).toEqual({
      code: 'awardTieUndecided',
      rank: 1,
      ids: ['a', 'b'],
      words: '第 1 名有 2 个并列，正好在「名次奖」的边上，分出先后才能终定。',
    })
  })

  it('are not used up by guests, who keep their rank', () => {
    const known = (id: string) => ({ ...plain, guest: id === 'a' || id === 'c' })
    const rows = ['a90', 'b80', 'c70', 'd60', 'e50']
    expect(given(series('include'), rows, known)).toEqual(['b', 'de'])
    expect(ranking(rows).map(({ rank: one }) => one)).toEqual([1, 2, 3, 4, 5])
  })

  it('are for a class, and for who passed, where the series says so', () => {
    const known = (id: string) => ({
      ...plain,
      class: id < 'c' ? '职工' : '学生',
      passed: id !== 'd',
    })
    const rows = ['a90', 'b80', 'c70', 'd60', 'e50']
    expect(given(series('include', { class: '学生' }), rows, known)).toEqual(['c', 'de'])
    expect(given(series('include', { class: '学生', mustPass: true }), rows, known)).toEqual([
      'c',
      'e',
    ])
  })

  it('of a class that nobody is in, or too few, are not given, and it is said why', () => {
    const { grades, because } = award(
      series('include', { class: '教师' }),
      ranking(['a90']),
      everybody,
    )
    expect(grades.map(({ ids }) => ids)).toEqual([[], []])
    expect(because).toBe('「名次奖」没有可以评奖的，不评。')
    const few = award(series('include', { least: 3 }), ranking(['a90', 'b80']), everybody)
    expect(few.grades.map(({ ids }) => ids)).toEqual([[], []])
    expect(few.because).toBe('「名次奖」可以评奖的只有 2 个，不到 3 个，不评。')
  })

  it('can be a part of who can be awarded, rounded as is said', () => {
    const grades = (round: 'down' | 'half' | 'up') => [
      { id: 'first', title: '一等奖', count: { ratio: 3000, round } },
    ]
    const rows = ['a90', 'b80', 'c70', 'd60', 'e50']
    const first = (round: 'down' | 'half' | 'up') =>
      given(series('include', { grades: grades(round) }), rows)
    expect([first('down'), first('half'), first('up')]).toEqual([['a'], ['ab'], ['ab']])
  })
})

describe('advancing', () => {
  const [final] = skillsContest.rounds
  const next = (edge: Edge, rows: readonly string[]) => {
    const round = { ...(final as NonNullable<typeof final>), advance: { places: 2, edge } }
    const known = (id: string) => ({ ...plain, guest: id === 'g' })
    const { ids, undecided } = advancing(round, ranking(rows), known)
    return [ids.join(''), ...undecided.map((one) => `?${one.ids.join('')}`)]
  }

  it('is with those equal at the edge, without them, or after a decision; guests take no place', () => {
    expect(next('include', ['g95', 'a90', 'b80', 'c80'])).toEqual(['abc'])
    expect(next('exclude', ['g95', 'a90', 'b80', 'c80'])).toEqual(['a'])
    expect(next('decide', ['g95', 'a90', 'b80', 'c80'])).toEqual(['a', '?bc'])
  })
})
