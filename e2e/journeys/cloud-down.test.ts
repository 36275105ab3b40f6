import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { App } from '../browser/app.ts'
import { launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { newWorker } from '../scenes/people.ts'

const results = '/policies/pages/results/index'
const current = '**/api/packs/current'
/** A whole pack has the length of its hash in its address. */
const whole = /\/api\/packs\/[0-9a-f]{64}$/

interface Pack {
  readonly hash: string
  readonly policies: readonly { readonly title: string }[]
}

const failing = (route: Route) =>
  route.fulfill({
    status: 500,
    json: { code: 'internal', message: '服务出了点问题。', correlationId: 'c-2025-0615' },
  })

/** What the phone keeps of a pack. */
const keptPack = (page: Page) =>
  page.evaluate(() =>
    Object.keys(globalThis.localStorage).filter((key) => key === 'pack' || key.startsWith('pack.')),
  )

describe('a worker whose phone could not load the rules', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  const begin = async (before: (page: Page) => Promise<unknown>): Promise<App> => {
    const page = await visit(browser, phone, newWorker)
    await before(page)
    const app = new App(page, inject('url'))
    await app.open(results)
    return app
  }

  it('is told what failed, with a number to quote, and gets on by trying again', async () => {
    const app = await begin((page) => page.route(current, failing))
    const alert = await app.text('[role=alert]')
    expect(alert).toContain('c-2025-0615')
    await app.page.unroute(current)
    await app.tap('再试一次')
    await app.seen('.policy-card').first().waitFor()
  })

  it('never uses a pack that came by half, and keeps none of it', async () => {
    const app = await begin((page) =>
      page.route(whole, async (route) => {
        const text = await (await route.fetch()).text()
        await route.fulfill({
          body: text.slice(0, text.length / 2),
          contentType: 'application/json',
        })
      }),
    )
    await app.seen('[role=alert]').waitFor()
    expect(await app.seen('.policy-card').count()).toBe(0)
    expect(await keptPack(app.page)).toEqual([])
  })

  it('never uses a pack that lacks a policy, though it reads well', async () => {
    const app = await begin((page) =>
      page.route(whole, async (route) => {
        const pack = (await (await route.fetch()).json()) as Pack
        await route.fulfill({ json: { ...pack, policies: pack.policies.slice(1) } })
      }),
    )
    await app.seen('[role=alert]').waitFor()
    expect(await keptPack(app.page)).toEqual([])
  })

  it('goes on with the rules it has when a new version does not come whole', async () => {
    const app = await begin(async () => undefined)
    await app.seen('.policy-card').first().waitFor()
    const before = await app.text('.tally')
    await app.page.route(current, (route) => route.fulfill({ json: { hash: 'f'.repeat(64) } }))
    const asked = app.page.waitForResponse((answer) => whole.test(answer.url()))
    await app.page.reload()
    expect((await asked).status()).toBe(404)
    expect(await app.text('.tally')).toBe(before)
  })
})
