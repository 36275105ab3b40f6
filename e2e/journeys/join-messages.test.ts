import { spokenCode } from '@cgt/shared/values/spoken-code'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { townOrganisations } from '../../scripts/stack/town-offices.ts'
import { App } from '../browser/app.ts'
import { desk, launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { backstage } from '../offices/backstage.ts'
import { holdOffice, signedIn } from '../offices/hold-office.ts'

const [foundry] = townOrganisations
const name = foundry?.name ?? ''
const inbox = '/pages/messages/index'

const told = (app: App, words: string) =>
  app.seen('.link-row').filter({ hasText: words }).filter({ hasText: name }).first()

/** Looks into the inbox until the message has come: it is delivered after the answer. */
async function toldOf(app: App, words: string): Promise<void> {
  await app.open(inbox)
  await expect
    .poll(
      async () => {
        await app.page.reload()
        await app.seen('.page__body').first().waitFor()
        return told(app, words)
          .waitFor({ timeout: 3000 })
          .then(() => true)
          .catch(() => false)
      },
      { timeout: 90_000 },
    )
    .toBe(true)
}

describe('a worker asks, the officer is told and answers, and the worker is told', () => {
  let browser: Browser
  let worker: App
  let officer: App
  let personId: string

  beforeAll(async () => {
    browser = await launchBrowser()
    const asWorker = await signedIn(backstage(), '13900000601')
    personId = asWorker.session.personId
    const office = { role: 'enterpriseOfficer', organisation: foundry?.path ?? '' } as const
    const asOfficer = await holdOffice(backstage(), '13900000602', office)
    worker = new App(await visit(browser, phone, { session: asWorker.session }), inject('url'))
    officer = new App(await visit(browser, desk, asOfficer.kept), inject('url'))
  })
  afterAll(() => browser.close())

  it('the worker asks on a phone', async () => {
    await worker.open('/identity/pages/organisations/index')
    await worker.tap('加入单位或工会')
    await worker.titled('加入单位或工会')
    await worker.tap('先选单位在哪个县区')
    await worker.seen('.region').filter({ hasText: '迪庆州' }).click()
    await worker.seen('.region').filter({ hasText: '维西县' }).click()
    await worker.page.getByLabel('单位名称开头几个字').locator('visible=true').fill('维西云岭')
    await worker.button(new RegExp(`^${name}`)).click()
    await worker.tap('申请加入')
    await worker.seen('.card').filter({ hasText: name }).filter({ hasText: '等审核' }).waitFor()
  })

  it('the officer finds the message at a desk, opens it, and agrees', async () => {
    await toldOf(officer, '有一份申请等你审核')
    await told(officer, '有一份申请等你审核').click()
    await officer.titled('审核加入申请')
    await officer
      .seen('.pick')
      .filter({ hasText: spokenCode(personId) })
      .click()
    await officer.tap(/^同意$/)
    await officer.tap('确定同意')
    await officer
      .seen('.tag')
      .filter({ hasText: `${spokenCode(personId)}：已同意` })
      .waitFor()
  })

  it('the worker finds the answer among the messages, and the firm says 已加入', async () => {
    await toldOf(worker, '申请通过了')
    await told(worker, '申请通过了').click()
    await worker.titled('我的单位和工会')
    await worker.seen('.card').filter({ hasText: name }).filter({ hasText: '已加入' }).waitFor()
  })

  it('the officer finds the worker among the members by 识别码 and removes them, and the worker is told why', async () => {
    await officer.open('/identity/pages/members/index')
    const code = spokenCode(personId)
    await officer.page
      .getByLabel('按识别码找人，填前几位')
      .locator('visible=true')
      .fill(code.slice(0, 3))
    await officer.seen('.pick').filter({ hasText: code }).click()
    await officer.tap(/^移出$/)
    await officer.page
      .getByLabel('原因（会记录下来）', { exact: true })
      .locator('visible=true')
      .fill('合同到期')
    await officer.seen('.sheet').getByRole('button', { name: '移出', exact: true }).click()
    await officer.seen('.pick').filter({ hasText: code }).waitFor({ state: 'detached' })
    await toldOf(worker, '你被移出一个单位')
    await told(worker, '你被移出一个单位').click()
    const card = worker.seen('.card').filter({ hasText: name }).filter({ hasText: '已被移出' })
    expect(await card.first().innerText()).toContain('合同到期')
  })
})
