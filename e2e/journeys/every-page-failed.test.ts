import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, phone } from '../browser/launch.ts'
import { visit, visitNext } from '../browser/visitor.ts'
import { backstage } from '../offices/backstage.ts'
import { among, type Scene, seen } from '../scenes/scene.ts'
import { scenes } from '../scenes/scenes.ts'
import { settlePeople } from '../scenes/settle-people.ts'

/** They show what they have without the cloud, before somebody does something there. */
const standAlone = [
  '/pages/mine/index',
  '/identity/pages/sign-in/index',
  '/identity/pages/find-organisation/index',
  '/identity/pages/bind-phone/index',
  '/competitions/pages/rules/index',
  '/no/such/page',
]

const pageOf = ({ path }: Scene) => path.split('?')[0] ?? ''
const asking = scenes
  .filter((scene, i) => scenes.findIndex((other) => pageOf(other) === pageOf(scene)) === i)
  .filter((scene) => !standAlone.includes(pageOf(scene)))
  .map((scene): Scene => ({ signedInAs: 'worker', ...scene }))

describe('where the cloud does not answer', () => {
  let browser: Browser
  let settled: Awaited<ReturnType<typeof settlePeople>>
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    page = await visit(browser, phone)
    settled = await settlePeople(backstage(), '13900000311')
  })
  afterAll(() => browser.close())

  it.each(asking)('$path says so, and opens at another try', async (scene) => {
    const { kept, path } = among(settled, scene)
    await visitNext(page, inject('url'), kept)
    const api = '**/api/**'
    await page.route(api, (route) => route.abort())
    await page.goto(`${inject('url')}/#${path}`)
    const alert = seen(page, '[role=alert]').first()
    await alert.waitFor()
    expect(await alert.innerText()).toContain('现在连不上服务，请检查网络后再试。')
    await page.unroute(api)
    await alert.getByText('再试一次').click()
    await seen(page, '[role=alert]').first().waitFor({ state: 'detached' })
  })
})
