import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
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

describe('a competition, from the union that publishes it to who entered', () => {
  let browser: Browser
  let officer: App
  let worker: App
  let competitionId: string

  beforeAll(async () => {
    browser = await launchBrowser()
    const union = await holdOffice(backstage(), '13900000711', {
      role: 'countyUnion',
      organisation: '/530000/533400/533423/',
    })
    const { session } = await signedIn(backstage(), '13900000712')
    officer = new App(await visit(browser, desk, union.kept), inject('url'))
    const facts = { 'worker.residence.regionCode': '533423' }
    worker = new App(await visit(browser, phone, { session, facts }), inject('url'))
  })
  afterAll(() => browser.close())

  it('the officer changes the rules, and publishes by them', async () => {
    await officer.open('/pages/mine/index')
    await officer.tap(/办的竞赛/)
    await officer.tap(/竞赛评分规则/)
    await officer.titled('竞赛评分规则')
    await type(officer, '理论占多少', '40')
    await type(officer, '实操占多少', '60')
    await officer.page.goBack()
    await officer.tap('发布新竞赛')
    await officer.titled('发布竞赛')
    for (const [label, words] of [
      ['名称', title],
      ['内容', '桥式起重机吊运，先理论后实操。'],
      ['地点', '云岭铸造 二车间'],
      ['联系人和电话', '老木 0887-8622333'],
      ['赛项名称', '天车工'],
      ['名额', '20'],
    ] as const)
      await type(officer, label, words)
    await officer.pickDate('fieldset[aria-label=报名截止日期]', inTwoMonths(0))
    await officer.pickDate('fieldset[aria-label=开赛日期]', inTwoMonths(2))
    await officer.pickDate('fieldset[aria-label=结束日期]', inTwoMonths(3))
    await officer.tap(/^发布$/)
    await officer.titled('谁报了名')
    await body(officer, '20 个名额，已报 0 人')
    competitionId = /id=([\w-]{22})/.exec(officer.page.url())?.[1] ?? ''
    expect(competitionId).not.toBe('')
  })

  it('a worker finds it, reads how it is scored, enters, and has it under 我报名的', async () => {
    await worker.open('/pages/services/index')
    await worker.tap(/看附近的，报名、看抽签/)
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

  it('the officer sees them masked, and that lots wait for the last day to enter', async () => {
    await officer.page.reload()
    await officer.titled('谁报了名')
    await body(officer, '20 个名额，已报 1 人')
    await body(officer, '没留姓名')
    await body(officer, '截止，之后在这里抽签。')
  })

  it('who leaves gives the place back', async () => {
    await worker.open(`/competitions/pages/competition/index?id=${competitionId}`)
    await worker.tap('退出天车工')
    await worker.tap('确定')
    await body(worker, '20 个名额，已报 0 人')
  })
})
