import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { App } from '../browser/app.ts'
import { desk, launchBrowser, phone } from '../browser/launch.ts'
import { pagesOf } from '../browser/pages-of.ts'
import { type Kept, visit } from '../browser/visitor.ts'
import { backstage } from '../offices/backstage.ts'
import { holdOffice, signedIn } from '../offices/hold-office.ts'
import { haveCertificate } from '../scenes/have-certificate.ts'

const tag = (app: App, words: string) => app.seen('.tag').filter({ hasText: words }).first()

/** What another phone's camera makes of the code on the screen. */
async function scanned(page: Page): Promise<string> {
  const picture = await page.locator('.qr:visible').screenshot()
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? ''
}

describe('a certificate, from who holds it to whoever asks whether it is one', () => {
  let browser: Browser
  let union: Awaited<ReturnType<typeof holdOffice>>
  let session: NonNullable<Kept['session']>
  let noticeId: string
  let address: string

  beforeAll(async () => {
    browser = await launchBrowser()
    const stage = backstage()
    const county = { role: 'countyUnion', organisation: '/530000/533400/533423/' } as const
    union = await holdOffice(stage, '13900000721', county)
    const holder = await signedIn(stage, '13900000722')
    session = holder.session
    const { personId } = session
    noticeId = (await haveCertificate(stage, { union, personId })).noticeId
  })
  afterAll(() => browser.close())

  it.each([
    ['a phone', {}, phone],
    ['a desk', {}, desk],
    ['a phone in 大字版', { appearance: { dark: 'auto', large: true } }, phone],
    ['a dark desk', { appearance: { dark: 'on', large: false } }, desk],
  ] as const)('is printed on one sheet from %s', async (_, kept, options) => {
    const app = new App(await visit(browser, options, { session, ...kept }), inject('url'))
    await app.open('/training/pages/learned/index')
    await app.tap('看证书')
    await app.seen('.certificate').waitFor()
    expect(pagesOf(await app.page.pdf({ preferCSSPageSize: true }))).toBe(1)
    await app.page.emulateMedia({ media: 'print' })
    for (const other of ['.button', '.bar', '.rail', '.card'])
      expect([other, await app.seen(other).count()]).toEqual([other, 0])
    await app.page.context().close()
  })

  it('is found valid by a stranger who scans it, with nothing personal beyond the masked name', async () => {
    const own = new App(await visit(browser, phone, { session }), inject('url'))
    await own.open(`/training/pages/certificate/index?id=${noticeId}`)
    await own.seen('.certificate').waitFor()
    address = await scanned(own.page)
    const stranger = new App(await visit(browser, phone), inject('url'))
    await stranger.page.goto(address)
    await tag(stranger, '有效').waitFor()
    const words = await stranger.text('.page__body')
    expect(words).toContain('高处作业安全培训（演示）')
    expect(words).not.toContain(session.personId)
    expect(words).not.toContain('13900000722')
  })

  it('is found revoked once the union says so', async () => {
    const wanted = { noticeId, personId: session.personId, reason: '替考，核实无误。' }
    await union.training.revokeCertificate(wanted)
    const stranger = new App(await visit(browser, phone), inject('url'))
    await stranger.page.goto(address)
    await tag(stranger, '已撤销').waitFor()
    expect(await stranger.text('.page__body')).not.toContain('替考')
  })
})
