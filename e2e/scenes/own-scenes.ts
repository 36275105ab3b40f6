import { tap } from './acts.ts'
import { fitter, nobody } from './people.ts'
import { type Scene, seen } from './scene.ts'

/** What is one's own. */
export const own: readonly Scene[] = [
  {
    name: 'facts',
    path: '/records/pages/facts/index',
    kept: fitter,
    shows: '.link-row',
    everyLook: true,
  },
  {
    name: 'facts-edit',
    path: '/records/pages/facts/index',
    kept: fitter,
    act: (page) => seen(page, '.link-row').first().click(),
    shows: '.sheet',
  },
  {
    name: 'facts-clear',
    path: '/records/pages/facts/index',
    kept: fitter,
    act: (page) => tap(page, '全部清空'),
    shows: '.sheet',
  },
  {
    name: 'privacy',
    path: '/privacy/pages/privacy/index',
    kept: nobody,
    shows: '.card',
    everyLook: true,
  },
  {
    name: 'sign-in',
    path: '/identity/pages/sign-in/index',
    kept: nobody,
    shows: '.field',
    everyLook: true,
  },
  {
    name: 'sign-in-wrong',
    path: '/identity/pages/sign-in/index',
    kept: nobody,
    act: (page) => tap(page, /^登录$/),
    shows: '.field__wrong',
  },
]
