import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, phone } from '../browser/launch.ts'
import { asOf } from './fitter.ts'
import { ScreeningScreen } from './screening.ts'

describe('a fitter of 维西县 with a new 中级工 certificate, on the phone for the first time', () => {
  let browser: Browser
  let page: Page
  const posted: string[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
    page = await (await browser.newContext(phone)).newPage()
    page.on('request', (request) => {
      if (request.method() !== 'GET') posted.push(request.url())
    })
    await page.goto(inject('url'))
  })
  afterAll(() => browser.close())

  it('answers a few questions without signing in, and sees the policy, the amount and the sentence', async () => {
    await page.getByRole('button', { name: /^开始/ }).click()
    await page.locator('.as-of__change:visible').click()
    await page.locator('input[type=date]:visible').fill(asOf)
    await page.getByRole('button', { name: '按这天判定' }).click()
    await page.getByRole('button', { name: /我是职工/ }).click()
    const screen = new ScreeningScreen(page)
    await screen.replyToAll()
    console.log(screen.asked.length, screen.answered.length, screen.asked)
    await page.screenshot({ path: '/work/notes/shots/end.png' })
    await page.getByRole('button', { name: /结果/ }).first().click()
    const card = page
      .locator('.policy-card, .card')
      .filter({ hasText: '失业保险技能提升补贴(云南 2025)' })
      .first()
    await card.waitFor()
    expect(await card.innerText()).toContain('¥1,500')
    expect(posted).toEqual([])
  })
})
