import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { slices } from '../../functions/src/openapi/print-document.ts'
import { desk, launchBrowser } from '../browser/launch.ts'

const url = inject('url')
const operations = slices.flatMap(({ contract }) => Object.values(contract))

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function openDocs() {
  const page = await browser.newPage(desk)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${url}/docs/`)
  await page.locator('.opblock').first().waitFor()
  return { page, asked }
}

/** Reads down a list that keeps only what is in sight, till `seen` says it is enough or the end is there. */
async function readDown(page: Page, seen: (titles: readonly string[]) => boolean) {
  const titles = page.locator('.opblock-summary-description')
  const step = () =>
    page.evaluate(() => {
      const before = scrollY
      scrollBy(0, innerHeight / 2)
      return new Promise<boolean>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY > before))),
      )
    })
  while (!seen(await titles.allTextContents()) && (await step()));
}

describe('the page of the interface', () => {
  it('shows every operation by its Chinese title, and asks nobody else for anything', async () => {
    const { page, asked } = await openDocs()
    const shown = new Set<string>()
    await readDown(page, (titles) => {
      for (const title of titles) shown.add(title)
      return false
    })
    expect([...shown].sort()).toEqual(operations.map(({ summary }) => summary).sort())
    const elsewhere = asked.filter((each) => !each.startsWith(url) && !each.startsWith('data:'))
    expect(elsewhere).toEqual([])
    await page.close()
  })

  it('lets a reader try an operation with the example it gives', async () => {
    const { page } = await openDocs()
    const title = '用填写的情况比对政策'
    await readDown(page, (titles) => titles.some((each) => each.startsWith(title)))
    await page
      .getByRole('button', { name: new RegExp(title) })
      .first()
      .click()
    await page.getByRole('button', { name: 'Execute' }).click()
    const answer = page.locator('.live-responses-table .highlight-code').first()
    await answer.getByText('"policyId": "yn-skill-uplift-2025"').first().waitFor()
    expect(await answer.textContent()).toContain('"verdict": "undetermined"')
    await page.close()
  })
})
