import type { Page } from 'playwright-core'
import { tap } from './acts.ts'
import { nobody } from './people.ts'
import { type Scene, seen } from './scene.ts'

const radio = (page: Page, name: RegExp | string) =>
  page.getByRole('radio', { name }).locator('visible=true').first().click()

const place = async (page: Page) => {
  await tap(page, '先选单位在哪个县区')
  await seen(page, '.region').filter({ hasText: '迪庆州' }).click()
  await seen(page, '.region').filter({ hasText: '维西县' }).click()
  await seen(page, '.link-row').filter({ hasText: '铸造' }).first().waitFor()
  await seen(page, '.nut-overlay').first().waitFor({ state: 'hidden' })
}

/** Where one belongs, and how one keeps one's account. */
const ofWorker: readonly Scene[] = [
  {
    name: 'mine-signed-in',
    path: '/pages/mine/index',
    kept: nobody,
    signedInAs: 'worker',
    act: (page) => seen(page, '.link-row').filter({ hasText: '等审核' }).waitFor(),
    shows: '.link-row',
    everyLook: true,
  },
  {
    name: 'devices',
    path: '/identity/pages/devices/index',
    kept: nobody,
    signedInAs: 'worker',
    shows: '.tag',
    everyLook: true,
  },
  {
    name: 'organisations',
    path: '/identity/pages/organisations/index',
    kept: nobody,
    signedInAs: 'worker',
    shows: '.tag',
    everyLook: true,
  },
  {
    name: 'find-organisation',
    path: '/identity/pages/find-organisation/index',
    kept: nobody,
    signedInAs: 'worker',
    act: place,
    shows: '.field__box',
    everyLook: true,
  },
  {
    name: 'find-organisation-code',
    path: '/identity/pages/find-organisation/index',
    kept: nobody,
    signedInAs: 'worker',
    act: async (page) => {
      await radio(page, '按信用代码')
      const field = page.getByLabel('统一社会信用代码').locator('visible=true')
      await field.fill('9153342OMA')
      await field.blur()
    },
    shows: '.field__wrong',
  },
  {
    name: 'find-organisation-ask',
    path: '/identity/pages/find-organisation/index',
    kept: nobody,
    signedInAs: 'worker',
    act: async (page) => {
      await place(page)
      await seen(page, '.link-row')
        .filter({ hasText: /（演示）\s*企业/ })
        .first()
        .click()
    },
    shows: '.sheet',
  },
  {
    name: 'second-factor',
    path: '/identity/pages/second-factor/index',
    kept: nobody,
    signedInAs: 'worker',
    act: (page) => tap(page, '开始绑定'),
    shows: '.qr',
    everyLook: true,
  },
  {
    name: 'details',
    path: '/privacy/pages/details/index',
    kept: nobody,
    signedInAs: 'worker',
    shows: '.card',
    everyLook: true,
  },
  {
    name: 'bind-phone',
    path: '/identity/pages/bind-phone/index',
    kept: nobody,
    signedInAs: 'worker',
    shows: '.field__box',
    everyLook: true,
  },
  { name: 'sign-in-first', path: '/identity/pages/devices/index', kept: nobody, shows: '.notice' },
  { name: 'not-found', path: '/no/such/page', kept: nobody, shows: '.notice' },
]

/** What those in office do. */
const ofOfficers: readonly Scene[] = [
  {
    name: 'roles',
    path: '/pages/mine/index',
    kept: nobody,
    signedInAs: 'officer',
    act: (page) => tap(page, /现在的身份/),
    shows: '.sheet',
  },
  {
    name: 'joins',
    path: '/identity/pages/joins/index',
    kept: nobody,
    signedInAs: 'officer',
    shows: '.pick',
    everyLook: true,
  },
  {
    name: 'joins-refuse',
    path: '/identity/pages/joins/index',
    kept: nobody,
    signedInAs: 'officer',
    act: async (page) => {
      await seen(page, '.pick').last().click()
      await tap(page, '不同意')
    },
    shows: '.sheet .choice',
  },
  {
    name: 'members',
    path: '/identity/pages/members/index',
    kept: nobody,
    signedInAs: 'officer',
    shows: '.pick',
    everyLook: true,
  },
  {
    name: 'members-remove',
    path: '/identity/pages/members/index',
    kept: nobody,
    signedInAs: 'officer',
    act: async (page) => {
      await seen(page, '.pick').first().click()
      await tap(page, '移出')
    },
    shows: '.sheet',
  },
  {
    name: 'audit',
    path: '/audit/pages/audit/index',
    kept: nobody,
    signedInAs: 'auditor',
    shows: '.tag',
    everyLook: true,
  },
  {
    name: 'workbench',
    path: '/identity/pages/workbench/index?at=533423',
    kept: nobody,
    signedInAs: 'security',
    act: async (page) => {
      if ((page.viewportSize()?.width ?? 0) < 900) await radio(page, '身份和账号')
    },
    shows: '.grant-row',
    everyLook: true,
  },
  {
    name: 'workbench-tree',
    path: '/identity/pages/workbench/index?at=533423',
    kept: nobody,
    signedInAs: 'security',
    shows: '.tree__row',
  },
  {
    name: 'workbench-grant',
    path: '/identity/pages/workbench/index?at=533423',
    kept: nobody,
    signedInAs: 'security',
    act: async (page) => {
      if ((page.viewportSize()?.width ?? 0) < 900) await radio(page, '身份和账号')
      await tap(page, '授予身份')
    },
    shows: '.sheet .choice',
    everyLook: true,
  },
]

export const identity: readonly Scene[] = [...ofWorker, ...ofOfficers]
