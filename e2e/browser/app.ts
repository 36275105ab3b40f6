import type { Locator, Page } from 'playwright-core'

/** The app as a person sees it: Taro keeps the pages left behind, hidden, in the document. */
export class App {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  seen(selector: string): Locator {
    return this.page.locator(`${selector}:visible`)
  }

  /** What can be tapped under these words. */
  button(words: string | RegExp): Locator {
    return this.page.getByRole('button', { name: words }).locator('visible=true').first()
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}/#${path}`)
    await this.seen('.page__body').first().waitFor()
  }

  async tap(words: string | RegExp): Promise<void> {
    await this.button(words).click()
  }

  /** The page's title; waits until it is the one given. */
  async titled(title: string): Promise<void> {
    await this.seen('.bar__title').filter({ hasText: title }).first().waitFor()
  }

  /** Picks a calendar date, `YYYY-MM-DD`, in the date field within `place`. */
  async pickDate(place: string, date: string): Promise<void> {
    const [year = '', month = '', day = ''] = date.split('-')
    const part = (unit: string) => this.seen(`${place} select[aria-label=${unit}]`)
    await part('年').selectOption(year)
    await part('月').selectOption(month)
    await part('日').selectOption(day)
  }

  async text(selector: string): Promise<string> {
    return (await this.seen(selector).first().innerText()).replace(/\s+/g, ' ')
  }
}
