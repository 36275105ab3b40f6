import { skipUntil, tap } from './acts.ts'
import { asOf, holder, newWorker, nobody, officer } from './people.ts'
import { type Scene, seen } from './scene.ts'

const screening = '/policies/pages/screening/index'
const about = (policy: string) => `${screening}?policy=${policy}`

/** A question with each kind of answer. */
export const questions: readonly Scene[] = [
  {
    name: 'topics',
    path: screening,
    kept: { occasion: { role: 'worker', asOf } },
    shows: '.choice',
  },
  { name: 'role', path: screening, kept: nobody, shows: '.role', everyLook: true },
  { name: 'question-choice', path: screening, kept: newWorker, shows: '.choice', everyLook: true },
  {
    name: 'question-why',
    path: screening,
    kept: newWorker,
    act: (page) => tap(page, /^为什么问这个/),
    shows: '.why__body',
  },
  {
    name: 'question-months',
    path: about('yn-skill-uplift-2025'),
    kept: newWorker,
    act: skipUntil('.quick-months'),
    shows: '.quick-months',
  },
  {
    name: 'question-place',
    path: screening,
    kept: newWorker,
    act: skipUntil('.regions'),
    shows: '.regions',
  },
  {
    name: 'question-several',
    path: about('yn-union-recuperation'),
    kept: newWorker,
    act: skipUntil('[role=checkbox]'),
    shows: '[role=checkbox]',
  },
  {
    name: 'question-date',
    path: screening,
    kept: holder,
    act: skipUntil('.date'),
    shows: '.date',
  },
  {
    name: 'question-money',
    path: about('nat-disabled-levy'),
    kept: officer,
    act: skipUntil('input[inputmode=decimal]'),
    shows: 'input[inputmode=decimal]',
  },
  {
    name: 'question-wrong',
    path: about('nat-disabled-levy'),
    kept: officer,
    act: async (page) => {
      await skipUntil('input[inputmode]')(page)
      await seen(page, 'input').first().fill('很多')
      await tap(page, /^下一题/)
    },
    shows: '.field__wrong',
  },
]
