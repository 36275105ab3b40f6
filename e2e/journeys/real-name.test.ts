import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { stepUp } from '../../functions/src/testing/appoint.ts'
import { withTable } from '../../scripts/stack/lay-offices.ts'
import { tableName } from '../../scripts/stack/start-stack.ts'
import { townOrganisations } from '../../scripts/stack/town-offices.ts'
import { App } from '../browser/app.ts'
import { launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { backstage } from '../offices/backstage.ts'
import { holdOffice, signedIn } from '../offices/hold-office.ts'

const details = '/privacy/pages/details/index'
const joins = '/identity/pages/joins/index'
const messages = '/pages/messages/index'
const [foundry] = townOrganisations
const members = `/identity/pages/members/index?at=${foundry?.id}`
const idNumber = '53342319900307101X'
const masked = '5334**********101X'
const reason = '核对会员名册与本人是否一致'

describe('a worker tells who they are, and the county’s union looks at it', () => {
  let browser: Browser
  let worker: App
  let union: App
  let code: (steps?: number) => string

  beforeAll(async () => {
    browser = await launchBrowser()
    const office = { role: 'countyUnion', organisation: '/530000/533400/533423/' } as const
    const asWorker = await signedIn(backstage(), '13900000501')
    await asWorker.identity.requestJoin({ organisationId: foundry?.id ?? '', as: 'member' })
    const asUnion = await holdOffice(backstage(), '13900000502', office)
    code = asUnion.code
    // The code that set it up counts for five minutes: they are over.
    const { storeEndpoint } = backstage()
    const { accessToken } = asUnion.session
    await withTable(storeEndpoint, tableName, (table) => stepUp(table, accessToken, 0))
    worker = new App(await visit(browser, phone, { session: asWorker.session }), inject('url'))
    union = new App(await visit(browser, phone, asUnion.kept), inject('url'))
  })
  afterAll(() => browser.close())

  const type = (app: App, label: string, text: string) =>
    app.page.getByLabel(label).locator('visible=true').fill(text)

  it('is told what is wrong with the number while typing, and nothing is stored before agreeing', async () => {
    await worker.open(details)
    await worker.titled('实名信息')
    await type(worker, '真实姓名', '张三')
    await type(worker, '身份证号', '533423199003071010')
    expect(await worker.text('.field__wrong')).toContain('最后一位')
    await type(worker, '身份证号', idNumber)
    await worker.tap('保存')
    await worker.tap('同意，并保存')
    await worker.seen('.card').filter({ hasText: '张*' }).filter({ hasText: masked }).waitFor()
    expect(await worker.text('.page__body')).not.toContain(idNumber)
  })

  it('shows the union a masked name and no more while the worker only asks', async () => {
    await union.open(joins)
    await union.seen('.pick').filter({ hasText: '张*' }).first().click()
    await union.button('不同意').waitFor()
    expect(await union.button('查看完整信息').count()).toBe(0)
    await union.tap(/^同意$/)
    await union.tap('确定同意')
    await union.seen('.tag').filter({ hasText: '已同意' }).waitFor()
  })

  it('shows the union a member whole only with a reason and a code', async () => {
    await union.open(members)
    await union.seen('.pick').filter({ hasText: '张*' }).first().click()
    await union.tap('查看完整信息')
    await type(union, '原因（会记录下来）', reason)
    await union.tap(/^查看$/)
    await type(union, '6 位动态验证码', code(1))
    await union.tap('验证并继续')
    await union.page.getByText(idNumber).locator('visible=true').waitFor()
    await union.tap('看完了')
    expect(await union.page.getByText(idNumber).locator('visible=true').count()).toBe(0)
  })

  it('tells the worker who looked and why, and lets them take it all away', async () => {
    await worker.open(messages)
    await worker.page.getByText(new RegExp(reason)).locator('visible=true').first().waitFor()
    await worker.open(details)
    await worker.tap('删除')
    await worker.page.getByRole('dialog').getByText('删除', { exact: true }).last().click()
    await worker.seen('.tag').filter({ hasText: '已删除' }).waitFor()
  })
})
