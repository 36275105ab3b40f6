import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { letTrainingPass } from '../../functions/src/testing/let-pass.ts'
import { tableName } from '../../scripts/stack/start-stack.ts'
import { App } from '../browser/app.ts'
import { desk, launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { backstage } from '../offices/backstage.ts'
import { holdOffice, signedIn } from '../offices/hold-office.ts'
import { facts, keepRecord, row } from './own-phone.ts'

const title = '电工高级工班'
const mine = '/training/pages/mine/index'
const policy = '/policies/pages/detail/index?id=yn-skill-uplift-2025'
/** The policy of 2025 was in force. */
const asOf = '2025-06-15'
const asked = { source: 'selfDeclared', asOf } as const
/** Insured for three years, without any certificate, and never paid anything. */
const told = {
  'worker.unemploymentInsurance.cumulativeMonths': { value: 36, ...asked },
  'worker.employment.status': { value: 'enterprise_employee_insured', ...asked },
  'worker.unemploymentBenefit.receiving': { value: false, ...asked },
  'worker.union.isMember': { value: true, ...asked },
  claims: { value: [], ...asked },
  cert: { value: [], ...asked },
}

const inTwoMonths = (days: number) =>
  new Date(Date.now() + (60 + days) * 86_400_000).toISOString().slice(0, 10)
const now = () => Math.floor(Date.now() / 1000)
const tag = (app: App, words: string) => app.seen('.tag').filter({ hasText: words }).first()
const says = (app: App, words: string | RegExp) =>
  app.seen('.page__body').filter({ hasText: words }).waitFor()
const type = (app: App, label: string, words: string) =>
  app.page.getByLabel(label, { exact: true }).locator('visible=true').fill(words)
const choose = (app: App, role: 'radio' | 'checkbox' | 'switch', name: string | RegExp) =>
  app.page.getByRole(role, { name }).locator('visible=true').first().click()

describe('what a worker learned, from the notice of their union to the benefit it makes their own', () => {
  let browser: Browser
  let union: Awaited<ReturnType<typeof holdOffice>>
  let office: App
  let hall: App
  let worker: App
  let noticeId: string

  const pass = (seconds: number) =>
    letTrainingPass({ endpoint: inject('storeEndpoint'), TableName: tableName }, noticeId, seconds)
  const session = async () => (await union.training.getNotice({ noticeId })).notice.sessions[0]

  beforeAll(async () => {
    browser = await launchBrowser()
    union = await holdOffice(backstage(), '13900000711', {
      role: 'countyUnion',
      organisation: '/530000/533400/533423/',
    })
    const own = await signedIn(backstage(), '13900000712')
    const kept = { session: own.session, facts: told, occasion: { role: 'worker', asOf } } as const
    office = new App(await visit(browser, desk, union.kept), inject('url'))
    hall = new App(await visit(browser, phone, union.kept), inject('url'))
    worker = new App(await visit(browser, phone, kept), inject('url'))
  })
  afterAll(() => browser.close())

  /** Types the code that the hall shows. */
  async function handIn(): Promise<void> {
    const code = await hall.text('.code-text')
    await worker.tap('填签到码')
    await worker.seen('.sheet input').fill(` ${code} `)
    await worker.tap('交上')
  }

  it('the union says what it takes to pass and what who passes gets', async () => {
    await office.open('/training/pages/publish/index?at=533423')
    for (const [label, words] of [
      ['名称', title],
      ['内容', '线路检修和安全用电。'],
      ['联系人和电话', '老木 0887-8622333'],
      ['地点', '维西县职业高级中学'],
      ['总名额', '20'],
      ['到场多久（可不填，到满一场就行）', '120'],
      ['理论多少分合格（不考不填）', '60'],
    ] as const)
      await type(office, label, words)
    await office.pickDate('fieldset[aria-label=报名截止]', inTwoMonths(0))
    await office.pickDate('fieldset[aria-label=开课日期]', inTwoMonths(2))
    await choose(office, 'radio', '职业技能等级证书')
    await type(office, '证书上的职业', '电工')
    await choose(office, 'radio', '高级工')
    await choose(office, 'switch', /联网能查到/)
    await office.tap(/^发布$/)
    await office.titled('谁报了名')
    noticeId = /id=([\w-]{22})/.exec(office.page.url())?.[1] ?? ''
    expect(noticeId).not.toBe('')
  })

  it('a worker without a certificate, whom the subsidy does not fit yet, enrols', async () => {
    await worker.open(policy)
    expect(await worker.text('.banner')).not.toContain('¥2,000')
    await worker.open(`/training/pages/notice/index?id=${noticeId}`)
    await worker.tap(/^报名$/)
    await tag(worker, '已报上').waitFor()
  })

  it('on the day they check in by the code that is shown there, and the trainer sees them', async () => {
    await pass(((await session())?.startsAt ?? 0) - now())
    await hall.open(`/training/pages/hall/index?id=${noticeId}&session=1`)
    await hall.seen('.qr--large').waitFor()
    await worker.open(mine)
    await says(worker, `今天：${title}`)
    await handIn()
    await tag(worker, '签到成功').waitFor()
    await hall.seen('.link-row').filter({ hasText: '在场' }).waitFor()
  })

  it('leaving without a network they keep the code, and are told their minutes once it is handed in', async () => {
    // A code counts as the beginning of its half minute.
    await pass(3 * 3600 + 60)
    await choose(hall, 'radio', '签退')
    await hall.page.getByRole('img', { name: '签退码' }).locator('visible=true').waitFor()
    await worker.page.context().setOffline(true)
    await handIn()
    await says(worker, '存在手机上，还没交上')
    await worker.page.context().setOffline(false)
    await tag(worker, '签退成功').waitFor()
    await says(worker, /到场 18\d 分钟/)
    await says(worker, '理论成绩没登记，要 60 分')
  })

  it('afterwards the union enters the mark, sees who passes, and issues the certificates', async () => {
    await pass(((await session())?.endsAt ?? 0) - now() + 60)
    await office.open(`/training/pages/results/index?id=${noticeId}&session=1`)
    await office.tap('登记成绩')
    await type(office, '理论，要 60 分', '82')
    await office.tap('存好')
    await tag(office, '合格').waitFor()
    await office.tap('给合格的人发证书')
    const code = office.page.getByLabel('6 位动态验证码').locator('visible=true')
    const issued = office.seen('.card').filter({ hasText: '发完了：发了 1 本' })
    await code.or(issued).first().waitFor()
    if (await code.isVisible()) {
      await code.fill(union.code(1))
      await office.tap('验证并继续')
    }
    await issued.waitFor()
    await tag(office, '证书已发').waitFor()
  })

  it('and the certificate of a 高级工 makes the skill subsidy of ¥2,000 theirs, by its sentence', async () => {
    await pass(now() - Date.parse('2025-06-01T12:00:00+08:00') / 1000)
    await worker.open(facts)
    await keepRecord(worker)
    await row(worker, '证书').waitFor()
    await worker.open(policy)
    expect(await worker.text('.banner')).toContain('符合')
    await says(worker, '¥2,000')
    const level = worker.seen('.criterion').filter({ hasText: '五级、四级或三级' })
    await level.locator('.criterion__cite').click()
    expect(await level.locator('.sentence').innerText()).toContain(
      '「五级(初级)、四级(中级)、三级(高级)」',
    )
  })
})
