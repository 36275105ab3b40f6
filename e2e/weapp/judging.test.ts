import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/launch.ts'
import { backstage } from '../offices/backstage.ts'
import { haveJudging } from '../scenes/have-judging.ts'
import { pickUp, putDown, type Worker } from './worker.ts'

describe('a judge in WeChat in a hall without a network', () => {
  let browser: Browser
  let judge: Worker

  beforeAll(async () => {
    browser = await launchBrowser()
    const before = await pickUp(browser, { person: 'cai' })
    await before.signIn()
    await before.reads('已登录')
    const { storage } = await before.weapp.report()
    const session = JSON.parse(String(storage.session)) as { readonly personId: string }
    await haveJudging(backstage(), { judges: [{ session }], checkers: [], entrants: 2 })
    await putDown(before)
    judge = await pickUp(browser, { person: 'cai', storage })
  })
  afterAll(() => browser.close())

  const openSheet = async () => {
    await judge.openTab('我的')
    await judge.tap('我的裁判工作', judge.see('.link-row', '我的裁判工作'))
    await judge.tap('赛项', judge.see('.link-row', '裁判 1'))
    await judge.tap('工位 1', judge.see('.tile').first())
    await judge.reads('布线工艺')
  }

  it('marks by a ladder and by yes or no, and it stays on the phone', async () => {
    await openSheet()
    await judge.weapp.setOnline(false)
    await judge.tap('3 档', judge.see('.choice', '3 档'))
    await judge.tap('做到了', judge.see('.choice', '做到了'))
    await judge.reads('没有网络，已存在手机上')
    await judge.picture('judging-offline')
  })

  it('opens the sheet again as it was, still without a network, and syncs it once there is one', async () => {
    const { storage } = await judge.weapp.report()
    await putDown(judge)
    judge = await pickUp(browser, { person: 'cai', storage, offline: true })
    await openSheet()
    await judge.heard('radio', /3 档/, { checked: true }).waitFor()
    await judge.weapp.setOnline(true)
    await judge.reads('已同步')
    await judge.tapButton('提交这张表')
    await judge.reads('「通电试验」还没打分，请补齐再交。')
    expect(await judge.text()).toContain('已同步')
    await putDown(judge)
  })
})
