import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { App } from '../browser/app.ts'
import { desk, launchBrowser, phone } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { signIn } from '../journeys/own-phone.ts'
import { fitter } from '../scenes/people.ts'

const url = inject('url')

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** What the browser refused of a page, from its first line on. */
async function watch(page: Page): Promise<readonly string[]> {
  const refused: string[] = []
  await page.exposeFunction('toldRefused', (what: string) => void refused.push(what))
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      (globalThis as unknown as { toldRefused: (what: string) => void }).toldRefused(
        `${violatedDirective} ${blockedURI} ${sample}`,
      ),
    ),
  )
  return refused
}

const everyPage = [
  ...['home', 'services', 'messages', 'mine', 'nowhere'].map((name) => `/pages/${name}/index`),
  ...['screening', 'results'].map((name) => `/policies/pages/${name}/index`),
  '/policies/pages/detail/index?id=yn-skill-uplift-2025',
  '/records/pages/facts/index',
  ...['privacy', 'details'].map((name) => `/privacy/pages/${name}/index`),
  '/audit/pages/audit/index',
  ...['sign-in', 'devices', 'second-factor', 'organisations', 'find-organisation'].map(
    (name) => `/identity/pages/${name}/index`,
  ),
  ...['members', 'joins', 'workbench'].map((name) => `/identity/pages/${name}/index`),
]

describe('the pages under the headers that their host sends', () => {
  it('run whole, on a phone of somebody signed in: nothing of theirs is refused', async () => {
    const page = await visit(browser, phone, fitter)
    const refused = await watch(page)
    const app = new App(page, url)
    await app.open('/pages/home/index')
    await signIn(app, '13600000611')
    for (const path of everyPage) await app.open(path)
    expect(refused).toEqual([])
    await page.context().close()
  })

  it('show their first screen to one who comes for the first time, whose script is known by its hash', async () => {
    const page = await browser.newPage(desk)
    const refused = await watch(page)
    await page.goto(url)
    await page.locator('#app .page__body').waitFor()
    await page.locator('#first').waitFor({ state: 'detached' })
    expect(refused).toEqual([])
    await page.close()
  })

  it('run no script that somebody slipped in, nor one of another host', async () => {
    const page = await browser.newPage(desk)
    const refused = await watch(page)
    await page.goto(url)
    await page.locator('#app .page__body').waitFor()
    await page.evaluate(() => {
      const slipped = document.createElement('script')
      slipped.textContent = 'globalThis.slipped = true'
      const foreign = document.createElement('script')
      foreign.src = 'https://elsewhere.example/x.js'
      document.body.append(slipped, foreign)
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="slipped = 1">')
    })
    await expect.poll(() => refused.length).toBe(3)
    expect(refused.map((one) => one.split(' ')[0]).sort()).toEqual([
      'script-src-attr',
      'script-src-elem',
      'script-src-elem',
    ])
    expect(await page.evaluate(() => 'slipped' in globalThis)).toBe(false)
    await page.close()
  })

  it.each(['/docs/', '/sms/', '/authenticator/'])('hold for %s too', async (path) => {
    const page = await browser.newPage(desk)
    const refused = await watch(page)
    await page.goto(url + path, { waitUntil: 'networkidle' })
    expect(refused).toEqual([])
    await page.close()
  })
})

describe('every answer of the host of pages', () => {
  const built = readFileSync(join(import.meta.dirname, '../../miniapp/dist/h5/_headers'), 'utf8')
  const declared = built
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim().split(': ') as [string, string])

  it.each([
    ['the page', '/'],
    [
      'a script',
      `/js/${/js\/(app\.\w+\.js)/.exec(readFileSync(join(import.meta.dirname, '../../miniapp/dist/h5/index.html'), 'utf8'))?.[1]}`,
    ],
    ['what is none', '/nowhere.html'],
  ])('carries what the build declares for hosts, to the letter: %s', async (_, path) => {
    const { headers } = await fetch(url + path, { headers: { accept: 'text/html' } })
    expect(declared.map(([name]) => name)).toEqual([
      'Content-Security-Policy',
      'X-Content-Type-Options',
      'Referrer-Policy',
      'Strict-Transport-Security',
    ])
    for (const [name, value] of declared) expect(headers.get(name), name).toBe(value)
  })

  it('lets no script stand in the page but by its hash, nor the page in another', () => {
    const [, policy = ''] = declared[0] ?? []
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='(;|$)/)
    expect(policy).not.toContain('unsafe-eval')
    for (const rule of [
      "default-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(rule)
  })

  it('leaves the cloud’s answers their own, stricter ones', async () => {
    const { headers } = await fetch(`${url}/api/packs/current`)
    expect(headers.get('content-security-policy')).toMatch(/sandbox$/)
  })
})
