import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/launch.ts'
import { pickUp, type Worker } from './worker.ts'

const ground = { light: 'rgb(245, 246, 248)', dark: 'rgb(16, 19, 24)' }

const night = {
  iconPath: 'assets/tabs/home-dark.png',
  selectedIconPath: 'assets/tabs/home-on-dark.png',
}

const colourOf = (worker: Worker, selector: string) =>
  worker
    .see(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).backgroundColor)

const grounds = async (worker: Worker) => ({
  page: await colourOf(worker, '.look'),
  bar: await colourOf(worker, '.sim-nav'),
})

const typeSize = (worker: Worker, selector: string) =>
  worker
    .see(selector)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))

const runsOff = (worker: Worker) =>
  worker.see('.wx-page').evaluate((page) => page.scrollWidth - page.clientWidth)

describe('how the screen looks in WeChat', () => {
  let browser: Browser
  let storage: Readonly<Record<string, unknown>>

  beforeAll(async () => {
    browser = await launchBrowser()
    const worker = await pickUp(browser)
    await worker.begin()
    await worker.replyToAll()
    storage = (await worker.weapp.report()).storage
  })
  afterAll(() => browser.close())

  it('has type three tenths larger in 大字版, and keeps it, and nothing runs off any page', async () => {
    const before = await pickUp(browser, { storage })
    await before.openTab('我的')
    const usual = await typeSize(before, '.t-title')
    await before.tap('大字版', before.see('.toggle', '大字版'))
    expect(await typeSize(before, '.t-title')).toBeCloseTo(usual * 1.3, 1)
    const worker = await pickUp(browser, { storage: (await before.weapp.report()).storage })
    const visits: readonly (readonly [string, () => Promise<void>])[] = [
      ['home', async () => {}],
      ['services', () => worker.openTab('办事')],
      ['messages', () => worker.openTab('消息')],
      ['mine', () => worker.openTab('我的')],
      ['facts', () => worker.tap('我的情况', worker.see('.tap', '我的情况'))],
      ['mine again', () => worker.goBack()],
      ['home again', () => worker.openTab('首页')],
      ['results', () => worker.tapButton('看结果')],
      ['policy', () => worker.tap('打开政策', worker.see('.policy-card', '失业保险'))],
      ['remark', () => worker.tapButton('这条不对')],
    ]
    for (const [name, visit] of visits) {
      await visit()
      await worker.picture(`large-${name.replace(' ', '-')}`)
      expect([name, await runsOff(worker)]).toEqual([name, 0])
    }
    expect(await typeSize(worker, '.t-title')).toBeCloseTo(usual * 1.3, 1)
    const { errors, missing } = await worker.weapp.report()
    expect({ errors, missing }).toEqual({ errors: [], missing: [] })
  })

  it('raises a sheet from the lower edge, with the page dimmed behind it', async () => {
    const worker = await pickUp(browser, { storage })
    await worker.tapButton('看结果')
    await worker.tap('改日期', worker.see('.as-of__change'))
    await worker.picture('sheet')
    const [sheet, page] = await Promise.all(
      ['.sheet', '.wx-page'].map((selector) => worker.see(selector).last().boundingBox()),
    )
    const bottom = (box: typeof sheet) => (box ? box.y + box.height : Number.NaN)
    expect(bottom(sheet)).toBeCloseTo(bottom(page), 0)
    expect(await colourOf(worker, '.nut-overlay')).toBe('rgba(15, 18, 24, 0.5)')
  })

  it('is dark where the phone is, WeChat’s own bars included', async () => {
    const worker = await pickUp(browser, { storage, theme: 'dark' })
    expect(await grounds(worker)).toEqual({ page: ground.dark, bar: ground.dark })
    expect(await colourOf(worker, '.sim-tabs')).toBe('rgb(26, 30, 37)')
    expect((await worker.weapp.report()).tabIcons[0]).toMatchObject(night)
    await worker.picture('dark-home')
    await worker.tapButton('看结果')
    await worker.picture('dark-results')
    expect(await grounds(worker)).toEqual({ page: ground.dark, bar: ground.dark })
  })

  it('is dark at a tap on a light phone, and light again at another', async () => {
    const worker = await pickUp(browser, { storage })
    await worker.openTab('我的')
    expect(await grounds(worker)).toEqual({ page: ground.light, bar: ground.light })
    await worker.tap('深色', worker.see('.segment', '深色'))
    expect(await grounds(worker)).toEqual({ page: ground.dark, bar: ground.dark })
    expect((await worker.weapp.report()).tabIcons[0]).toMatchObject(night)
    await worker.tap('浅色', worker.see('.segment', '浅色'))
    expect(await grounds(worker)).toEqual({ page: ground.light, bar: ground.light })
  })
})
