import type { Facts } from '@cgt/shared/eligibility/fact'
import type { Session } from '@cgt/shared/identity/session'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** What a phone remembers from before, under the app's own names. */
export interface Kept {
  readonly facts?: Facts
  readonly occasion?: {
    readonly role: 'worker' | 'enterprise' | null
    readonly asOf: string | null
  }
  /** What one cares for, by role; none for everything. */
  readonly topics?: { readonly worker?: readonly string[]; readonly enterprise?: readonly string[] }
  readonly appearance?: { readonly large: boolean; readonly dark: 'auto' | 'on' | 'off' }
  /** Who is signed in. */
  readonly session?: Session
  /** The role chosen under 我的. */
  readonly actingAs?: { readonly grantId: string; readonly called: string }
  /** A training that is being written. */
  readonly trainingWritten?: Readonly<Record<string, unknown>>
  readonly competitionDraft?: Readonly<Record<string, unknown>>
  readonly screening?: readonly { readonly place: { readonly fact: string } }[]
}

/** As the app finds it in its storage on H5. */
const asStored = (kept: Kept): readonly (readonly [string, string])[] =>
  Object.entries(kept).map(([key, value]) => [key, JSON.stringify({ data: JSON.stringify(value) })])

/** Lets a phone remember, once: what the visitor changes afterwards stays changed. */
const remember = (context: BrowserContext, kept: Kept): Promise<unknown> =>
  context.addInitScript((values) => {
    if (globalThis.localStorage.length > 0) return
    for (const [key, value] of values) globalThis.localStorage.setItem(key, value)
  }, asStored(kept))

/** A phone or a desk of one's own, with what it remembers. */
export async function visit(
  browser: Browser,
  options: BrowserContextOptions,
  kept: Kept = {},
): Promise<Page> {
  const context = await browser.newContext(options)
  await remember(context, kept)
  context.setDefaultTimeout(60_000)
  return context.newPage()
}

/**
 * Another visitor on the same page: nothing is left of who was there but what the browser has read
 * of the program, which is most of the time that coming takes.
 */
export async function visitNext(page: Page, url: string, kept: Kept): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.context().setOffline(false)
  await page.context().clearCookies()
  // Of the app's address, and no page of the app.
  await page.goto(`${url}/no/such/file`)
  await page.evaluate((values) => {
    globalThis.localStorage.clear()
    for (const [key, value] of values) globalThis.localStorage.setItem(key, value)
  }, asStored(kept))
}
