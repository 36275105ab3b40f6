import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { App } from '../browser/app.ts'
import { launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'

/** Compressed, for script and style of the first screen. */
const mostBytes = 230_000

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

  it(`loads at most ${mostBytes} bytes of script and style for it`, async () => {
    const page = await visit(browser, phone)
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      // What is fetched for later is of another kind.
      if (['script', 'stylesheet'].includes(request.resourceType()))
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto(inject('url'))
    await page.locator('#app .hero').waitFor()
    const loaded = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(loaded).toBeGreaterThan(100_000)
    expect(loaded).toBeLessThanOrEqual(mostBytes)
  })
})
