import { spokenCode } from '@cgt/shared/values/spoken-code'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { App } from '../browser/app.ts'
import { desk, launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { backstage } from '../offices/backstage.ts'
import { codesOf, holdOffice, signedIn } from '../offices/hold-office.ts'
import { wait } from './own-phone.ts'

const workbench = '/identity/pages/workbench/index?at=533423'

const field = (app: App, label: string) =>
  app.page.getByLabel(label, { exact: true }).locator('visible=true')

describe('an administrator at a desk, and the person they let in and put out again', () => {
  let browser: Browser
  let admin: App
  let person: App
  let personId: string
  let adminCode: (steps?: number) => string

  beforeAll(async () => {
    browser = await launchBrowser()
    const office = { role: 'securityAdmin', organisation: '/530000/' } as const
    const inOffice = await holdOffice(backstage(), '13900000401', office)
    const other = await signedIn(backstage(), '13900000402')
    adminCode = inOffice.code
    personId = other.session.personId
    admin = new App(await visit(browser, desk, inOffice.kept), inject('url'))
    person = new App(await visit(browser, phone, { session: other.session }), inject('url'))
  })
  afterAll(() => browser.close())

  it('grants a role; the code is asked for once its five minutes are over, and the wish goes on', async () => {
    await wait(301)
    await admin.open(workbench)
    await admin.tap('授予身份')
    await field(admin, '对方的账号编号').fill(personId)
    await admin.page
      .getByRole('radio', { name: /县区总工会/ })
      .locator('visible=true')
      .click()
    await field(admin, '原因（会记录下来）').fill('接替老木')
    const keys: (string | undefined)[] = []
    admin.page.on('request', (request) => {
      if (request.url().endsWith(`/people/${personId}/grants`))
        keys.push(request.headers()['idempotency-key'])
    })
    await admin.tap(/^授予$/)
    await field(admin, '6 位动态验证码').fill(adminCode(1))
    await admin.tap('验证并继续')
    await admin.seen('.sheet').first().waitFor({ state: 'hidden' })
    await admin.seen('.grant-row').filter({ hasText: '县区总工会' }).first().waitFor()
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  it('asks the new officer to set up a second factor first, and shows the recovery codes once', async () => {
    await person.open('/pages/mine/index')
    await person.tap(/现在的身份/)
    await person.page
      .getByRole('radio', { name: /县区总工会/ })
      .locator('visible=true')
      .click()
    await person.tap(/审核加入申请/)
    await person.seen('.notice').filter({ hasText: '先绑定动态验证码' }).waitFor()
    await person.tap('去绑定')
    await person.tap('开始绑定')
    const shown = await person.text('.secret')
    await field(person, '6 位动态验证码').fill('12')
    await person.tap('完成绑定')
    expect(await person.text('.field__wrong')).toContain('6 位数字')
    await field(person, '6 位动态验证码').fill(codesOf(shown.replace(/\s/g, ''))())
    await person.tap('完成绑定')
    await person.seen('.recovery__code').first().waitFor()
    expect(await person.seen('.recovery__code').count()).toBe(10)
    await person.tap('我已存好')
    await person.titled('审核加入申请')
    await person.seen('.pick').first().waitFor()
  })

  it('takes the role back, and the next tap of who held it is refused in words', async () => {
    await person.seen('.pick').first().click()
    await person.tap(/^同意$/)
    const row = admin.seen('.grant-row').filter({ hasText: spokenCode(personId) })
    await row.getByRole('button', { name: '收回' }).click()
    await field(admin, '原因（会记录下来）').fill('换人了')
    await admin.seen('.sheet').getByRole('button', { name: '收回' }).click()
    await row.waitFor({ state: 'detached' })
    await person.tap('确定同意')
    await person.seen('.card').filter({ hasText: '这个身份已收回或到期' }).waitFor()
    expect(await person.text('.card')).toContain('刚才这一步没有办成')
    await person.tap('知道了，以职工身份继续')
    await person.titled('没有这一页')
  })

  it('stops an account, and its owner is out at once, in words', async () => {
    await admin.tap('停用或恢复账号')
    await field(admin, '对方的账号编号').fill(personId)
    await field(admin, '原因（会记录下来）').fill('手机丢了')
    await admin.tap('停用这个账号')
    await admin.seen('.sheet').first().waitFor({ state: 'hidden' })
    await person.open('/identity/pages/devices/index')
    await person.seen('.notice').filter({ hasText: '登录已过期' }).waitFor()
  })
})
