import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { privateUses } from '../../miniapp/src/platform/private-uses.ts'
import { codeSentTo } from '../../scripts/stack/seed-town.ts'
import { launchBrowser } from '../browser/launch.ts'
import { builtWeapp } from './open-weapp.ts'
import type { PrivacyOptions } from './runner/privacy-state.ts'
import { pickUp, type Worker } from './worker.ts'

const title = '同意吗？'

it('WeChat’s check of privacy is turned on in the build', () => {
  expect(builtWeapp().app).toMatchObject({ __usePrivacyCheck__: true })
})

describe('WeChat’s privacy authorisation', () => {
  let browser: Browser
  let worker: Worker
  let missing: readonly string[]
  let storage: Readonly<Record<string, unknown>>

  beforeAll(async () => {
    browser = await launchBrowser()
    const signedIn = await pickUp(browser, { person: 'qin' })
    await signedIn.signIn()
    storage = (await signedIn.weapp.report()).storage
    await signedIn.weapp.close()
  })
  afterEach(async () => {
    const report = await worker.weapp.report()
    await worker.weapp.close()
    expect({ errors: report.errors, missing: report.missing }).toEqual({ errors: [], missing })
  })
  afterAll(() => browser.close())

  /** On 我的, signed in, in a WeChat that stands so to the person's privacy. */
  async function open(privacy: PrivacyOptions, more: object = {}) {
    missing = []
    worker = await pickUp(browser, { storage, privacy, ...more })
    await worker.openTab('我的')
  }
  const privacy = async () => (await worker.weapp.report()).privacy
  const sheet = () => worker.see('.sheet', title)
  const bind = () => worker.tap('绑定手机号', worker.see('.bind-phone__button'))
  const copy = () => worker.tap('复制编号', worker.see('.link-row', '复制编号'))
  const agree = () => worker.tap('同意', worker.see('.privacy-agree'))
  const refuse = () => worker.tap('不同意', worker.see('.sheet .button', /^不同意$/))
  const personId = () => (storage.session as string).match(/"personId":"([^"]+)"/)?.[1]

  it('is asked by the app itself, in plain words, with the whole text a tap away', async () => {
    await open({})
    await bind()
    const words = await worker.wordsOf(sheet())
    const { what, why, otherwise } = privateUses['button.getPhoneNumber']
    for (const said of [what, why, otherwise, '《产改通隐私保护指引》'])
      expect(words).toContain(said)
    await worker.picture('privacy-sheet')
    await worker.tap('看原文', worker.see('.sheet .link-row', '原文'))
    expect(await privacy()).toMatchObject({ official: 0, read: 1, agreed: false })
    await refuse()
  })

  it('once agreed to, lets WeChat tell the number, and asks for nothing more', async () => {
    await open({}, { phoneNumber: '13600000001' })
    await bind()
    await agree()
    await worker.reads('手机号已绑定')
    await copy()
    const { asked, agreed, clipboard, pressed } = await privacy()
    expect({ asked, agreed, pressed }).toEqual({
      asked: [{ referrer: 'button.getPhoneNumber', answer: 'agree' }],
      agreed: true,
      pressed: ['agree-privacy'],
    })
    expect(clipboard).toBe(personId())
  })

  it('refused, lets the page go on, and offers to bind the phone by a code sent to it', async () => {
    const phone = '13600000002'
    // Another person: the one above has a phone.
    missing = []
    worker = await pickUp(browser, { person: 'rui' })
    await worker.openTab('我的')
    await worker.tapButton('登录')
    await worker.tapButton('微信登录')
    await bind()
    await refuse()
    expect(await sheet().count()).toBe(0)
    await worker.reads('你没同意')
    await worker.picture('privacy-refused')
    await worker.tap('用短信验证码绑定', worker.see('.link-row', '用短信验证码绑定'))
    const [number, code] = [
      worker.see('wx-input input').first(),
      worker.see('wx-input input').last(),
    ]
    await number.fill(phone)
    await worker.tapButton('发验证码')
    await worker.reads('验证码已发出')
    await worker.picture('bind-phone')
    await code.fill(await codeSentTo(inject('wechatOrigin'), phone))
    await worker.tapButton(/^绑定$/)
    await worker.reads('手机号已绑定')
    expect((await privacy()).asked).toEqual([
      { referrer: 'button.getPhoneNumber', answer: 'disagree' },
    ])
  })

  it('refused for the clipboard, shows the words to be picked by hand', async () => {
    await open({})
    // The message that the phone was bound: WeChat's own tab says that it is there.
    await worker.see('.sim-tab[data-badge="1"]', '消息').waitFor()
    await copy()
    expect(await worker.wordsOf(sheet())).toContain(privateUses.setClipboardData.what)
    await refuse()
    await worker.see('.sheet', '长按').waitFor()
    expect(await worker.wordsOf(worker.see('.by-hand'))).toBe(personId())
    await worker.picture('copy-by-hand')
    await worker.tap('好了', worker.see('.sheet .button', '好了'))
    await worker.reads('已登录')
    expect((await privacy()).clipboard).toBeUndefined()
  })

  it('is asked again at the next try of somebody who refused', async () => {
    await open({})
    await bind()
    await refuse()
    await bind()
    expect(await sheet().count()).toBe(1)
    await refuse()
    expect((await privacy()).asked).toHaveLength(2)
  })

  it('counts as refused when the sheet is closed, so that nothing waits for ever', async () => {
    await open({})
    await bind()
    await worker.tap('关闭', worker.see('.sheet__close'))
    await worker.reads('你没同意')
    expect((await privacy()).asked).toEqual([
      { referrer: 'button.getPhoneNumber', answer: 'disagree' },
    ])
  })

  it('counts as refused when the page is left', async () => {
    await open({})
    await worker.tap('动态验证码', worker.see('.link-row', '动态验证码'))
    await worker.tapButton('开始绑定')
    await worker.tapButton('复制')
    expect(await sheet().count()).toBe(1)
    await worker.goBack()
    await worker.reads('已登录')
    expect(await sheet().count()).toBe(0)
    expect((await privacy()).asked).toEqual([{ referrer: 'setClipboardData', answer: 'disagree' }])
  })

  it('is not there on an old base library, where everything goes as before', async () => {
    await open({ library: 'old' })
    await copy()
    expect(await sheet().count()).toBe(0)
    expect((await privacy()).clipboard).toBe(personId())
  })

  it('stays usable when WeChat neither names nor opens its text', async () => {
    await open({ failing: ['getPrivacySetting', 'openPrivacyContract'] })
    await copy()
    expect(await worker.wordsOf(sheet())).toContain('《小程序隐私保护指引》')
    await worker.tap('看原文', worker.see('.sheet .link-row', '原文'))
    expect(await worker.wordsOf(sheet())).toContain('原文没能打开')
    await worker.picture('privacy-unread')
    await agree()
    expect((await privacy()).clipboard).toBe(personId())
  })

  it('does not lose the words when the app’s declaration in WeChat lacks the clipboard', async () => {
    await open({ undeclared: ['setClipboardData'] })
    await copy()
    expect(await sheet().count()).toBe(0)
    expect(await worker.wordsOf(worker.see('.by-hand'))).toBe(personId())
  })

  it.each([
    ['dark', { theme: 'dark' as const }],
    ['large', {}],
  ])('has the app’s own look: %s', async (name, more) => {
    await open({}, more)
    if (name === 'large') await worker.tap('大字版', worker.see('.toggle', '大字版'))
    await bind()
    await worker.picture(`privacy-${name}`)
    const off = await worker.see('.sheet').evaluate((one) => one.scrollWidth - one.clientWidth)
    expect(off).toBe(0)
    await refuse()
  })
})
