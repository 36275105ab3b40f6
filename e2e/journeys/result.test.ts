import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { plantPublished } from '../../functions/src/testing/competitions/plant-published.ts'
import { judgedMarks } from '../../scripts/stack/judged-rules.ts'
import { withTable } from '../../scripts/stack/lay-offices.ts'
import { tableName } from '../../scripts/stack/start-stack.ts'
import { App } from '../browser/app.ts'
import { launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { backstage } from '../offices/backstage.ts'
import { holdOffice, signedIn } from '../offices/hold-office.ts'
import { haveJudging } from '../scenes/have-judging.ts'

const sheet = (code: string, seat: string, work: number) => ({
  ...{ module: 'wiring', code, seat, marks: judgedMarks(2, work), state: 'checked' as const },
})
const sheets = [sheet('1', '1', 42_000), sheet('1', '2', 41_000)].concat([
  sheet('2', '1', 38_000),
  sheet('2', '2', 37_500),
])
const tomorrow = () => Math.floor(Date.now() / 1000) + 86_400

const body = (app: App, words: string | RegExp) =>
  app.seen('.page__body').filter({ hasText: words }).waitFor()
const type = (app: App, label: RegExp, words: string) =>
  app.page.getByLabel(label).locator('visible=true').fill(words)

describe('a result, from the last sheet checked to an appeal decided', () => {
  let browser: Browser
  let county: App
  let prefecture: App
  let entrant: App
  let at: Awaited<ReturnType<typeof haveJudging>>
  const to = (page: string) =>
    `/competitions/pages/${page}/index?id=${at.competitionId}&event=${at.eventId}`

  beforeAll(async () => {
    browser = await launchBrowser()
    const stage = backstage()
    const people = await Promise.all(
      ['13900000761', '13900000762', '13900000763'].map((one) => signedIn(stage, one)),
    )
    const [first, second, party] = people
    const judges = [first, second].flatMap((one) => (one ? [one] : []))
    const whose = { judges, checkers: [], entrants: 2, sheets }
    at = await haveJudging(stage, { ...whose, party: party?.session.personId ?? '' })
    const office = (one: string, role: 'countyUnion' | 'prefectureUnion', organisation: string) =>
      holdOffice(stage, one, { role, organisation })
    const near = await office('13900000764', 'countyUnion', '/530000/533400/533423/')
    const above = await office('13900000765', 'prefectureUnion', '/530000/533400/')
    const opened = async (kept: Parameters<typeof visit>[2]) =>
      new App(await visit(browser, phone, kept), inject('url'))
    county = await opened(near.kept)
    prefecture = await opened(above.kept)
    entrant = await opened({ session: party?.session as NonNullable<typeof party>['session'] })
  })
  afterAll(() => browser.close())

  it('the union locks the round, and two people release one layer of codes each', async () => {
    await county.open(to('run'))
    await body(county, '裁判 1：2 张，复核 2、提交 0、草稿 0、没填 0')
    await county.tap('锁定决赛')
    await county.tap('确定')
    await body(county, '各轮都锁定了')
    await county.tap('打开第一层编号')
    await county.tap('放开第一层编号')
    await county.tap('确定')
    await body(county, '已放开')
    await county.tap('打开第二层编号')
    await county.tap('放开第二层编号')
    await county.tap('确定')
    await county.seen('.field__wrong').filter({ hasText: '两层编号要两个人放开' }).waitFor()
    await prefecture.open(to('run'))
    await prefecture.tap('打开第二层编号')
    await prefecture.tap('放开第二层编号')
    await prefecture.tap('确定')
    await body(prefecture, '已放开')
  })

  it('the entrant sees what was published, how it came about, and appeals', async () => {
    await entrant.open(to('results'))
    await body(entrant, '成绩还没有公布')
    // Not by the page: beyond the last year whose days off are arranged it is refused.
    await withTable(backstage().storeEndpoint, tableName, (table) =>
      plantPublished({ table }, at, { openUntil: tomorrow() }),
    )
    await entrant.page.reload()
    await body(entrant, '我的成绩')
    await entrant.tap('怎么算出来的')
    await entrant.seen('.sheet').filter({ hasText: '裁判 2：' }).waitFor()
    await entrant.tap('知道了')
    await entrant.tap('对成绩申诉')
    await entrant.page.getByRole('radio', { name: '评分有误' }).click()
    await type(entrant, /说清楚哪里不对/, '通电试验少算了半分')
    await entrant.tap('提交申诉')
    await body(entrant, '等决定')
  })

  it('nothing is final while the appeal waits, and the refusal says all that is open', async () => {
    await county.page.reload()
    await county.tap(/终定.*的成绩/)
    await county.tap('确定')
    const wrong = county.seen('.field__wrong')
    await wrong.filter({ hasText: '公示' }).waitFor()
    expect(await wrong.innerText()).toContain('申诉')
  })

  it('another union decides it with a reason, which the entrant reads', async () => {
    await prefecture.page.reload()
    await prefecture.tap('决定这件申诉')
    await prefecture.page.getByRole('radio', { name: /^支持/ }).click()
    await type(prefecture, /为什么/, '第二名裁判漏看一处')
    await prefecture.tap(/^决定$/)
    await body(prefecture, '第二名裁判漏看一处')
    await entrant.page.reload()
    await body(entrant, '第二名裁判漏看一处')
    expect(await entrant.seen('.tag').allInnerTexts()).toContain('支持')
  })
})
