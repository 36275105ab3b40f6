import type { Page } from 'playwright-core'

/** CSS pixels, each way. */
const least = 44

/** What can be touched on the screen and is smaller than a finger: what it is, and its size. */
export const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const touched =
      'a[href], button, input, select, textarea, summary, [role="button"], [role="link"], [role="switch"], [role="tab"]'
    // Rounded on the way to the screen, never by half a pixel.
    const fits = (length: number) => length >= least - 0.5
    /** A link within a sentence is as high as its line (WCAG 2.5.8, "inline"). */
    const isInSentence = (element: Element) =>
      element.tagName === 'A' && getComputedStyle(element).display === 'inline'
    return [...document.querySelectorAll<HTMLElement>(touched)]
      .filter((element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      )
      .filter((element) => !isInSentence(element))
      .map((element) => {
        const { width, height } = element.getBoundingClientRect()
        return { element, width, height }
      })
      .filter(({ width, height }) => width > 0 && !(fits(width) && fits(height)))
      .map(({ element, width, height }) => {
        const said = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 20)
        return `${element.tagName.toLowerCase()}.${element.className} 「${said}」 ${Math.round(width)} × ${Math.round(height)}`
      })
  }, least)
