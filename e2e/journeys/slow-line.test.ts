import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { App } from '../browser/app.ts'
import { launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'

/** Compressed, for script and style of the first screen. */
const mostBytes = 175_000

const hero = (page: Page) => page.locator('.hero:visible').first().innerText()

describe('a worker on a slow line, for the first time', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('can begin before the program is there, and gets on when it is', async () => {
    const page = await visit(browser, phone)
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route('**/js/vendors*.js', async (route) => {
      await arrived
      await route.continue()
    })
    await page.goto(inject('url'), { waitUntil: 'commit' })
    await page.locator('.hero a').filter({ hasText: '开始' }).click()
    expect(await page.locator('#app').innerHTML()).toBe('')
    arrive()
    await new App(page, inject('url')).seen('.role').first().waitFor()
    expect(await page.locator('#first').count()).toBe(0)
  })

  it('reads the same before and after the program has come', async () => {
    const page = await visit(browser, phone)
    await page.route('**/js/*.js', (route) => route.abort())
    await page.goto(inject('url'))
    const before = await hero(page)
    await page.unroute('**/js/*.js')
    await page.reload()
    await page.locator('#first').waitFor({ state: 'detached' })
    expect(await hero(page)).toBe(before)
  })

  it('is not shown the beginning again once there are answers', async () => {
    const page = await visit(browser, phone, { appearance: { large: true, dark: 'auto' } })
    await page.route('**/js/*.js', (route) => route.abort())
    await page.goto(inject('url'))
    expect(await page.locator('#first').count()).toBe(0)
  })

  it('is told when the engine does not come, and gets on at another try', async () => {
    const app = new App(await visit(browser, phone), inject('url'))
    await app.page.route('**/js/engine*.js', (route) => route.abort())
    await app.open('/pages/home/index')
    expect(await app.text('[role=alert]')).toContain('没打开')
    await app.page.unroute('**/js/engine*.js')
    await app.tap('再试一次')
    await app.seen('.categories').waitFor()
    expect(await app.seen('[role=alert]').count()).toBe(0)
  })

  it(`loads at most ${mostBytes} bytes of script and style for it`, async () => {
    const page = await visit(browser, phone)
    const html = await (await fetch(inject('url'))).text()
    // The rest, the engine too, is fetched once the first screen stands.
    const first = Array.from(html.matchAll(/"\.\/((?:js|css)\/[^"]+)"/g), ([, file = '']) => file)
    const sizes = first.map(async (file) => {
      const request = await page.waitForEvent('requestfinished', (done) =>
        done.url().endsWith(file),
      )
      return (await request.sizes()).responseBodySize
    })
    await page.goto(inject('url'))
    await page.locator('#app .hero').waitFor()
    const loaded = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(loaded).toBeGreaterThan(100_000)
    expect(loaded).toBeLessThanOrEqual(mostBytes)
  })
})
