import { describe, expect, it } from 'vitest'
import { award } from './award.ts'
import { contestAwards, contestScoreboard } from './contest-api.ts'
import { contestAwardList } from './contest-award-list.ts'
import type { Entrant } from './entrant.ts'
import { rankRound } from './rank-round.ts'
import type { Round } from './round.ts'
import { scoreboardOf } from './scoreboard.ts'
import type { Attempt } from './solved.ts'
import { skillsContest } from './templates/skills-contest.ts'
import { marksOutOf100, moduleOf, sheetsOf } from './testing/sheets.ts'

const started = Date.UTC(2026, 10, 30, 1) / 1000
const state = {
  started,
  ended: started + 5 * 3600,
  frozen: started + 4 * 3600,
  thawed: null,
  finalized: null,
  endOfUpdates: null,
}
const entrants = ['t1', 't2', 't3'].map((id): Entrant => ({ id, guest: false, seconds: null }))
const names = new Map([
  ['t1', 'Zomba'],
  ['t2', 'Ålesund'],
  ['t3', 'Berlin'],
])
const solving: Round = {
  id: 'final',
  title: '决赛',
  scoring: { kind: 'solved', penalty: 20, problems: [{ id: 'a', title: 'A' }] },
  ties: [{ by: 'penalty' }, { by: 'lastAccepted' }, { by: 'shared' }],
}
const attempts: Attempt[] = [
  { entrant: 't1', problem: 'a', at: 61, verdict: 'rejected' },
  { entrant: 't1', problem: 'a', at: 1259, verdict: 'accepted' },
  { entrant: 't2', problem: 'a', at: 70, verdict: 'pending' },
]

describe('the ICPC scoreboard of problems', () => {
  const result = rankRound(solving, { entrants, sheets: [], attempts }, new Map())
  const board = scoreboardOf(result, names, state, started + 15_187)

  it('is as it is published, with equal ranks by name', () => {
    expect(contestScoreboard.parse(board)).toEqual({
      time: '2026-11-30T13:13:07+08:00',
      contest_time: '4:13:07',
      state: {
        started: '2026-11-30T09:00:00+08:00',
        ended: '2026-11-30T14:00:00+08:00',
        frozen: '2026-11-30T13:00:00+08:00',
        thawed: null,
        finalized: null,
        end_of_updates: null,
      },
      rows: [
        {
          rank: 1,
          team_id: 't1',
          score: { num_solved: 1, total_time: 40, time: 20 },
          problems: [{ problem_id: 'a', num_judged: 2, num_pending: 0, solved: true, time: 20 }],
        },
        {
          rank: 2,
          team_id: 't2',
          score: { num_solved: 0, total_time: 0, time: null },
          problems: [{ problem_id: 'a', num_judged: 0, num_pending: 1, solved: false }],
        },
        {
          rank: 2,
          team_id: 't3',
          score: { num_solved: 0, total_time: 0, time: null },
          problems: [{ problem_id: 'a', num_judged: 0, num_pending: 0, solved: false }],
        },
      ],
    })
  })

  it('is refused where it is not as published', () => {
    const [first, ...others] = board.rows
    const isPublished = (change: object) =>
      contestScoreboard.safeParse({ ...board, ...change }).success
    expect(isPublished({})).toBe(true)
    expect(isPublished({ rows: [...others, first] })).toBe(false)
    expect(isPublished({ rows: [{ ...first, team_id: '云南队' }] })).toBe(false)
    expect(
      isPublished({ rows: [{ ...first, score: { num_solved: 1, total_time: 1, time: null } }] }),
    ).toBe(false)
    expect(isPublished({ contest_time: '4:13' })).toBe(false)
  })
})

describe('the ICPC scoreboard of marks', () => {
  const module = moduleOf({ judges: 3 })
  const round = { ...solving, scoring: marksOutOf100([module]), ties: [{ by: 'shared' as const }] }
  const sheets = [
    ...sheetsOf('t1', module, 80_000, 80_000, 81_000),
    ...sheetsOf('t2', module, 80_000, 80_000, 81_000),
    ...sheetsOf('t3', module, 'absent', 'absent', 'absent'),
  ]
  const result = rankRound(round, { entrants, sheets, attempts: [] }, new Map())

  it('has the total of who has a rank', () => {
    const { rows } = contestScoreboard.parse(scoreboardOf(result, names, state, started))
    expect(rows).toEqual([
      { rank: 1, team_id: 't2', score: { score: 80.333 } },
      { rank: 1, team_id: 't1', score: { score: 80.333 } },
    ])
  })

  it('goes with the awards, which are null as long as a tie among them is undecided', () => {
    const list = skillsContest.awards.map((series) => ({
      series,
      awarded: award(series, result.ranking, () => ({ guest: false, passed: true })),
    }))
    expect(contestAwards.parse(contestAwardList(result.ranking, list, new Set()))).toEqual([
      { id: 'winner', citation: '第一名', team_ids: ['t1', 't2'] },
      { id: 'title-champion', citation: '技术状元', team_ids: null },
      { id: 'title-expert', citation: '技术能手', team_ids: null },
      { id: 'prize-first', citation: '一等奖', team_ids: ['t1', 't2'] },
      { id: 'prize-second', citation: '二等奖', team_ids: [] },
      { id: 'prize-third', citation: '三等奖', team_ids: [] },
    ])
    const [winner] = contestAwardList(result.ranking, [], new Set(['t1']))
    expect(winner?.team_ids).toEqual(['t2'])
  })
})
