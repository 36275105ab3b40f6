import type { Browser, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { townOrganisations } from '../../scripts/stack/town-offices.ts'
import { App } from '../browser/app.ts'
import { launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { backstage } from '../offices/backstage.ts'
import { holdOffice, signedIn } from '../offices/hold-office.ts'

const mine = '/pages/mine/index'
const joins = '/identity/pages/joins/index'
const [foundry] = townOrganisations
const name = foundry?.name ?? ''

/** The six digits that the person's own 我的 shows. */
const spoken = async (app: App): Promise<string> => {
  await app.open(mine)
  await app.seen('.card').filter({ hasText: '识别码' }).first().waitFor()
  return /识别码 (\d{3} \d{3})/.exec(await app.text('.page__body'))?.[1] ?? ''
}

describe('a worker asks to join, and the firm’s officer answers on a phone', () => {
  let browser: Browser
  let worker: App
  let officer: App
  let code: string

  beforeAll(async () => {
    browser = await launchBrowser()
    const office = { role: 'enterpriseOfficer', organisation: foundry?.path ?? '' } as const
    const asWorker = await signedIn(backstage(), '13900000201')
    const asOfficer = await holdOffice(backstage(), '13900000202', office)
    worker = new App(await visit(browser, phone, { session: asWorker.session }), inject('url'))
    officer = new App(await visit(browser, phone, { session: asOfficer.session }), inject('url'))
    code = await spoken(worker)
  })
  afterAll(() => browser.close())

  const choose = async (app: App) => {
    await app.tap('先选单位在哪个县区')
    await app.seen('.region').filter({ hasText: '迪庆州' }).click()
    await app.seen('.region').filter({ hasText: '维西县' }).click()
    await app.page.getByLabel('单位名称开头几个字').locator('visible=true').fill('维西云岭')
    await app.button(new RegExp(`^${name}`)).click()
  }

  it('finds the firm by its county and how its name begins, and asks', async () => {
    await worker.tap(/我的单位和工会/)
    await worker.titled('我的单位和工会')
    await worker.tap('加入单位或工会')
    await worker.titled('加入单位或工会')
    await choose(worker)
    await worker.tap('申请加入')
    await worker.titled('我的单位和工会')
    await worker.seen('.card').filter({ hasText: name }).filter({ hasText: '等审核' }).waitFor()
  })

  it('is told which character of a code to look at, before anything is sent', async () => {
    await worker.tap('加入单位或工会')
    await worker.page.getByRole('radio', { name: '按信用代码' }).locator('visible=true').click()
    const field = worker.page.getByLabel('统一社会信用代码').locator('visible=true')
    await field.fill('9153342OMA0000001U')
    await field.blur()
    expect(await worker.text('.field__wrong')).toContain('第 8 位是字母 O')
    await field.fill(foundry?.creditCode ?? '')
    await worker.button(new RegExp(`^${name}`)).waitFor()
    await worker.tap('返回')
  })

  it('shows the officer who asks, once they act as the officer', async () => {
    await officer.open(mine)
    await officer.tap(/现在的身份/)
    await officer.page
      .getByRole('radio', { name: /企业经办人/ })
      .locator('visible=true')
      .click()
    await officer.tap(/审核加入申请/)
    await officer.titled('审核加入申请')
    await officer.seen('.pick').filter({ hasText: code }).waitFor()
  })

  it('doubles nothing when the answer to an approval is lost and it is tapped again', async () => {
    const keys: (string | undefined)[] = []
    const statuses: number[] = []
    await officer.page.route('**/api/joins/*', async (route: Route) => {
      const isFirst = keys.push(route.request().headers()['idempotency-key']) === 1
      const answer = await route.fetch()
      statuses.push(answer.status())
      return isFirst ? route.abort() : route.fulfill({ response: answer })
    })
    await officer.seen('.pick').filter({ hasText: code }).click()
    await officer.tap(/^同意$/)
    await officer.tap('确定同意')
    await officer.seen('.field__wrong').filter({ hasText: '连不上' }).waitFor()
    await officer.tap('确定同意')
    await officer
      .seen('.tag')
      .filter({ hasText: `${code}：已同意` })
      .waitFor()
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(keys.length).toBeGreaterThan(1)
    expect(new Set(keys).size).toBe(1)
    await officer.page.unrouteAll({ behavior: 'wait' })
  })

  it('lets the worker see it, and leave again', async () => {
    await worker.page.reload()
    const card = worker.seen('.card').filter({ hasText: name })
    await card.filter({ hasText: '已加入' }).waitFor()
    await card.getByRole('button', { name: '退出' }).click()
    await worker.seen('.sheet').getByRole('button', { name: '退出' }).click()
    await card.filter({ hasText: '已退出' }).waitFor()
  })

  it('says so when a colleague decided first, and changes nothing', async () => {
    const other = await holdOffice(backstage(), '13900000203', {
      role: 'countyUnion',
      organisation: '/530000/533400/533423/',
    })
    const third = await signedIn(backstage(), '13900000204')
    await third.identity.requestJoin({ organisationId: foundry?.id ?? '', as: 'member' })
    await officer.page.reload()
    const app = new App(await visit(browser, phone, { session: third.session }), inject('url'))
    const theirs = await spoken(app)
    await officer.seen('.pick').filter({ hasText: theirs }).click()
    const { personId } = third.session
    await other.identity.decideJoin({
      joinId: `${foundry?.id}-member`,
      personId,
      accept: false,
      reason: '不是本单位的人',
    })
    await officer.tap(/^同意$/)
    await officer.tap('确定同意')
    await officer.seen('.tag').filter({ hasText: '别的同事刚办过' }).waitFor()
    expect((await third.identity.myJoins({})).joins).toMatchObject([{ state: 'refused' }])
  })

  it('shows who has no such role the page that is not there, as for any wrong address', async () => {
    await worker.open(joins)
    await worker.titled('没有这一页')
    const refused = await worker.text('.page__body')
    await worker.open('/identity/pages/nothing/index')
    await worker.titled('没有这一页')
    expect(await worker.text('.page__body')).toBe(refused)
  })
})
