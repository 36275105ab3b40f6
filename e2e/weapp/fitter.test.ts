import { Console } from 'node:console'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../browser/launch.ts'
import { carryTo } from './carry-to-stack.ts'
import { builtWeapp, type OpenWeapp, openWeapp } from './open-weapp.ts'
import { receiptsOfCloud, receiptsOfPhone } from './receipts.ts'
import { type Interaction, Worker } from './worker.ts'

const policy = '失业保险技能提升补贴(云南 2025)'
const id = 'yn-skill-uplift-2025'
const sentence = '累计缴纳失业保险费12个月(含)以上'

// What a slow phone takes in one go without being felt, in bytes of JSON.
const most = { answer: 11_000, screen: 24_000 }

const isAnswer = ({ name }: Interaction) => /题|答案|打字|选日期/.test(name)

describe('a fitter of 维西县 with a new 中级工 certificate, in WeChat for the first time', () => {
  let browser: Browser
  let weapp: OpenWeapp
  let worker: Worker
  const interactions: Interaction[] = []

  const open = async (storage: Readonly<Record<string, unknown>> = {}) => {
    weapp = await openWeapp(browser, { request: carryTo(inject('url')), storage })
    worker = new Worker(weapp)
    await worker.see('.button').first().waitFor()
  }

  const leave = async () => {
    interactions.push(...worker.interactions)
    const { storage, errors, missing } = await weapp.report()
    expect({ errors, missing }).toEqual({ errors: [], missing: [] })
    await weapp.close()
    return storage
  }

  beforeAll(async () => {
    browser = await launchBrowser()
    await open()
  })
  afterAll(() => browser.close())

  it('answers half of the questions without signing in, leaves, and comes back to the same question', async () => {
    await worker.picture('1-home')
    await worker.begin()
    await worker.picture('2-question')
    await worker.replyToAll(4)
    const asked = await worker.question()
    await open(await leave())
    await worker.picture('3-back-home')
    await worker.tapButton('接着答')
    expect(await worker.question()).toBe(asked)
  })

  it('is read the question, what one may answer, and what came of the answers', async () => {
    const { heard } = worker
    const question = await worker.question()
    await heard('heading', question).waitFor()
    const answers = heard('radiogroup', question).getByRole('radio')
    expect(await answers.count()).toBeGreaterThan(1)
    expect(await worker.wordsOf(heard('status'))).toMatch(/^\d+ 符合\d+ 待确认$/)
    await heard('button', '不清楚').first().waitFor()
  })

  it('sees the policy among those that fit, with its sum and its day', async () => {
    await worker.replyToAll()
    await worker.picture('4-all-asked')
    await worker.tapButton('看结果')
    await worker.picture('5-results')
    const card = await worker.wordsOf(worker.see('.policy-card', policy))
    expect(card).toContain('¥1,500')
    expect(card).toMatch(/符合/)
    expect(await worker.text()).toContain('2025年6月15日')
    await worker.heard('link', /失业保险技能提升补贴.*¥1,500.*符合/).waitFor()
  })

  it('is given by the phone, to the byte, the receipts that the cloud gives', async () => {
    const { storage } = await weapp.report()
    const onPhone = await receiptsOfPhone(browser, storage)
    expect(Object.keys(onPhone).length).toBeGreaterThan(20)
    expect(onPhone[id]).toContain('"verdict":"eligible"')
    expect(onPhone).toEqual(await receiptsOfCloud(inject('url'), storage))
  })

  it("reads the document's own sentence below a criterion", async () => {
    await worker.tap('打开政策', worker.see('.policy-card', policy))
    expect(await worker.text()).toContain('¥1,500')
    await worker.tap('看依据', worker.see('.criterion__cite'))
    await worker.picture('6-policy')
    expect(await worker.wordsOf(worker.see('.sentence__text'))).toBe(`「${sentence}」`)
  })

  it('shares a card that says nothing of the person', async () => {
    await worker.tapButton('分享给同事')
    await worker.picture('7-share')
    await worker.tapButton('发给微信好友')
    await expect.poll(async () => (await weapp.report()).shared.length).toBe(1)
    const { shared, pictures } = await weapp.report()
    expect(shared).toEqual([
      {
        title: policy,
        path: `/policies/pages/detail/index?id=${id}`,
        // Without one, WeChat would send the screen with all that was told.
        imageUrl: pictures[0]?.path,
      },
    ])
    expect(pictures).toMatchObject([{ width: 500, height: 400 }])
  })

  it('has sent nothing to the cloud but the question which rules are in force', async () => {
    const { requests } = await weapp.report()
    expect(requests.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([
      ['GET', '/api/packs/current'],
    ])
  })

  it('costs the phone little at each tap', async () => {
    await leave()
    new Console(process.stdout).table(interactions)
    const bytes = (chosen: readonly Interaction[]) => Math.max(...chosen.map(({ bytes }) => bytes))
    expect(bytes(interactions.filter(isAnswer))).toBeLessThan(most.answer)
    expect(bytes(interactions)).toBeLessThan(most.screen)
    expect(interactions.filter(isAnswer).length).toBeGreaterThan(8)
  })

  it('has in its templates every word for screen readers that its code says', () => {
    const { js, templates } = builtWeapp()
    const words = new Set(Object.values(js).flatMap((code) => code.match(/\baria-[a-z]+/g) ?? []))
    expect(words).toContain('aria-checked')
    expect([...words].filter((word) => !templates.includes(word))).toEqual([])
  })

  it('was drawn from templates that WeChat compiles without a warning', () => {
    expect(builtWeapp().warnings).toEqual([])
  })
})
