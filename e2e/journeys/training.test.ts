import type { Browser, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { codeSentTo } from '../../scripts/stack/seed-town.ts'
import { App } from '../browser/app.ts'
import { desk, launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { backstage } from '../offices/backstage.ts'
import { holdOffice, signedIn } from '../offices/hold-office.ts'

const title = '天车安全培训'
const inTwoMonths = (days: number) =>
  new Date(Date.now() + (60 + days) * 86_400_000).toISOString().slice(0, 10)
const member = { 'worker.union.isMember': { value: true } }
const enrolment = '**/sessions/1/enrolment'

const tag = (app: App, words: string) => app.seen('.tag').filter({ hasText: words }).first()
const type = (app: App, label: string, words: string) =>
  app.page.getByLabel(label, { exact: true }).locator('visible=true').fill(words)

/** Signs in where the app asks for it, and is back where one was. */
async function signInHere(app: App, number: string): Promise<void> {
  await app.titled('登录')
  await type(app, '手机号', number)
  await app.tap('发验证码')
  await app.seen('.page__body').filter({ hasText: '验证码已发出' }).waitFor()
  await type(app, '验证码', await codeSentTo(inject('wechatOrigin'), number))
  await app.tap(/^登录$/)
}

describe('one place of a training, from the union that publishes it to who has it in the end', () => {
  let browser: Browser
  let officer: App
  let first: App
  let second: App
  let noticeId: string
  const notice = () => `/training/pages/notice/index?id=${noticeId}`

  beforeAll(async () => {
    browser = await launchBrowser()
    const union = await holdOffice(backstage(), '13900000701', {
      role: 'countyUnion',
      organisation: '/530000/533400/533423/',
    })
    const { session } = await signedIn(backstage(), '13900000702')
    officer = new App(await visit(browser, desk, union.kept), inject('url'))
    first = new App(await visit(browser, phone, { session, facts: member }), inject('url'))
    second = new App(await visit(browser, phone), inject('url'))
  })
  afterAll(() => browser.close())

  it('the officer writes and publishes it at a desk', async () => {
    await officer.open('/pages/mine/index')
    await officer.tap(/办的培训/)
    await officer.tap('发布新培训')
    await officer.titled('发布培训')
    for (const [label, words] of [
      ['名称', title],
      ['内容', '桥式起重机的日常检查和吊运。'],
      ['联系人和电话', '老木 0887-8622333'],
      ['地点', '云岭铸造 二车间'],
      ['总名额', '1'],
    ] as const)
      await type(officer, label, words)
    await officer.page.getByRole('checkbox', { name: '工会会员' }).locator('visible=true').click()
    await officer.pickDate('fieldset[aria-label=报名截止]', inTwoMonths(0))
    await officer.pickDate('fieldset[aria-label=开课日期]', inTwoMonths(2))
    await officer.tap(/^发布$/)
    await officer.titled('谁报了名')
    await officer.seen('.notice').filter({ hasText: '还没有人报名' }).waitFor()
    noticeId = /id=([\w-]{22})/.exec(officer.page.url())?.[1] ?? ''
    expect(noticeId).not.toBe('')
  })

  it('a worker taps 报名 twice and loses the answer, and has one place all the same', async () => {
    await first.open(notice())
    const keys: (string | undefined)[] = []
    await first.page.route(enrolment, async (route: Route) => {
      const isFirst = keys.push(route.request().headers()['idempotency-key']) === 1
      const answer = await route.fetch()
      return isFirst ? route.abort() : route.fulfill({ response: answer })
    })
    await first.button(/^报名$/).dblclick()
    const lost = first.seen('.field__wrong').filter({ hasText: '连不上' })
    await tag(first, '已报上').or(lost).first().waitFor()
    if (await lost.isVisible()) await first.tap(/^报名$/).catch(() => undefined)
    await tag(first, '已报上').waitFor()
    expect(new Set(keys).size).toBe(1)
    await first.page.unrouteAll({ behavior: 'wait' })
  })

  it('another signs in on the way, is asked what decides, and stands first in the queue', async () => {
    await second.open(notice())
    await second.tap('登录后报名')
    await signInHere(second, '13900000703')
    await second.titled('培训通知')
    await second.tap('先答 1 个问题，再排队')
    await second.titled('报名前问一问')
    await second.page
      .getByRole('radio', { name: '是', exact: true })
      .locator('visible=true')
      .click()
    await second.tap(/^排队$/)
    await tag(second, '排队中，第 1 位').waitFor()
  })

  it('who has the place gives it up under 我的培训, once asked whether they mean it', async () => {
    await first.open('/pages/mine/index')
    await first.tap(/我的培训/)
    await first.titled('我的培训')
    await first.seen('.page__body').filter({ hasText: title }).waitFor()
    await first.tap('取消报名')
    await first.seen('.sheet').getByRole('button', { name: '确定' }).click()
    await first.seen('.link-row').filter({ hasText: '已取消' }).waitFor()
  })

  it('it is offered to who waits: among the messages, with the time that is left', async () => {
    const told = second.seen('.link-row').filter({ hasText: '排到名额了' }).first()
    await second.open('/pages/messages/index')
    await expect
      .poll(
        async () => {
          await second.page.reload()
          await second.seen('.page__body').first().waitFor()
          return told.waitFor({ timeout: 3000 }).then(
            () => true,
            () => false,
          )
        },
        { timeout: 90_000 },
      )
      .toBe(true)
    expect(await told.innerText()).toMatch(/还剩 23 小时 \d+ 分/)
    await told.click()
    await second.titled('培训通知')
    await second.tap('要这个名额')
    await tag(second, '已报上').waitFor()
  })

  it('the officer sees who has it and who had it', async () => {
    await officer.open(`/training/pages/enrolments/index?id=${noticeId}`)
    await officer.page.reload()
    await officer.seen('tr').filter({ hasText: '已报上' }).waitFor()
    await officer.seen('tr').filter({ hasText: '已取消' }).waitFor()
    expect(await officer.seen('.roster tbody tr').count()).toBe(2)
    expect(await officer.text('.page__body')).toContain('共 1，满了')
  })
})
