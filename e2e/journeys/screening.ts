import type { Locator, Page } from 'playwright-core'
import { type Reply, replyTo } from './fitter.ts'

/** The screening as a person sees it: the same class names stand in the H5 and the weapp build. */
export class ScreeningScreen {
  readonly asked: string[] = []
  readonly answered: string[] = []

  constructor(readonly page: Page) {}

  private visible = (selector: string): Locator => this.page.locator(`${selector}:visible`)

  readonly question = () => this.visible('.t-lead')

  /** Replies to the question on the screen; what the fitter does not know is skipped. */
  async reply(): Promise<void> {
    const question = (await this.question().first().innerText()).trim()
    this.asked.push(question)
    const reply = replyTo(question)
    if (reply) this.answered.push(question)
    await (reply ? this.give(reply) : this.visible('.button').filter({ hasText: '不清楚' }).click())
    await this.moved(question)
  }

  private async give(reply: Reply): Promise<void> {
    if ('choose' in reply) {
      await this.visible('.choice')
        .filter({ hasText: new RegExp(`^${reply.choose}`) })
        .first()
        .click()
      return
    }
    await this.fill('type' in reply ? reply.type : reply.date)
    await this.visible('.button').filter({ hasText: '下一题' }).click()
  }

  private async fill(text: string): Promise<void> {
    await this.visible('input').first().fill(text)
  }

  /** Waits until another question, or the end, is shown. */
  private async moved(from: string): Promise<void> {
    await this.page.waitForFunction((before) => {
      const shown = [...document.querySelectorAll('.t-lead')].filter(
        (one) => one.getClientRects().length > 0,
      )
      return shown[0]?.textContent?.trim() !== before
    }, from)
  }

  /** Replies until nothing is asked any more; at most `limit` times. */
  async replyToAll(limit = 80): Promise<void> {
    const input = this.visible('.choice, input')
    const end = this.visible('.button').filter({ hasText: '看结果和理由' })
    for (let i = 0; i < limit; i++) {
      await input.or(end).first().waitFor()
      if ((await end.count()) > 0) return
      await this.reply()
    }
  }
}
