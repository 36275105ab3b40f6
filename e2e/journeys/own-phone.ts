import type { Browser } from 'playwright-core'
import { inject } from 'vitest'
import { letTimePass } from '../../functions/src/testing/let-time-pass.ts'
import { codeSentTo } from '../../scripts/stack/seed-town.ts'
import { tableName } from '../../scripts/stack/start-stack.ts'
import { App } from '../browser/app.ts'
import { phone } from '../browser/launch.ts'
import { type Kept, visit } from '../browser/visitor.ts'

export const facts = '/records/pages/facts/index'

/** A phone of one's own, with what it remembers, on the page 我的情况. */
export async function ownPhone(browser: Browser, kept: Kept = {}): Promise<App> {
  const app = new App(await visit(browser, phone, kept), inject('url'))
  await app.open(facts)
  return app
}

/** As if so many seconds had gone by for the cloud. */
export const wait = (seconds: number) => letTimePass(inject('storeEndpoint'), tableName, seconds)

/** Signs in by phone and code, and returns to 我的情况. */
export async function signIn(app: App, number: string): Promise<void> {
  await wait(60)
  await app.open('/identity/pages/sign-in/index')
  await app.page.getByLabel('手机号').locator('visible=true').fill(number)
  await app.tap('发验证码')
  await app.seen('.page__body').filter({ hasText: '验证码已发出' }).waitFor()
  const code = await codeSentTo(inject('wechatOrigin'), number)
  await app.page.getByLabel('验证码', { exact: true }).locator('visible=true').fill(code)
  await app.tap(/^登录$/)
  await app.seen('.field').first().waitFor({ state: 'hidden' })
  await app.open(facts)
}

export const recordSwitch = (app: App) =>
  app.page.getByRole('switch', { name: /存到我的档案/ }).locator('visible=true')

/** Agrees to keep the record in step, and waits until it is. */
export async function keepRecord(app: App): Promise<void> {
  await recordSwitch(app).click()
  await saved(app)
}

export const saved = (app: App) => app.seen('.card').filter({ hasText: '已存好' }).waitFor()

/** The next change of the record that the cloud has answered. */
export const stored = (app: App) =>
  app.page.waitForResponse((answer) => answer.request().method() === 'PUT')

/** The row of one fact. */
export const row = (app: App, label: string) =>
  app.seen('.link-row').filter({ hasText: label }).first()
