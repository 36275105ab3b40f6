import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { App } from '../browser/app.ts'
import { desk, launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { backstage } from '../offices/backstage.ts'
import { signedIn } from '../offices/hold-office.ts'
import { haveJudging } from '../scenes/have-judging.ts'

const body = (app: App, words: string | RegExp) =>
  app.seen('.page__body').filter({ hasText: words }).waitFor()
const said = (app: App, words: string) =>
  app.seen('.page__foot').filter({ hasText: words }).waitFor()

describe('a sheet, from a judge without a network to the checker', () => {
  let browser: Browser
  let judge: App
  let checker: App
  const saved: number[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
    const marks = await signedIn(backstage(), '13900000751')
    const checks = await signedIn(backstage(), '13900000752')
    await haveJudging(backstage(), { judges: [marks], checkers: [checks], entrants: 3 })
    judge = new App(await visit(browser, phone, { session: marks.session }), inject('url'))
    checker = new App(await visit(browser, desk, { session: checks.session }), inject('url'))
    judge.page.on('response', (answer) => {
      if (answer.request().method() === 'PUT') saved.push(answer.status())
    })
  })
  afterAll(() => browser.close())

  it('the judge finds it under 我的, and marks on where there is no network', async () => {
    await judge.open('/pages/mine/index')
    await judge.tap(/我的裁判工作/)
    await judge.tap(/电工 · 裁判 1/)
    await body(judge, '交了 0 张，还有 3 张')
    await judge.tap('工位 2，空白')
    await body(judge, '3 项打了 0 项')
    await judge.page.context().setOffline(true)
    await judge.page.getByRole('radio', { name: /3 档/ }).click()
    await judge.page.getByLabel('通电试验打多少').fill('46.5')
    await judge.page.getByRole('radio', { name: '做到了' }).click()
    await said(judge, '没有网络，已存在手机上')
    await judge.tap('提交这张表')
    await body(judge, '没有网络，现在交不了')
    expect(saved).toEqual([])
  })

  it('what was marked is synced once when the network is back, and is handed in', async () => {
    await judge.page.context().setOffline(false)
    await said(judge, '已同步')
    await judge.page.reload()
    await body(judge, '46.5 分')
    await judge.tap('提交这张表')
    await judge.tap('确定提交')
    await body(judge, '不能再改；要改，请复核员退回')
    expect(saved).toEqual([200])
  })

  it('the checker sends it back, and the judge reads why and hands it in again', async () => {
    await checker.open('/pages/mine/index')
    await checker.tap(/我的裁判工作/)
    await checker.tap(/电工 · 复核员/)
    await checker.tap(/工位 2 · 配线/)
    await checker.tap('退回裁判 1')
    await checker.page
      .getByLabel('原因（会记录下来）')
      .locator('visible=true')
      .fill('请核对通电试验')
    await checker.tap('确定退回')
    await body(checker, '没有待复核的')
    await judge.page.reload()
    await body(judge, '复核员退回：请核对通电试验')
    await judge.tap('减 0.5')
    await said(judge, '已同步')
    await judge.tap('提交这张表')
    await judge.tap('确定提交')
    await body(judge, '46 分')
  })

  it('the checker finds it in order', async () => {
    await checker.page.reload()
    await checker.tap(/工位 2 · 配线/)
    await checker.tap('核对无误，复核')
    await body(checker, '没有待复核的')
    await judge.page.reload()
    await body(judge, '已复核')
  })
})
