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
  readonly screening?: readonly { readonly place: { readonly fact: string } }[]
}

/** Lets a phone remember, once: what the visitor changes afterwards stays changed. */
const remember = (context: BrowserContext, kept: Kept): Promise<unknown> =>
  context.addInitScript((values) => {
    if (globalThis.localStorage.length > 0) return
    for (const [key, value] of Object.entries(values))
      globalThis.localStorage.setItem(key, JSON.stringify({ data: JSON.stringify(value) }))
  }, kept)

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
