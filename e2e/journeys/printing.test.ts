import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { App } from '../browser/app.ts'
import { desk, launchBrowser, phone } from '../browser/launch.ts'
import { pagesOf } from '../browser/pages-of.ts'
import { visit } from '../browser/visitor.ts'
import { fitter } from '../scenes/people.ts'

describe('the results on paper', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  async function printed(kept: object, options: typeof desk): Promise<Page> {
    const app = new App(await visit(browser, options, { ...fitter, ...kept }), inject('url'))
    await app.open('/policies/pages/results/index')
    await app.seen('.policy-card').first().waitFor()
    return app.page
  }

  it.each([
    ['a desk', {}, desk],
    ['a phone', {}, phone],
    ['a desk in 大字版', { appearance: { dark: 'auto', large: true } }, desk],
    ['a dark desk', { appearance: { dark: 'on', large: false } }, desk],
  ] as const)('are a sheet of two pages at most, from %s', async (_, kept, options) => {
    const page = await printed(kept, options)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pagesOf(pdf)).toBeLessThanOrEqual(2)
    await page.context().close()
  })

  it('say of each policy the verdict, the sum, until when, what to do next, and on what it rests', async () => {
    const page = await printed({}, desk)
    expect(await page.locator('.paper').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    const row = page.locator('.paper tr').filter({ hasText: '失业保险技能提升补贴' })
    const cells = await row.locator('th,td').allInnerTexts()
    expect(cells).toEqual([
      expect.stringContaining('失业保险技能提升补贴'),
      '符合',
      '¥1,500',
      expect.stringMatching(/^至 \d{4}年\d+月\d+日$|没查到截止日期/),
      expect.stringMatching(/^去办：/),
      expect.stringMatching(/〔\d{4}〕|通知/),
    ])
    const words = await page.locator('.paper').innerText()
    expect(words).toContain('按 2025年6月15日')
    expect(words).toMatch(/已到期 · 续期待核实 \d+ 项：/)
    await page.context().close()
  })

  it('are all there is on the paper: no list, no detail, no buttons', async () => {
    const page = await printed({}, desk)
    await page.emulateMedia({ media: 'print' })
    for (const other of ['.policy-card', '.beside__detail', '.button', '.rail'])
      expect([other, await page.locator(`${other}:visible`).count()]).toEqual([other, 0])
    await page.context().close()
  })
})
