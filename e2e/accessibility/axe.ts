import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOnly } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const everyRule: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
}
/** What a light can change of a page. */
const ofColours: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
/** What a size of letters can change of it. */
const ofSizes: RunOnly = {
  type: 'rule',
  values: ['color-contrast', 'scrollable-region-focusable', 'target-size', 'aria-hidden-focus'],
}

/** What axe-core finds in what is on the screen: rule, element, and why. */
const found =
  (runOnly: RunOnly) =>
  async (page: Page): Promise<readonly string[]> => {
    // Not as a script of the page, which runs none but its own.
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
    const violations = await page.evaluate(
      (runOnly): Promise<AxeResults['violations']> =>
        (globalThis as unknown as { axe: typeof import('axe-core') }).axe
          .run(document, { runOnly, resultTypes: ['violations'] })
          .then((results) => results.violations),
      runOnly,
    )
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    )
  }

/** Against WCAG 2.2 AA, whole. */
export const violations = found(everyRule)
/** The same page, where only its colours are others. */
export const paleWords = found(ofColours)
/** The same page, where only its letters are larger. */
export const misplaced = found(ofSizes)
