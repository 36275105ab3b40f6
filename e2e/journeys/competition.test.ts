import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { letCompetitionPass } from '../../functions/src/testing/let-pass.ts'
import { tableName } from '../../scripts/stack/start-stack.ts'
import { App } from '../browser/app.ts'
import { desk, launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { backstage } from '../offices/backstage.ts'
import { holdOffice, signedIn } from '../offices/hold-office.ts'

const title = '天车工技能竞赛'
const inTwoMonths = (days: number) =>
  new Date(Date.now() + (60 + days) * 86_400_000).toISOString().slice(0, 10)
const type = (app: App, label: string, words: string) =>
  app.page.getByLabel(label, { exact: true }).locator('visible=true').fill(words)
const body = (app: App, words: string | RegExp) =>
  app.seen('.page__body').filter({ hasText: words }).waitFor()

describe('a competition, from the union that publishes it to the lots that anybody can check', () => {
  let browser: Browser
  let officer: App
  let worker: App
  let other: App
  let competitionId: string

  beforeAll(async () => {
    browser = await launchBrowser()
    const union = await holdOffice(backstage(), '13900000741', {
      role: 'countyUnion',
      organisation: '/530000/533400/533423/',
    })
    const { session } = await signedIn(backstage(), '13900000742')
    const second = await signedIn(backstage(), '13900000743')
    officer = new App(await visit(browser, desk, union.kept), inject('url'))
    const facts = { 'worker.residence.regionCode': '533423' }
    worker = new App(await visit(browser, phone, { session, facts }), inject('url'))
    other = new App(await visit(browser, phone, { session: second.session }), inject('url'))
  })
  afterAll(() => browser.close())

  it('the officer changes the rules, and publishes by them', async () => {
    await officer.open('/pages/mine/index')
    await officer.tap(/办的竞赛/)
    await officer.tap('发布新竞赛')
    await officer.titled('发布竞赛')
    for (const [label, words] of [
      ['名称', title],
      ['内容', '桥式起重机吊运，先理论后实操。'],
      ['地点', '云岭铸造 二车间'],
      ['联系人和电话', '老木 0887-8622333'],
      ['赛项名称', '天车工'],
      ['赛项名额', '20'],
    ] as const)
      await type(officer, label, words)
    await officer.pickDate('fieldset[aria-label=报名截止日期]', inTwoMonths(0))
    await officer.pickDate('fieldset[aria-label=开赛日期]', inTwoMonths(2))
    await officer.pickDate('fieldset[aria-label=结束日期]', inTwoMonths(3))
    await officer.tap('改评分规则')
    await type(officer, '理论占多少', '40')
    await type(officer, '实操占多少', '60')
    await officer.tap('评分规则改好了')
    await officer.tap(/^发布$/)
    await officer.titled('谁报了名')
    await body(officer, '20 个名额，已报 0 人')
    competitionId = /id=([\w-]{22})/.exec(officer.page.url())?.[1] ?? ''
    expect(competitionId).not.toBe('')
  })

  it('a worker finds it, reads how it is scored, enters, and has it under 我报名的', async () => {
    await worker.open('/pages/services/index')
    await worker.tap(/看附近的，报名、抽签、成绩/)
    await worker.titled('竞赛')
    await worker.seen('.pick').filter({ hasText: title }).click()
    await worker.titled('竞赛详情')
    await worker.tap('怎么算分、怎么评奖')
    await body(worker, /理论\s*40%/)
    await worker.tap('报名天车工')
    await worker.tap('确定报名')
    await body(worker, '已报名')
    await worker.page.goBack()
    await body(worker, /我报名的.*天车工.*等抽签/s)
  })

  it('who leaves gives the place back, and may enter again', async () => {
    await worker.open(`/competitions/pages/competition/index?id=${competitionId}`)
    await worker.tap('退出天车工')
    await worker.tap('确定')
    await body(worker, '20 个名额，已报 0 人')
    await worker.tap('报名天车工')
    await worker.tap('确定报名')
    await body(worker, '已报名')
  })

  it('another enters, and the officer sees both masked, and that lots wait for the last day to enter', async () => {
    await other.open(`/competitions/pages/competition/index?id=${competitionId}`)
    await other.tap('报名天车工')
    await other.tap('确定报名')
    await body(other, '20 个名额，已报 2 人')
    await officer.page.reload()
    await officer.titled('谁报了名')
    await body(officer, '20 个名额，已报 2 人')
    await officer.seen('li').filter({ hasText: '没留姓名' }).nth(1).waitFor()
    await body(officer, '截止，之后在这里抽签。')
  })

  it('once entering is over the officer draws lots, and has them by number', async () => {
    const place = { endpoint: inject('storeEndpoint'), TableName: tableName }
    await letCompetitionPass(place, competitionId, 61 * 86_400)
    await officer.page.reload()
    await officer.tap('给天车工抽签')
    await officer.tap(/^抽签$/)
    await body(officer, /1 号没留姓名.*2 号没留姓名/s)
  })

  it('a worker sees their number, and finds on their own phone that the draw is the one committed to', async () => {
    await worker.page.reload()
    await body(worker, /[12] 号你的编号/)
    await worker.tap('我来核对抽签')
    await worker.seen('.tag').filter({ hasText: '对得上' }).waitFor()
    await worker.tap('看抽签的先后')
    await worker.seen('.sheet li').filter({ hasText: '这是你' }).waitFor()
    expect(await worker.seen('.sheet li').count()).toBe(2)
  })
})
