import type { App } from '../browser/app.ts'
import { type Reply, replyTo } from './fitter.ts'

/** The screening as a person goes through it: one question a screen. */
export class Screening {
  /** Every question put, in order. */
  readonly asked: string[] = []

  constructor(readonly app: App) {}

  question = () => this.app.text('.t-lead')

  /** Waits until another question, or the end, is shown. */
  private async movedFrom(question: string): Promise<void> {
    await this.app.page.waitForFunction((before) => {
      const shown = [...document.querySelectorAll<HTMLElement>('.t-lead')].find(
        (one) => one.getClientRects().length > 0,
      )
      return shown?.innerText.replace(/\s+/g, ' ') !== before
    }, question)
  }

  private async give(reply: Reply | undefined): Promise<void> {
    if (!reply) return this.app.tap(/^不清楚/)
    if ('choose' in reply) {
      const choice = this.app.seen('.choice').filter({ hasText: reply.choose })
      return choice.first().click()
    }
    if ('date' in reply) await this.app.pickDate('.question', reply.date)
    else await this.app.seen('.question input').fill(reply.type)
    return this.app.tap('下一题')
  }

  /** Answers the question on the screen as the fitter would. */
  async reply(): Promise<void> {
    const question = await this.question()
    this.asked.push(question)
    await this.give(replyTo(question))
    await this.movedFrom(question)
  }

  async skip(): Promise<void> {
    const question = await this.question()
    this.asked.push(question)
    await this.app.tap(/^不清楚/)
    await this.movedFrom(question)
  }

  async back(): Promise<void> {
    const question = await this.question()
    await this.app.tap('上一题')
    await this.movedFrom(question)
  }

  /** Whether anything is asked, once the page stands. */
  private async isAsking(): Promise<boolean> {
    const question = this.app.seen('.question')
    await question.or(this.app.seen('.notice')).first().waitFor()
    return (await question.count()) > 0
  }

  /** Answers until nothing is asked any more; `reply` may look at what each answer brings. */
  async replyToAll(reply = () => this.reply()): Promise<void> {
    while (await this.isAsking()) await reply()
  }
}
