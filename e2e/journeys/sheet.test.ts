import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { App } from '../browser/app.ts'
import { launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { fitter } from '../scenes/people.ts'

describe('a sheet for one small decision', () => {
  let browser: Browser
  let app: App

  beforeAll(async () => {
    browser = await launchBrowser()
    app = new App(
      await visit(browser, { ...phone, reducedMotion: 'reduce' }, fitter),
      inject('url'),
    )
    await app.open('/policies/pages/results/index')
  })
  afterAll(() => browser.close())

  it('stands on the lower edge of the screen and moves nothing of the page', async () => {
    const head = app.seen('.tally')
    const before = await head.boundingBox()
    await app.tap(/改日期/)
    const place = async () => {
      const box = await app.seen('.sheet').boundingBox()
      return box && { left: box.x, width: box.width, lowerEdge: Math.round(box.y + box.height) }
    }
    const { width, height } = phone.viewport ?? {}
    await expect.poll(place).toEqual({ left: 0, width, lowerEdge: height })
    expect(await head.boundingBox()).toEqual(before)
  })

  it('is left by a tap beside it', async () => {
    await app.page.mouse.click(180, 40)
    await app.seen('.sheet').waitFor({ state: 'hidden' })
    await app.seen('.policy-card').first().waitFor()
  })
})
