import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionWords } from './decision-words.ts'
import { rank, unrankedRows } from './rank.ts'
import { hasRank } from './ranked.ts'
import { skillsContest } from './templates/skills-contest.ts'
import { decided, rowOf, told } from './testing/rows.ts'
import type { TieStep } from './tie-step.ts'

const time: TieStep = { by: 'time' }
const practice: TieStep = { by: 'module', module: 'practice' }
const theory: TieStep = { by: 'module', module: 'theory' }
const lots: TieStep = { by: 'lots' }
const shared: TieStep = { by: 'shared' }
const chain = [time, practice, theory, lots, shared]
const drawn = new Map([
  ['a', 3],
  ['b', 1],
  ['c', 2],
])
const none = new Map<string, number>()
const same = [
  [time, 60],
  [practice, 80],
  [theory, 70],
] as const

describe('a ranking', () => {
  it('goes 1, 2, 2, 4, and after it come those without a rank', () => {
    const rows = [rowOf('d', 70), rowOf('b', 80), rowOf('a', 90), rowOf('c', 80)]
    const others = unrankedRows([
      { id: 'y', because: 'disqualified' },
      { id: 'z', because: 'absent' },
      { id: 'x', because: 'absent' },
    ])
    expect(told([...rank(rows, [shared], none), ...others])).toEqual([
      '1 a',
      '2 b',
      '2 c',
      '4 d',
      'absent x',
      'absent z',
      'disqualified y',
    ])
  })

  it.each<
    [string, readonly (readonly [TieStep, number])[], readonly (readonly [TieStep, number])[]]
  >([
    [
      'time',
      [
        [time, 59],
        [practice, 1],
        [theory, 1],
      ],
      same,
    ],
    [
      'module',
      [
        [time, 60],
        [practice, 81],
        [theory, 1],
      ],
      same,
    ],
    [
      'module',
      [
        [time, 60],
        [practice, 80],
        [theory, 71],
      ],
      same,
    ],
  ])('lets the next step of the chain decide, and says so: %s', (by, first, second) => {
    const ranking = rank([rowOf('x', 80, ...second), rowOf('y', 80, ...first)], chain, none)
    expect(told(ranking)).toEqual(['1 y', '2 x'])
    expect(decided(ranking)).toEqual([by, by])
  })

  it('lets lots decide last, and without any is shared', () => {
    const rows = ['a', 'b', 'c'].map((id) => rowOf(id, 80, ...same))
    expect(told(rank(rows, chain, drawn))).toEqual(['1 b', '2 c', '3 a'])
    expect(decided(rank(rows, chain, drawn))).toEqual(['lots', 'lots', 'lots'])
    expect(told(rank(rows, chain, none))).toEqual(['1 a', '1 b', '1 c'])
    expect(decided(rank(rows, chain, none))).toEqual(['shared', 'shared', 'shared'])
  })

  it('is undecided where lots have to be drawn, or a time was not taken', () => {
    const rows = ['a', 'b'].map((id) => rowOf(id, 80, ...same))
    expect(decided(rank(rows, [time, lots], none))).toEqual(['undecided', 'undecided'])
    expect(decided(rank([rowOf('a', 80), rowOf('b', 80, ...same)], chain, drawn))).toEqual([
      'undecided',
      'undecided',
    ])
    expect(decided(rank([rowOf('a', 80), rowOf('b', 79)], chain, none))).toEqual(['total', 'total'])
  })

  it('says of each of several equal ones what set it apart', () => {
    const rows = [
      rowOf('a', 80, [time, 60], [practice, 80], [theory, 70]),
      rowOf('b', 80, [time, 60], [practice, 90], [theory, 70]),
      rowOf('c', 80, [time, 50], [practice, 10], [theory, 70]),
    ]
    const ranking = rank(rows, chain, none)
    expect(told(ranking)).toEqual(['1 c', '2 b', '3 a'])
    expect(decided(ranking)).toEqual(['time', 'module', 'module'])
    const [round] = skillsContest.rounds
    const words = ranking
      .filter(hasRank)
      .map(({ decidedBy }) => round && decisionWords(decidedBy, round.scoring))
    expect(words).toEqual(['总分相同，用时短', '总分相同，实操成绩高', '总分相同，实操成绩高'])
  })

  const few = fc.nat({ max: 3 })
  const table = fc.array(fc.tuple(few, few, few), { maxLength: 12 })

  it('is the one that comparing every two by every step gives, in whatever order they were entered', () => {
    fc.assert(
      fc.property(table, fc.nat(), (all, turn) => {
        const rows = all.map(([total, seconds, mark], i) =>
          rowOf(`e${i}`, total, [time, seconds], [practice, mark]),
        )
        const isBetter = (a: number, b: number): boolean => {
          const [x = [0, 0, 0], y = [0, 0, 0]] = [all[a], all[b]]
          const keys = [x[0] - y[0], y[1] - x[1], x[2] - y[2]]
          return (keys.find((key) => key !== 0) ?? 0) > 0
        }
        const ranks = all.map((_, i) => 1 + all.filter((_, j) => isBetter(j, i)).length)
        const cut = turn % (all.length + 1)
        const turned = [...rows.slice(cut), ...rows.slice(0, cut)]
        const ranking = rank(turned, [time, practice, shared], none)
        expect(ranking).toEqual(rank(rows, [time, practice, shared], none))
        const found = new Map(ranking.map((row) => [row.id, row.rank]))
        expect(rows.map(({ id }) => found.get(id))).toEqual(ranks)
      }),
      { seed: 20261130, numRuns: 200 },
    )
  })
})
