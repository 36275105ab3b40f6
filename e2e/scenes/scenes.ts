import { answers } from './answer-scenes.ts'
import { competitions } from './competition-scenes.ts'
import { nothing } from './empty-scenes.ts'
import { identity } from './identity-scenes.ts'
import { judging } from './judging-scenes.ts'
import { own } from './own-scenes.ts'
import { fitter, nobody } from './people.ts'
import { questions } from './question-scenes.ts'
import type { Scene } from './scene.ts'
import { trainings } from './training-scenes.ts'

const tabs: readonly Scene[] = [
  {
    name: 'home-first',
    path: '/pages/home/index',
    kept: nobody,
    shows: '.category',
    everyLook: true,
  },
  { name: 'home', path: '/pages/home/index', kept: fitter, shows: '.tally', everyLook: true },
  {
    name: 'services',
    path: '/pages/services/index',
    kept: fitter,
    shows: '.found',
    everyLook: true,
  },
  {
    name: 'messages',
    path: '/pages/messages/index',
    kept: fitter,
    shows: '.notice',
    everyLook: true,
  },
  { name: 'mine', path: '/pages/mine/index', kept: fitter, shows: '.toggle', everyLook: true },
]

/** Every page of the product, in every state worth looking at. */
export const scenes: readonly Scene[] = [
  ...tabs,
  ...questions,
  ...answers,
  ...own,
  ...identity,
  ...trainings,
  ...competitions,
  ...judging,
  ...nothing,
]
