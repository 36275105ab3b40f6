import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../browser/launch.ts'
import { carryTo } from './carry-to-stack.ts'
import { pickUp, type Worker } from './worker.ts'

const beginAsWorker = async (worker: Worker) => {
  await worker.tap('开始', worker.see('.button', /^开始/))
  await worker.tap('我是职工', worker.see('.role', '我是职工'))
}

describe('without a network', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('says so on first use, and goes on by itself once the network is back', async () => {
    const worker = await pickUp(browser, { offline: true })
    await worker.reads('没有网络')
    await beginAsWorker(worker)
    await worker.reads('现在连不上服务，请检查网络后再试。')
    await worker.heard('status').filter({ hasText: '没有网络' }).waitFor()
    await worker.heard('alert').filter({ hasText: '现在连不上服务' }).waitFor()
    await worker.picture('offline')
    await worker.weapp.setOnline(true)
    await worker.reads('先问哪几样')
    expect(await worker.text()).not.toContain('没有网络')
    const isChosen = (checked: boolean) => worker.heard('checkbox', '技能提升', { checked })
    await isChosen(false).waitFor()
    await worker.tap('选一样', isChosen(false))
    await isChosen(true).waitFor()
    expect((await worker.weapp.report()).errors).toEqual([])
  })

  it('says so when the cloud cannot be reached though the phone has a network', async () => {
    const carry = carryTo(inject('url'))
    let reachable = false
    const worker = await pickUp(browser, {
      request: (sent) => (reachable ? carry(sent) : Promise.reject(new Error('refused'))),
    })
    await beginAsWorker(worker)
    await worker.reads('现在连不上服务，请检查网络后再试。')
    reachable = true
    await worker.tapButton('再试一次')
    await worker.reads('先问哪几样')
  })

  it('judges by the rules that the phone kept, in a lift as well as at a desk', async () => {
    const before = await pickUp(browser)
    const { storage } = await before.weapp.report()
    const worker = await pickUp(browser, { storage, offline: true })
    await worker.begin()
    await worker.replyToAll(2)
    await worker.tapButton('先看结果')
    const words = await worker.text()
    expect(words).toContain('没有网络')
    expect(words).toMatch(/差一步 \d+/)
  })
})
