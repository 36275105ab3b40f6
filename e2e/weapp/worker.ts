import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator } from 'playwright-core'
import { expect, inject } from 'vitest'
import { asOf, type Reply, replyTo } from '../journeys/fitter.ts'
import { carryTo } from './carry-to-stack.ts'
import { type OpenOptions, type OpenWeapp, openWeapp, type Used } from './open-weapp.ts'

export interface Interaction extends Used {
  readonly name: string
}

const pictures = fileURLToPath(new URL('../../.data/pictures/weapp/', import.meta.url))

/** A worker with the mini-program in hand; the same class names stand in the H5 and the weapp build. */
export class Worker {
  readonly asked: string[] = []
  readonly interactions: Interaction[] = []

  constructor(readonly weapp: OpenWeapp) {}

  readonly see = (selector: string, text?: string | RegExp): Locator =>
    this.weapp.page
      .locator(`${selector}:visible`)
      .filter(text === undefined ? {} : { hasText: text })

  /** As a screen reader finds it: by what it is said to be, and its name. */
  readonly heard = (
    role: 'alert' | 'button' | 'checkbox' | 'heading' | 'link' | 'radio' | 'radiogroup' | 'status',
    name?: string | RegExp,
    state: { readonly checked?: boolean } = {},
  ): Locator =>
    this.see('.wx-page').getByRole(role, { ...(name === undefined ? {} : { name }), ...state })

  /** What the page in front says. */
  readonly text = (): Promise<string> => this.wordsOf(this.see('.wx-page'))

  /** Waits until the page in front says this. */
  readonly reads = (text: string | RegExp): Promise<void> => this.see('.wx-page', text).waitFor()

  readonly wordsOf = async (locator: Locator): Promise<string> =>
    ((await locator.first().textContent()) ?? '').trim()

  /** Taps, and waits until the app is at rest. */
  async tap(name: string, target: Locator): Promise<void> {
    await this.measured(name, () => target.first().click())
  }

  readonly tapButton = (text: string | RegExp): Promise<void> =>
    this.tap(String(text), this.see('.button', text))

  readonly openTab = (text: string): Promise<void> => this.tap(text, this.see('.sim-tab', text))

  /** By WeChat, from 我的. */
  async signIn(): Promise<void> {
    await this.openTab('我的')
    await this.tapButton('登录')
    await this.tapButton('微信登录')
  }

  readonly goBack = (): Promise<void> => this.tap('返回', this.see('.sim-back'))

  async measured(name: string, act: () => Promise<unknown>): Promise<void> {
    this.interactions.push({ name, ...(await this.weapp.interaction(act)) })
  }

  /** Keeps a picture of the screen, for a person to look at. */
  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true })
    const { page } = this.weapp
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
    )
    await page.screenshot({ path: `${pictures}${name}.png` })
  }

  /** By WeChat's own chooser. */
  async pickDate(date: string): Promise<void> {
    await this.see('wx-picker').first().click()
    await this.see('.sim-picker input').fill(date)
    await this.measured('选日期', () => this.see('.sim-picker button', '确定').click())
  }

  /** From the home page to the first question about 技能提升, as of the fitter's day. */
  async begin(): Promise<void> {
    await this.tap('开始', this.see('.button', /^开始/))
    await this.tap('改日期', this.see('.as-of__change'))
    await this.pickDate(asOf)
    await this.tapButton('按这天判定')
    await this.tap('我是职工', this.see('.role', '我是职工'))
    await this.tap('选先问的一样', this.see('.choice', '技能提升'))
    await this.tap('先问这 1 样', this.see('.button', /先问这/))
  }

  readonly question = (): Promise<string> => this.wordsOf(this.see('.t-lead'))

  private readonly isAsked = async (): Promise<boolean> =>
    (await this.see('.button', /不清楚/).count()) > 0

  /** Replies to the question on the screen; what the fitter does not know is skipped. */
  private async reply(): Promise<void> {
    const question = await this.question()
    this.asked.push(question)
    const reply = replyTo(question)
    if (reply) await this.give(reply)
    else await this.tap('跳过一题', this.see('.button', /不清楚/))
  }

  private async give(reply: Reply): Promise<void> {
    if ('choose' in reply) {
      await this.tap('点一个答案', this.see('.choice', new RegExp(`^\\s*${reply.choose}`)))
      return
    }
    if ('date' in reply) await this.pickDate(reply.date)
    else await this.measured('打字', () => this.see('wx-input input').fill(reply.type))
    await this.tap('下一题', this.see('.button', '下一题'))
  }

  /** Replies until nothing is asked any more, or `limit` questions were answered. */
  async replyToAll(limit = 80): Promise<void> {
    for (let i = 0; i < limit && (await this.isAsked()); i++) await this.reply()
  }
}

/** A worker opens the mini-program, on the stack of the journeys unless `request` says otherwise. */
export async function pickUp(
  browser: Browser,
  options: Partial<OpenOptions> = {},
): Promise<Worker> {
  const weapp = await openWeapp(browser, { request: carryTo(inject('url')), ...options })
  const worker = new Worker(weapp)
  await weapp.interaction(() => worker.see('.button').first().waitFor())
  return worker
}

/** Closes the mini-program; nothing went wrong in it, and it asked WeChat for nothing there is not. */
export async function putDown({ weapp }: Worker): Promise<void> {
  const { errors, missing } = await weapp.report()
  await weapp.close()
  expect({ errors, missing }).toEqual({ errors: [], missing: [] })
}
