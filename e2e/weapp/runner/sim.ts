import type { WeappPayload } from '../payload.ts'

export interface WxRequest {
  readonly url: string
  readonly method: string
  readonly data?: unknown
  readonly header?: Record<string, string>
}

export interface WxResponse {
  readonly statusCode: number
  readonly data: unknown
  readonly header?: Record<string, string>
}

export interface PageInstance {
  readonly route: string
  data: Record<string, unknown>
  setData(data: Record<string, unknown>, done?: () => void): void
  [hook: string]: unknown
}

export interface OpenPage {
  readonly path: string
  readonly host: HTMLElement
  readonly instance: PageInstance
  readonly component: unknown
}

export interface BootOptions {
  /** Carries `wx.request`; a rejection is a network failure. */
  readonly request: (request: WxRequest) => Promise<WxResponse>
  readonly storage?: Readonly<Record<string, unknown>>
  readonly theme?: 'light' | 'dark'
}

/** What one run of the app did; read by the tests. */
export interface Sim {
  readonly payload: WeappPayload
  readonly options: BootOptions
  readonly stack: OpenPage[]
  /** Tab pages that were left but live on. */
  readonly tabs: Map<string, OpenPage>
  readonly storage: Map<string, unknown>
  readonly requests: WxRequest[]
  /** Uncaught errors and everything the app wrote with `console.error`. */
  readonly errors: string[]
  /** `wx` names the app called and the runner does not have. */
  readonly missing: Set<string>
  readonly setData: { calls: number; bytes: number }
}

export function newSim(payload: WeappPayload, options: BootOptions): Sim {
  return {
    payload,
    options,
    stack: [],
    tabs: new Map(),
    storage: new Map(Object.entries(options.storage ?? {})),
    requests: [],
    errors: [],
    missing: new Set(),
    setData: { calls: 0, bytes: 0 },
  }
}

export const topPage = (sim: Sim): OpenPage => {
  const page = sim.stack.at(-1)
  if (!page) throw new Error('no page is open')
  return page
}

/** `a/b/c` + `../d` → `a/d`, as WeChat resolves paths inside a package. */
export function resolvePath(from: string, to: string): string {
  if (to.startsWith('/')) return to.slice(1)
  const parts = from.split('/').slice(0, -1)
  for (const part of to.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
