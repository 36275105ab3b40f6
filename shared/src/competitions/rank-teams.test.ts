import { describe, expect, it } from 'vitest'
import { rankTeams } from './rank-teams.ts'
import { rational } from './rational.ts'
import type { TeamFormula } from './ruleset.ts'
import { decided, told } from './testing/rows.ts'

const formula: TeamFormula = {
  by: 'sum',
  members: 2,
  least: 2,
  ties: [{ by: 'time' }, { by: 'bestMember' }, { by: 'shared' }],
}

/** Members as «team total seconds», a guest with a star. */
const teams = (members: readonly string[], change: Partial<TeamFormula> = {}) => {
  const all = members.map((one, i) => {
    const [team = '', total, seconds] = one.replace('*', '').split(' ')
    const entrant = {
      id: `e${i}`,
      team,
      guest: one.startsWith('*'),
      seconds: seconds === '-' ? null : Number(seconds),
    }
    return { entrant, total: total === '-' ? undefined : rational(Number(total)) }
  })
  const totals = new Map(all.map(({ entrant, total }) => [entrant.id, total]))
  return rankTeams(
    { ...formula, ...change },
    all.map(({ entrant }) => entrant),
    (id) => totals.get(id),
    new Map(),
  )
}

describe('teams', () => {
  it('are ranked by their best members, and equal ones by the time of these, then by the best', () => {
    const ranking = teams([
      'x 90 10',
      'x 80 10',
      'x 10 1',
      'y 85 9',
      'y 85 10',
      'z 90 9',
      'z 80 10',
    ])
    expect(told(ranking)).toEqual(['1 z', '2 y', '3 x'])
    expect(decided(ranking)).toEqual(['bestMember', 'bestMember', 'time'])
  })

  it('of too few who have a result have no rank; a guest counts for none', () => {
    expect(told(teams(['x 90 1', 'x 80 1', 'y 99 1', 'y - 1', 'z 99 1', '*z 99 1']))).toEqual([
      '1 x',
      'incomplete y',
      'incomplete z',
    ])
  })

  it('are undecided where the time of a member was not taken', () => {
    expect(decided(teams(['x 90 10', 'x 80 -', 'y 90 10', 'y 80 9']))).toEqual([
      'undecided',
      'undecided',
    ])
  })

  it('can go by the mean', () => {
    expect(told(teams(['x 60 1', 'x 70 1', 'y 64 1', 'y 65 1'], { by: 'mean' }))).toEqual([
      '1 x',
      '2 y',
    ])
  })
})
