import { describe, expect, it } from 'vitest'
import { rankRound } from './rank-round.ts'
import type { Round } from './round.ts'
import type { Attempt } from './solved.ts'
import { decided, told } from './testing/rows.ts'

const round: Round = {
  id: 'final',
  title: '决赛',
  scoring: {
    kind: 'solved',
    penalty: 20,
    problems: ['a', 'b'].map((id) => ({ id, title: id })),
  },
  ties: [{ by: 'penalty' }, { by: 'lastAccepted' }, { by: 'shared' }],
}

const at = (
  entrant: string,
  problem: string,
  minute: number,
  verdict: Attempt['verdict'] = 'accepted',
): Attempt => ({ entrant, problem, at: minute * 60, verdict })

const attempts = [
  // two wrong tries: 10 + 2 × 20 + 50
  ...[
    at('t1', 'a', 3, 'rejected'),
    at('t1', 'a', 5, 'rejected'),
    at('t1', 'a', 10),
    at('t1', 'b', 50),
  ],
  // 30 + 70; what does not compile, comes after, or is of a problem never solved costs nothing
  ...[
    at('t2', 'a', 30),
    at('t2', 'a', 31, 'rejected'),
    at('t2', 'b', 70),
    at('t2', 'b', 4, 'ignored'),
  ],
  ...[at('t3', 'a', 1), at('t3', 'b', 2, 'rejected'), at('t3', 'b', 200, 'pending')],
  ...[at('t4', 'a', 40), at('t4', 'b', 50)],
]
const entrants = ['t1', 't2', 't3', 't4', 't5', 't6'].map((id) => ({
  id,
  guest: false,
  seconds: null,
}))
const result = rankRound(round, { entrants, sheets: [], attempts }, new Map())

describe('a contest of problems, as the ICPC ranks it', () => {
  it('goes by problems solved, then by penalty, then by the last that was solved; then it is shared', () => {
    expect(told(result.ranking)).toEqual(['1 t4', '2 t1', '3 t2', '4 t3', '5 t5', '5 t6'])
    expect(decided(result.ranking)).toEqual([
      'penalty',
      'lastAccepted',
      'lastAccepted',
      'total',
      'shared',
      'shared',
    ])
  })

  it('counts wrong tries only before a problem was solved', () => {
    expect([...result.solvers.values()].map(({ solved, penalty }) => [solved, penalty])).toEqual([
      [2, 100],
      [2, 100],
      [1, 1],
      [2, 90],
      [0, 0],
      [0, 0],
    ])
    expect(result.solvers.get('t3')?.problems[1]).toEqual({
      problem: 'b',
      judged: 1,
      pending: 1,
      solvedAt: null,
    })
  })
})
