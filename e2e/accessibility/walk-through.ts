import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { desk, launchBrowser, phone } from '../browser/launch.ts'
import { visit, visitNext } from '../browser/visitor.ts'
import { backstage } from '../offices/backstage.ts'
import { among, enter, type Scene } from '../scenes/scene.ts'
import { settlePeople } from '../scenes/settle-people.ts'
import { misplaced, paleWords, violations } from './axe.ts'
import { tooSmall } from './touch-targets.ts'

const still = { ...phone, reducedMotion: 'reduce', deviceScaleFactor: 1 } as const

type Light = 'light' | 'dark'

const atDesk = [desk.viewport, 'light'] as const
const onPhone = [phone.viewport, 'light'] as const
const inDark = [phone.viewport, 'dark'] as const

/** A page that was made wider or darker is drawn anew before anybody looks at it. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()))
      }),
  )

/**
 * The larger letters, without coming anew: to the page they are this one class (`ui/Page`), and
 * coming is what takes the time.
 */
async function enlarge(page: Page): Promise<void> {
  const size = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('.page__body') as Element).fontSize)
  const before = await size()
  await page.evaluate(() => {
    for (const look of document.querySelectorAll('.look')) look.classList.add('look--large')
  })
  expect(Number.parseFloat(await size())).toBeGreaterThan(Number.parseFloat(before))
}

/** Each width and light, within one visit. */
async function inEach(
  ways: readonly (readonly [typeof phone.viewport, Light])[],
  page: Page,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const [viewport, colorScheme] of ways) {
    if (viewport) await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    await drawn(page)
    const where = `${viewport?.width} ${colorScheme}`
    const amiss = [...(await look(page)), ...(await tooSmall(page))]
    for (const one of amiss) found.push(`${where} ${one}`)
  }
  return found
}

/**
 * Looks at every one of these scenes, in each width, light and size of letters. Its people have the
 * phone `first` and those after it. How to stand in one of them is given back.
 */
export function walkThrough(scenes: readonly Scene[], first: string) {
  let browser: Browser
  let settled: Awaited<ReturnType<typeof settlePeople>>
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    settled = await settlePeople(backstage(), first)
    page = await visit(browser, still)
  })
  afterAll(() => browser.close())

  const stand = async (scene: Scene): Promise<Page> => {
    const own = among(settled, scene)
    await visitNext(page, inject('url'), own.kept)
    if (phone.viewport) await page.setViewportSize(phone.viewport)
    await page.emulateMedia({ colorScheme: 'light' })
    await enter(page, inject('url'), own)
    return page
  }

  it.each(scenes)('$name has nothing in their way', async (scene) => {
    const page = await stand(scene)
    expect(await inEach([onPhone, atDesk], page, violations)).toEqual([])
    // Colours know the light, not the width: dark is looked at once.
    expect(await inEach([inDark], page, paleWords)).toEqual([])
    await enlarge(page)
    expect(await inEach([atDesk, onPhone], page, misplaced)).toEqual([])
  })

  return stand
}
