import { townCompetitionId } from '../../scripts/stack/town-competition.ts'
import { tap } from './acts.ts'
import { fitter, nobody } from './people.ts'
import type { Scene } from './scene.ts'

const competition = `/competitions/pages/competition/index?id=${townCompetitionId}`
const rules = '/competitions/pages/rules/index'

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
  { name: 'competition-rules', path: rules, kept: nobody, shows: '.columns', everyLook: true },
  {
    name: 'competition-total',
    path: rules,
    kept: nobody,
    act: (page) => tap(page, /示例 1/),
    shows: '.sheet .card',
  },
]
