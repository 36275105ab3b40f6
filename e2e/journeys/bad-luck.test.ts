import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { App } from '../browser/app.ts'
import { launchBrowser, phone } from '../browser/launch.ts'
import { type Kept, visit } from '../browser/visitor.ts'
import { asOf, fitter, newWorker } from '../scenes/people.ts'

const home = '/pages/home/index'
const results = '/policies/pages/results/index'
const skillUplift = '/policies/pages/detail/index?id=yn-skill-uplift-2025'

describe('a worker with bad luck', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  const stand = async (path: string, kept: Kept = {}) => {
    const app = new App(await visit(browser, phone, kept), inject('url'))
    await app.open(path)
    return app
  }

  it('opens a page once at a double tap, and is home again at one step back', async () => {
    const app = await stand(home, fitter)
    await app.button('看结果和理由').dblclick()
    await app.titled('我能享受什么')
    await app.tap('返回')
    await app.seen('.hero').waitFor()
  })

  it('gives one answer at a double tap, not one to the next question too', async () => {
    const app = await stand('/policies/pages/screening/index', newWorker)
    await app.seen('.question .choice').first().dblclick()
    await app.seen('.page__body').filter({ hasText: '已答 1 题' }).waitFor()
    const taken = await app.page.evaluate(() => globalThis.localStorage.getItem('screening'))
    expect(JSON.parse(JSON.parse(taken ?? '{}').data)).toHaveLength(1)
  })

  it('reaches no cloud on first use, is told so, and goes on when the network is back', async () => {
    const page = await visit(browser, phone)
    const app = new App(page, inject('url'))
    await page.route('**/api/**', (route) => route.abort())
    await app.open(home)
    await app.seen('[role=alert]').waitFor()
    expect(await app.text('[role=alert]')).toContain('现在连不上服务，请检查网络后再试。')
    await page.context().setOffline(true)
    expect(await app.text('.warning')).toBe('没有网络，已填的都在。')
    await page.unroute('**/api/**')
    await page.context().setOffline(false)
    await app.seen('.category').first().waitFor()
    expect(await app.seen('[role=alert]').count()).toBe(0)
  })

  it('asks about the day after the last, and is led to the last day it could be had', async () => {
    const app = await stand(skillUplift, {
      ...fitter,
      occasion: { role: 'worker', asOf: '2026-01-01' },
    })
    expect(await app.text('.banner')).toMatch(
      /已到期·续期待核实 2026年1月1日.*2025年12月31日已到期/,
    )
    await app.tap('按 2025年12月31日 看当时的条件')
    await app.seen('.banner').filter({ hasText: '按已知信息' }).waitFor()
  })

  it('knows nothing of oneself, and is shown no benefit, no refusal and the way to answer', async () => {
    const facts = { 'worker.unionMember': { declined: true } } as const
    const app = await stand(results, { facts, occasion: { role: 'worker', asOf } })
    await app.seen('.policy-card').first().waitFor()
    expect(await app.text('.tally')).toMatch(/^0 项符合/)
    expect(await app.text('.page__body')).toContain('这一天还没有能确定符合的。')
    await app.tap('接着答，再定几项')
    await app.seen('.t-lead').waitFor()
  })

  it('deletes an answer and has it back as it was', async () => {
    const app = await stand('/records/pages/facts/index', fitter)
    const row = app.seen('.link-row').filter({ hasText: '失业保险累计缴费' })
    await row.click()
    await app.tap('删掉这一条')
    await row.waitFor({ state: 'hidden' })
    await app.tap('撤销')
    expect(await row.innerText()).toContain('36 个月')
  })
})
