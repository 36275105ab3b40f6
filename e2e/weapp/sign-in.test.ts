import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/launch.ts'
import { pickUp, putDown, type Worker } from './worker.ts'

describe('signing in by WeChat', () => {
  let browser: Browser
  let worker: Worker

  const signInAs = async (person: string) => {
    worker = await pickUp(browser, { person })
    await worker.signIn()
  }

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterEach(() => putDown(worker))
  afterAll(() => browser.close())

  it('takes one tap, and lasts when the mini-program is opened again', async () => {
    await signInAs('hong')
    expect(await worker.text()).toContain('已登录')
    await worker.picture('signed-in')
    const { storage, requests } = await worker.weapp.report()
    expect(requests.filter(({ method }) => method === 'POST').map(({ data }) => data)).toEqual([
      { code: expect.stringMatching(/^hong-/), device: 'runner runner · 微信' },
    ])
    await worker.weapp.close()
    worker = await pickUp(browser, { storage })
    await worker.openTab('我的')
    expect(await worker.text()).toContain('已登录')
  })

  it('is undone on this phone at once by 退出', async () => {
    await signInAs('lan')
    expect((await worker.weapp.report()).storage).toHaveProperty('session')
    await worker.tapButton('退出')
    expect(await worker.text()).toContain('没登录也能用')
    expect((await worker.weapp.report()).storage).not.toHaveProperty('session')
  })

  it.each([
    ['expired', '微信登录凭证已失效，请重新点一次“微信登录”。'],
    ['busy', '微信暂时没有回应，请稍后再试，或改用手机号登录。'],
  ])(
    'says what to do, with a number to quote, when WeChat answers that the code is %s',
    async (person, sentence) => {
      await signInAs(person)
      const words = await worker.text()
      expect(words).toContain(sentence)
      expect(words).toMatch(/编号 [\w-]{8,}/)
      expect((await worker.weapp.report()).storage).not.toHaveProperty('session')
    },
  )
})
