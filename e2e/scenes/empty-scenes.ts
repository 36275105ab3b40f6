import { fitter, newWorker, nobody } from './people.ts'
import { type Scene, seen } from './scene.ts'

const api = '**/api/**'

/** Nothing there, not there yet, or not to be had. */
export const nothing: readonly Scene[] = [
  { name: 'facts-empty', path: '/records/pages/facts/index', kept: nobody, shows: '.notice' },
  {
    name: 'services-empty',
    path: '/pages/services/index',
    kept: nobody,
    act: (page) => seen(page, 'input').first().fill('没有这样的政策'),
    shows: '.notice',
  },
  {
    name: 'policy-unknown',
    path: '/policies/pages/detail/index?id=none',
    kept: nobody,
    shows: '.notice',
  },
  {
    name: 'loading',
    path: '/policies/pages/results/index',
    kept: newWorker,
    before: async (page) => {
      await page.route(api, () => undefined)
    },
    shows: '.skeletons',
  },
  {
    name: 'failed',
    path: '/policies/pages/results/index',
    kept: newWorker,
    before: async (page) => {
      await page.route(api, (route) => route.abort())
    },
    shows: '[role=alert]',
  },
  {
    name: 'offline',
    path: '/pages/home/index',
    kept: fitter,
    act: async (page) => {
      await seen(page, '.tally').waitFor()
      await page.context().setOffline(true)
    },
    shows: '.warning',
  },
]
