import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { townOrganisations } from '../../scripts/stack/town-offices.ts'
import { launchBrowser } from '../browser/launch.ts'
import { pickUp, putDown, type Worker } from './worker.ts'

const [foundry] = townOrganisations
const name = foundry?.name ?? ''

describe('a worker in WeChat who joins their firm', () => {
  let browser: Browser
  let worker: Worker

  beforeAll(async () => {
    browser = await launchBrowser()
    worker = await pickUp(browser, { person: 'jin' })
    await worker.signIn()
  })
  afterAll(async () => {
    await putDown(worker)
    await browser.close()
  })

  it('finds it by the tree, asks, and sees how the request stands', async () => {
    await worker.tap('我的单位和工会', worker.see('.link-row', '我的单位和工会'))
    await worker.reads('还没加入单位')
    await worker.tapButton('加入单位或工会')
    await worker.tapButton('先选单位在哪个县区')
    await worker.tap('迪庆州', worker.see('.region', '迪庆州'))
    await worker.tap('维西县', worker.see('.region', '维西县'))
    await worker.tap(name, worker.see('.link-row', /（演示）\s*企业/))
    await worker.tapButton('申请加入')
    await worker.reads('等审核')
    expect(await worker.text()).toContain(name)
    await worker.picture('organisations')
  })

  it('takes the request back', async () => {
    await worker.tapButton('撤回申请')
    await worker.tap('撤回申请', worker.see('.sheet .button', '撤回申请'))
    await worker.reads('已退出')
  })

  it('sees the device it is on, by name', async () => {
    await worker.goBack()
    await worker.tap('登录的设备', worker.see('.link-row', '登录的设备'))
    await worker.reads('runner runner · 微信')
    expect(await worker.text()).toContain('这台设备')
  })
})
