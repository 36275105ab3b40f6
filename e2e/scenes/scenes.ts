import type { Page } from 'playwright-core'
import { fitter, holder, newWorker, nobody, officer } from './people.ts'
import { type Scene, seen } from './scene.ts'

const screening = '/policies/pages/screening/index'
const detail = '/policies/pages/detail/index?id=yn-skill-uplift-2025'

const tap = (page: Page, words: string | RegExp) =>
  page.getByRole('button', { name: words }).locator('visible=true').first().click()

/** Says 不清楚 until a question is asked whose answer looks so. */
const skipUntil = (answer: string) => async (page: Page) => {
  const question = seen(page, '.t-lead').first()
  const skip = seen(page, '.button').filter({ hasText: '不清楚' })
  await skip.waitFor()
  while ((await seen(page, answer).count()) === 0) {
    const before = await question.innerText()
    await skip.click()
    await page.waitForFunction(
      ([was]) =>
        [...document.querySelectorAll('.t-lead')].find((one) => one.getClientRects().length > 0)
          ?.textContent !== was,
      [before],
    )
  }
}

const noCloud = (page: Page) => page.route('**/api/**', (route) => route.abort())

const tabs: readonly Scene[] = [
  { name: 'home-first', path: '/pages/home/index', kept: nobody, shows: '.hero', everyLook: true },
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

const questions: readonly Scene[] = [
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
    path: screening,
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
    path: screening,
    kept: newWorker,
    act: skipUntil('[role=checkbox]'),
    shows: '[role=checkbox]',
  },
  {
    name: 'question-date',
    path: screening,
    kept: holder,
    act: skipUntil('input[type=date]'),
    shows: 'input[type=date]',
  },
  {
    name: 'question-money',
    path: screening,
    kept: officer,
    act: skipUntil('input[inputmode=decimal]'),
    shows: 'input[inputmode=decimal]',
  },
  {
    name: 'question-wrong',
    path: screening,
    kept: officer,
    act: async (page) => {
      await skipUntil('input[inputmode]')(page)
      await seen(page, 'input').first().fill('很多')
      await tap(page, /^下一题/)
    },
    shows: '.field__wrong',
  },
]

const answers: readonly Scene[] = [
  {
    name: 'results',
    path: '/policies/pages/results/index',
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
    path: '/policies/pages/results/index',
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

const own: readonly Scene[] = [
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

const nothing: readonly Scene[] = [
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
    before: (page) => page.route('**/api/**', () => undefined),
    shows: '.skeletons',
  },
  {
    name: 'failed',
    path: '/policies/pages/results/index',
    kept: newWorker,
    before: noCloud,
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
    shows: '.offline',
  },
]

/** Every page of the product, in every state worth looking at. */
export const scenes: readonly Scene[] = [...tabs, ...questions, ...answers, ...own, ...nothing]
