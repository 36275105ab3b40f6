import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../browser/app.ts'
import { launchBrowser } from '../browser/launch.ts'
import { fitter } from '../scenes/people.ts'
import { keepRecord, ownPhone, recordSwitch, row, saved, signIn, stored } from './own-phone.ts'

const number = '13900000101'

describe('a worker who signs in, and returns with another phone', () => {
  let browser: Browser
  let old: App
  let next: App

  beforeAll(async () => {
    browser = await launchBrowser()
    old = await ownPhone(browser, fitter)
  })
  afterAll(() => browser.close())

  it('signs in, and decides for themselves that the answers are kept', async () => {
    await signIn(old, number)
    expect(await recordSwitch(old).getAttribute('aria-checked')).toBe('false')
    await keepRecord(old)
  })

  it('sees each fact with where it is from and of which day', async () => {
    const insured = '失业保险累计缴费'
    expect(await row(old, insured).innerText()).toContain('36 个月')
    // said once for all the facts of a group that come from the same
    const group = old.seen('.stack.gap-2').filter({ hasText: insured }).last()
    expect(await group.innerText()).toContain('自己填的 · 截至 2025年6月15日')
  })

  it('sees what a fact was used for', async () => {
    await row(old, '失业保险累计缴费').click()
    await old
      .seen('.sheet')
      .filter({ hasText: /哪些政策用到它：\d+ 项/ })
      .waitFor()
    expect(await old.text('.sheet')).toContain('· 失业保险技能提升补贴')
    await old.tap('关闭')
  })

  it('finds the facts and the verdict on a new phone, after signing out of the old one', async () => {
    await old.open('/pages/mine/index')
    await old.tap(/^退出$/)
    await old.tap('退出，并删掉情况')
    await old.button(/^登录$/).waitFor()
    next = await ownPhone(browser)
    await signIn(next, number)
    await keepRecord(next)
    expect(await row(next, '失业保险累计缴费').innerText()).toContain('36 个月')
    await next.open('/pages/home/index')
    expect(await next.text('.tally')).toMatch(/^\d+ 项符合/)
  })

  it('mends a fact, and it is mended in the record', async () => {
    await next.open('/records/pages/facts/index')
    await row(next, '失业保险累计缴费').click()
    await next.seen('.sheet input').fill('48')
    const put = stored(next)
    await next.tap('改好了')
    expect((await put).status()).toBe(200)
    await saved(next)
    await next.page.evaluate(() => globalThis.localStorage.removeItem('facts'))
    await next.page.reload()
    await row(next, '失业保险累计缴费').filter({ hasText: '48 个月' }).waitFor()
  })

  it('deletes one fact, and it stays away', async () => {
    await row(next, '工会会员').click()
    await next.tap('删掉这一条')
    await row(next, '工会会员').waitFor({ state: 'hidden' })
    await next.page.reload()
    await saved(next)
    expect(await row(next, '工会会员').count()).toBe(0)
    expect(await row(next, '失业保险累计缴费').count()).toBe(1)
  })

  it('deletes everything, on the phone and in the record', async () => {
    await recordSwitch(next).click()
    await next.tap('删掉档案里存过的')
    await next.tap(/^删掉$/)
    await next.button('档案里的已删').waitFor()
    await next.tap('全部清空')
    await next.tap(/^清空$/)
    await next.seen('.notice').waitFor()
    await recordSwitch(next).click()
    await saved(next)
    expect(await next.seen('.link-row').count()).toBe(0)
  })
})
