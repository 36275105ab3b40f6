import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'
import { townCompetitionId } from '../../scripts/stack/town-competition.ts'
import { heldCompetitionId } from '../../scripts/stack/town-result.ts'
import { tap } from './acts.ts'
import { fitter, nobody } from './people.ts'
import type { Scene } from './scene.ts'

const competition = `/competitions/pages/competition/index?id=${townCompetitionId}`
const rules = '/competitions/pages/rules/index'

const written = {
  ...{ title: '边境电工技能竞赛', about: '低压电工安全操作，先考理论，再上手。' },
  ...{ contact: '维西县总工会 0887-8622333', place: '维西县职业高级中学 实训楼' },
  ...{ enterUntil: '2027-05-20', startDay: '2027-05-28', startTime: '09:00' },
  ...{ endDay: '2027-05-29', endTime: '17:00' },
  events: [{ title: '电工', places: '30', template: 'skills', rules: skillsContest }],
}
const publish = {
  path: '/competitions/pages/publish/index?at=533423',
  kept: { competitionDraft: written },
  signedInAs: 'union',
} as const

/** Competitions: looked for, entered, and how they are scored. */
export const competitions: readonly Scene[] = [
  {
    name: 'competitions',
    path: '/competitions/pages/list/index',
    kept: fitter,
    shows: '.pick',
    everyLook: true,
  },
  {
    name: 'competition',
    path: competition,
    kept: fitter,
    signedInAs: 'worker',
    act: (page) => tap(page, '怎么算分、怎么评奖'),
    shows: '.tag--good',
    everyLook: true,
  },
  {
    name: 'competition-enter',
    path: competition,
    kept: fitter,
    signedInAs: 'worker',
    act: (page) => tap(page, '报名焊工'),
    shows: '.sheet .bullet',
  },
  {
    name: 'competitions-held',
    path: '/competitions/pages/held/index?at=533423',
    kept: nobody,
    signedInAs: 'union',
    shows: '.link-row',
    everyLook: true,
  },
  { ...publish, name: 'competition-publish', shows: '.field', everyLook: true },
  {
    ...publish,
    name: 'competition-publish-rules',
    act: async (page) => {
      await tap(page, '改评分规则')
      await page.getByLabel('理论占多少').scrollIntoViewIfNeeded()
    },
    shows: '.rules-editor',
    everyLook: true,
  },
  {
    ...publish,
    name: 'competition-preview',
    act: (page) => tap(page, '看看职工看到的样子'),
    shows: '.sheet .meter',
  },
  {
    name: 'competition-entries',
    path: `/competitions/pages/entries/index?id=${townCompetitionId}`,
    kept: nobody,
    signedInAs: 'union',
    shows: '.card',
    everyLook: true,
  },
  {
    name: 'competition-run',
    path: `/competitions/pages/run/index?id=${heldCompetitionId}&event=1`,
    kept: nobody,
    signedInAs: 'union',
    shows: '.card .tag',
    everyLook: true,
  },
  {
    name: 'competition-results',
    path: `/competitions/pages/results/index?id=${heldCompetitionId}&event=1`,
    kept: fitter,
    shows: '.board-row',
    everyLook: true,
  },
  { name: 'competition-rules', path: rules, kept: nobody, shows: '.columns', everyLook: true },
  {
    name: 'competition-total',
    path: rules,
    kept: nobody,
    act: (page) => tap(page, /示例 1/),
    shows: '.sheet .card',
  },
]
