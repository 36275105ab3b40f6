import type { Page } from 'playwright-core'
import { seen } from './scene.ts'

export const tap = (page: Page, words: string | RegExp) =>
  page.getByRole('button', { name: words }).locator('visible=true').first().click()

/** Says 不清楚 until a question is asked whose answer looks so. */
export const skipUntil = (answer: string) => async (page: Page) => {
  const question = seen(page, '.t-lead').first()
  const skip = seen(page, '.button').filter({ hasText: '不清楚' })
  await skip.waitFor()
  while ((await seen(page, answer).count()) === 0) {
    const before = await question.innerText()
    await skip.click()
    await page.waitForFunction((was) => {
      const shown = [...document.querySelectorAll<HTMLElement>('.t-lead')].find(
        (one) => one.getClientRects().length > 0,
      )
      return shown?.innerText !== was
    }, before)
  }
}
