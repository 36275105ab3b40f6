import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../browser/app.ts'
import { launchBrowser } from '../browser/launch.ts'
import { fitter } from '../scenes/people.ts'
import { facts, ownPhone, recordSwitch, row, saved, signIn, stored, wait } from './own-phone.ts'

const number = '13900000102'
const days = 86_400

const notSaved = (app: App) => app.seen('[role=alert]')

async function mend(app: App, months: string): Promise<void> {
  await row(app, '失业保险累计缴费').click()
  await app.seen('.sheet input').fill(months)
  await app.tap('改好了')
  await app.seen('.sheet').waitFor({ state: 'hidden' })
}

/** The version the record has reached: it grows by one with every change that was stored. */
async function versionOf(app: App, key: string): Promise<number> {
  const here = app.page.url()
  // An answer still on its way to the page as it was would be read half.
  await app.page.goto('about:blank')
  const read = app.page.waitForResponse((answer) => answer.url().endsWith('/api/record'))
  await app.page.goto(here)
  const { facts: record } = (await (await read).json()) as {
    facts: readonly { key: string; version: number }[]
  }
  return record.find((fact) => fact.key === key)?.version ?? 0
}

const months = 'worker.unemploymentInsurance.cumulativeMonths'

describe('a worker whose network is bad', () => {
  let browser: Browser
  let app: App

  beforeAll(async () => {
    browser = await launchBrowser()
    app = await ownPhone(browser, fitter)
    await signIn(app, number)
  })
  afterAll(() => browser.close())

  it('taps twice, and it is stored once', async () => {
    await recordSwitch(app).click()
    await saved(app)
    await row(app, '失业保险累计缴费').click()
    await app.seen('.sheet input').fill('37')
    const put = stored(app)
    await app.button('改好了').dblclick()
    expect((await put).status()).toBe(200)
    expect(await row(app, '失业保险累计缴费').innerText()).toContain('37 个月')
    expect(await versionOf(app, months)).toBe(2)
  })

  it('tries again after the answer was lost, and nothing is lost or stored twice', async () => {
    await saved(app)
    await app.page.route('**/api/record/facts/**', async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await mend(app, '38')
    await notSaved(app).waitFor()
    expect(await app.text('[role=alert]')).toContain('现在连不上服务，请检查网络后再试。')
    await app.page.unroute('**/api/record/facts/**')
    await app.tap('再试一次')
    await saved(app)
    expect(await row(app, '失业保险累计缴费').innerText()).toContain('38 个月')
    expect(await versionOf(app, months)).toBe(3)
  })

  it('goes on without a network, and catches up when it is back', async () => {
    await saved(app)
    await app.page.context().setOffline(true)
    expect(await app.text('.warning')).toMatch(/没有网络.*已填的都在/)
    await mend(app, '39')
    await app.tap('返回')
    await app.seen('.tally').waitFor()
    await app.tap('看结果和理由')
    await app.seen('.policy-card').first().waitFor()
    const put = stored(app)
    await app.page.context().setOffline(false)
    expect((await put).status()).toBe(200)
    expect(await app.seen('.warning').count()).toBe(0)
    await app.open(facts)
    expect(await versionOf(app, months)).toBe(4)
  })

  it('is asked to sign in again when the session has ended, and loses nothing', async () => {
    await saved(app)
    await wait(40 * days)
    await mend(app, '40')
    await app.seen('.card').filter({ hasText: '登录已过期' }).waitFor()
    expect(await row(app, '失业保险累计缴费').innerText()).toContain('40 个月')
    await app.tap('去重新登录')
    await app.titled('我的')
    await signIn(app, number)
    await saved(app)
    expect(await versionOf(app, months)).toBe(5)
  })
})
