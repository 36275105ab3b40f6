import { tap } from './acts.ts'
import { fitter, officer } from './people.ts'
import { type Scene, seen } from './scene.ts'

const results = '/policies/pages/results/index'
const detail = '/policies/pages/detail/index?id=yn-skill-uplift-2025'

/** Results, policies and the catalogue. */
export const answers: readonly Scene[] = [
  {
    name: 'results',
    path: results,
    kept: fitter,
    shows: '.policy-card',
    everyLook: true,
  },
  { name: 'policy', path: detail, kept: fitter, shows: '.banner', everyLook: true },
  {
    name: 'policy-sentence',
    path: detail,
    kept: fitter,
    act: (page) => seen(page, '.criterion__cite').first().click(),
    shows: '.sentence',
  },
  {
    name: 'policy-expired',
    path: detail,
    kept: { ...fitter, occasion: { role: 'worker', asOf: '2026-06-15' } },
    shows: '.banner',
  },
  {
    name: 'policy-share',
    path: detail,
    kept: fitter,
    act: (page) => tap(page, '分享给同事'),
    shows: '.share-card',
  },
  {
    name: 'policy-wrong',
    path: detail,
    kept: fitter,
    act: (page) => tap(page, '这条不对'),
    shows: '.sheet input',
  },
  {
    name: 'as-of',
    path: results,
    kept: fitter,
    act: (page) => tap(page, /改日期/),
    shows: '.sheet',
  },
  {
    name: 'services-place',
    path: '/pages/services/index',
    kept: fitter,
    act: (page) => tap(page, '全部地方'),
    shows: '.sheet .regions',
  },
  {
    name: 'services-industry',
    path: '/pages/services/index',
    kept: fitter,
    act: (page) => tap(page, '全部产业'),
    shows: '.sheet .choice',
  },
  {
    name: 'services-enterprise',
    path: '/pages/services/index',
    kept: officer,
    shows: '.found',
  },
]
