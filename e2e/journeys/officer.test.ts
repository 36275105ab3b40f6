import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { App } from '../browser/app.ts'
import { desk, launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { Screening } from './screening.ts'

const services = '/pages/services/index'

async function openServices(browser: Browser, options: BrowserContextOptions): Promise<App> {
  const app = new App(await visit(browser, options), inject('url'))
  await app.open(services)
  await app.seen('.found').first().waitFor()
  return app
}

const titles = (app: App) => app.seen('.found h2').allInnerTexts()
const search = (app: App, words: string) => app.seen('input[type=search]').fill(words)
const forFirms = (app: App) =>
  app.page.getByRole('radio', { name: '企业' }).locator('visible=true').click()

/** Waits until the list holds so many entries as it says. */
const counted = (app: App, many: number) =>
  app
    .seen('.as-of')
    .filter({ hasText: `${many} 项` })
    .first()
    .waitFor()

async function chooseIndustry(app: App, name: string): Promise<void> {
  await app.tap('全部产业')
  await app.seen('.sheet .choice').filter({ hasText: name }).click()
  await app.seen('.sheet').waitFor({ state: 'hidden' })
}

async function choosePlace(app: App, prefecture: string): Promise<void> {
  await app.tap('全部地方')
  await app.seen('.sheet .region').filter({ hasText: prefecture }).click()
  await app.seen('.sheet .region').filter({ hasText: '全州市' }).click()
  await app.seen('.sheet').waitFor({ state: 'hidden' })
}

describe('an enterprise officer at a desk', () => {
  let browser: Browser
  let app: App
  const detail = () => app.seen('.beside__detail')

  beforeAll(async () => {
    browser = await launchBrowser()
    app = await openServices(browser, desk)
  })
  afterAll(() => browser.close())

  it('sees the list, and the policy chosen beside it', async () => {
    await forFirms(app)
    await counted(app, 28)
    await app.seen('.found').nth(1).click()
    const [, second = ''] = await titles(app)
    await detail().locator('.banner').filter({ hasText: second }).waitFor()
    const list = await app.seen('.beside__list').boundingBox()
    const beside = await detail().boundingBox()
    expect(beside?.x).toBeGreaterThanOrEqual((list?.x ?? 0) + (list?.width ?? 0))
  })

  it('finds policies by words, place and industry', async () => {
    await search(app, '残疾人')
    await counted(app, 1)
    expect(await titles(app)).toEqual([expect.stringContaining('残疾人就业保障金')])
    await search(app, '')
    await choosePlace(app, '保山市')
    await search(app, '公益性岗位')
    await counted(app, 1)
    expect(await titles(app)).toEqual([expect.stringContaining('公益性岗位补贴')])
    await search(app, '吸纳就业 昆明')
    await app.seen('.notice').filter({ hasText: '没找到' }).waitFor()
    await app.tap('清掉条件再看')
    await counted(app, 28)
    await chooseIndustry(app, '烟草')
    await app.page.waitForURL(/industry=/)
    expect(await app.text('.filters')).toContain('烟草')
    // None of the policies read so far is for some industries only: all of them are for this one too.
    await counted(app, 28)
  })

  it('keeps the filters in the address: a reload and a colleague see the same', async () => {
    await search(app, '稳岗')
    await app.page.waitForURL(/text=/)
    const found = await titles(app)
    await app.page.reload()
    await app.seen('.found').first().waitFor()
    expect(await titles(app)).toEqual(found)
    const address = app.page.url()
    const colleague = await visit(browser, desk)
    await colleague.goto(address)
    const theirs = new App(colleague, inject('url'))
    await theirs.seen('.found').first().waitFor()
    expect(await titles(theirs)).toEqual(found)
    await colleague.context().close()
  })

  it('goes through it all by keyboard', async () => {
    const { keyboard } = app.page
    await search(app, '')
    await app.seen('.found').first().focus()
    await keyboard.press('ArrowDown')
    const second = (await titles(app))[1] ?? ''
    await detail().locator('.banner').filter({ hasText: second }).waitFor()
    await app.seen('.as-of__change').first().focus()
    await keyboard.press('Enter')
    await app.seen('.sheet').waitFor()
    await keyboard.press('Tab')
    expect(await app.page.evaluate(() => !!document.activeElement?.closest('.sheet'))).toBe(true)
    await keyboard.press('Escape')
    await app.seen('.sheet').waitFor({ state: 'hidden' })
    expect(
      await app.page.evaluate(() => document.activeElement?.classList.contains('as-of__change')),
    ).toBe(true)
  })

  it('screens as an enterprise, and sees what the firm can have', async () => {
    await app.open('/policies/pages/screening/index')
    await app.tap('不清楚，都问问')
    const screening = new Screening(app)
    await app.seen('.question').waitFor()
    await screening.skip()
    await screening.skip()
    await app.tap('先看结果')
    await app.titled('企业能享受什么')
    expect(await app.text('.tally')).toMatch(
      /符合 \d+ 差一步 \d+ 需确认 \d+ 暂不符合 \d+ 已到期 \d+/,
    )
  })
})

describe('an enterprise officer on the way, with a phone', () => {
  let browser: Browser
  let app: App

  beforeAll(async () => {
    browser = await launchBrowser()
    app = await openServices(browser, phone)
  })
  afterAll(() => browser.close())

  it('opens a policy from the list, and comes back to the list as it was', async () => {
    await forFirms(app)
    await search(app, '稳岗')
    const found = await titles(app)
    await app.seen('.found').first().click()
    await app.titled('政策')
    expect(await app.text('.banner')).toContain(found[0])
    await app.page.goBack()
    await app.titled('办事')
    expect(await titles(app)).toEqual(found)
  })
})
