import type { Ruleset } from '../ruleset.ts'
import { skillsContest } from './skills-contest.ts'

/** 团体赛: three members each, their totals added up; equal teams by the time of all three, then by the best member. */
export const teamContest: Ruleset = {
  ...skillsContest,
  title: '团体赛',
  teams: {
    by: 'sum',
    members: 3,
    least: 3,
    ties: [{ by: 'time' }, { by: 'bestMember' }, { by: 'lots' }, { by: 'shared' }],
  },
  awards: [
    {
      id: 'team',
      title: '团体奖',
      of: 'teams',
      edge: 'decide',
      grades: [
        { id: 'first', title: '团体一等奖', count: { places: 1 } },
        { id: 'second', title: '团体二等奖', count: { places: 2 } },
        { id: 'third', title: '团体三等奖', count: { places: 3 } },
      ],
    },
    {
      id: 'organisation',
      title: '优秀组织奖',
      of: 'teams',
      edge: 'include',
      grades: [{ id: 'good', title: '优秀组织奖', count: { ratio: 2000, round: 'half' } }],
    },
  ],
}
