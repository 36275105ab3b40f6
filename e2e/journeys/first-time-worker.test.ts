import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { App } from '../browser/app.ts'
import { launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { engineCount } from './engine-count.ts'
import { asOf, toldBy } from './fitter.ts'
import { Screening } from './screening.ts'

const policy = '失业保险技能提升补贴(云南 2025)'
const plain = (text: string) => text.replaceAll('（', '(').replaceAll('）', ')')

/** The title of the group a policy's card stands in. */
async function groupOf(app: App, title: string): Promise<string | undefined> {
  const groups = app.seen('section')
  for (let at = 0; at < (await groups.count()); at++) {
    const more = groups.nth(at).getByRole('button', { name: /^还有 \d+ 项$/ })
    if ((await more.count()) > 0) await more.click()
    const words = await groups.nth(at).innerText()
    if (plain(words).includes(title)) return words.split('\n')[0]?.replace(/\s*\d+$/, '')
  }
  return undefined
}

async function chooseDay(app: App, day: string): Promise<void> {
  await app.tap(/改日期/)
  await app.pickDate('.sheet', day)
  await app.tap('按这天判定')
  await app.seen('.sheet').waitFor({ state: 'hidden' })
}

describe('a fitter of 维西县 with a new 中级工 certificate, on the phone for the first time', () => {
  let browser: Browser
  let app: App
  let screening: Screening
  const sent: string[] = []

  // Only what changes within a live region that stands already is announced.
  const replyAndHear = async () => {
    const live = await app.page.waitForSelector('.foot-tally[role=status]:visible')
    await screening.reply()
    expect(await live.isVisible()).toBe(true)
    const heard = (await live.innerText()).replace(/\s+/g, ' ')
    expect(heard).toBe(engineCount(toldBy(screening.asked), asOf))
  }

  beforeAll(async () => {
    browser = await launchBrowser()
    const page = await visit(browser, phone)
    page.on('request', (request) => {
      if (request.method() !== 'GET' || request.url().includes('?')) sent.push(request.url())
    })
    app = new App(page, inject('url'))
    screening = new Screening(app)
    await app.open('/pages/home/index')
  })
  afterAll(() => browser.close())

  it('begins without signing in, for the day and about the topic one chooses', async () => {
    await app.tap(/^开始/)
    await chooseDay(app, asOf)
    await app.tap(/我是职工/)
    await app.seen('.choice').filter({ hasText: '技能提升' }).click()
    await app.tap(/^先问这 1 样/)
    await app.seen('.question').waitFor()
    expect(await app.text('.as-of')).toContain('2025年6月15日')
  })

  it('says why it asks, and which policies wait for the answer', async () => {
    await app.tap(/^为什么问这个/)
    expect(await app.text('.why__body')).toContain('失业保险技能提升补贴')
  })

  it('takes 不清楚 for an answer, and the answer back', async () => {
    const first = await screening.question()
    await screening.skip()
    await screening.back()
    expect(await screening.question()).toBe(first)
  })

  it('hears after each answer the count that the rules give of what was told', async () => {
    const before = await app.text('.foot-tally')
    expect(before).toBe(engineCount({}, asOf))
    await replyAndHear()
    await replyAndHear()
    await replyAndHear()
    expect(await app.text('.foot-tally')).not.toBe(before)
  })

  it('goes on where one stopped, with what was typed but not given', async () => {
    while ((await app.seen('.question input[inputmode=numeric]').count()) === 0)
      await replyAndHear()
    const question = await screening.question()
    await app.seen('.question input').fill('3')
    await app.page.reload()
    await app.seen('.question').waitFor()
    expect(await screening.question()).toBe(question)
    expect(await app.seen('.question input').inputValue()).toBe('3')
  })

  it('is done after ten questions', async () => {
    await screening.replyToAll(replyAndHear)
    expect(new Set(screening.asked).size).toBeLessThanOrEqual(10)
  })

  it('finds the policy among those that fit, with ¥1,500', async () => {
    await app.tap('看结果和理由')
    await app.seen('.policy-card').first().waitFor()
    expect(await groupOf(app, policy)).toBe('符合')
    const card = app.seen('.policy-card').filter({ hasText: '失业保险技能提升补贴' }).first()
    expect(await card.innerText()).toContain('¥1,500')
    expect(await app.text('.tally')).toMatch(
      /符合 \d+ 差一步 \d+ 需确认 \d+ 暂不符合 \d+ 已到期 \d+/,
    )
  })

  it('reads what is known, what is asked, and the sentence it rests on', async () => {
    await app.seen('.policy-card').filter({ hasText: '¥1,500' }).first().click()
    await app.titled('政策')
    expect(await app.text('.banner')).toContain('按已知信息，符合')
    const months = app.seen('.criterion').filter({ hasText: '累计缴失业保险满 12 个月' }).first()
    expect(await months.innerText()).toMatch(/你：36 个月\s+要求：至少 12 个月/)
    await months.locator('.criterion__cite').click()
    expect(await months.locator('.sentence').innerText()).toContain(
      '「累计缴纳失业保险费12个月(含)以上」',
    )
  })

  it('reads how the sum is reckoned, what to bring and where to go', async () => {
    const page = await app.text('.page__body')
    expect(page).toMatch(/怎么算[:：]/)
    expect(page).toContain('五级 1000 元、四级 1500 元、三级 2000 元')
    expect(page).toContain('身份证原件和复印件一份')
    expect(page).toContain('“就业彩云南”微信公众号')
  })

  it('shares the policy, and nothing of their own', async () => {
    await app.tap('分享给同事')
    const card = await app.text('.share-card')
    expect(card).toContain('失业保险技能提升补贴')
    expect(card).not.toMatch(/36 个月|装配钳工/)
    await app.page.keyboard.press('Escape')
    await app.seen('.sheet').waitFor({ state: 'hidden' })
  })

  it('sees the same policy expired on a day of 2026', async () => {
    await chooseDay(app, '2026-06-15')
    await app.seen('.banner').filter({ hasText: '已到期' }).waitFor()
    expect(await app.text('.banner')).toContain('2026年6月15日')
    await app.tap('返回')
    await app.seen('.policy-card').first().waitFor()
    expect(await groupOf(app, policy)).toBe('已到期 · 续期待核实')
  })

  it('has sent nothing to anybody', () => {
    expect(sent).toEqual([])
  })
})
