import type { WeappPayload } from '../payload.ts'
import { newPrivacy, type PrivacyOptions, type PrivacyState } from './privacy-state.ts'
import { createSignals, type Signals } from './signals.ts'
import { themed } from './themed.ts'

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

/** What WeChat draws above a page; a page may change its own. */
export interface NavigationBar {
  title: string
  ink: string
  ground: string
}

export interface OpenPage {
  readonly path: string
  /** Between WeChat's bars; scrolls, and holds the page's elements. */
  readonly host: HTMLElement
  readonly instance: PageInstance
  readonly component: unknown
  readonly bar: NavigationBar
}

export interface BootOptions {
  /** Carries `wx.request`; a rejection is a network failure. */
  readonly request: (request: WxRequest) => Promise<WxResponse>
  readonly storage?: Readonly<Record<string, unknown>>
  readonly theme?: 'light' | 'dark'
  readonly offline?: boolean
  /** The codes that `wx.login` gives begin with this name. */
  readonly person?: string
  /** The number that WeChat tells of its user; without it they do not let it. */
  readonly phoneNumber?: string
  readonly privacy?: PrivacyOptions
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
  /** Requests that were not answered yet. */
  readonly pending: Set<WxRequest>
  /** Uncaught errors and everything the app wrote with `console.error`. */
  readonly errors: string[]
  /** `wx` names the app called and the runner does not have. */
  readonly missing: Set<string>
  /** What crossed to the view layer so far: UTF-8 bytes of JSON. */
  readonly setData: { calls: number; bytes: number }
  /** Cards shared by WeChat's own button. */
  readonly shared: unknown[]
  /** Pictures the app drew, with their size in bytes. */
  readonly pictures: {
    readonly path: string
    readonly width: number
    readonly height: number
    readonly size: number
  }[]
  /** What the camera reads, one after the other; nothing left: its person turns back. */
  readonly codes: string[]
  /** Points that WeChat's map was opened at. */
  readonly maps: { readonly latitude: number; readonly longitude: number; readonly name: string }[]
  /** The bottom bar's colours, which the app may change. */
  readonly tabStyle: { color: string; selectedColor: string; backgroundColor: string }
  /** The bottom bar's pictures, by tab, which the app may change too. */
  readonly tabIcons: TabIcons[]
  /** What a tab is marked with, by its place. */
  readonly tabBadges: Map<number, string>
  readonly signals: Signals
  readonly privacy: PrivacyState
  online: boolean
}

export interface TabIcons {
  readonly iconPath?: string
  readonly selectedIconPath?: string
}

export function newSim(payload: WeappPayload, options: BootOptions): Sim {
  const app = themed(payload.app, payload.themes[options.theme ?? 'light'])
  const {
    color = '#000000',
    selectedColor = '#000000',
    backgroundColor = '#ffffff',
    list = [],
  } = app.tabBar ?? {}
  return {
    payload: { ...payload, app },
    options,
    stack: [],
    tabs: new Map(),
    storage: new Map(Object.entries(options.storage ?? {})),
    requests: [],
    pending: new Set(),
    errors: [],
    missing: new Set(),
    setData: { calls: 0, bytes: 0 },
    shared: [],
    pictures: [],
    codes: [],
    maps: [],
    tabStyle: { color, selectedColor, backgroundColor },
    tabIcons: list.map((icons) => ({ ...icons })),
    tabBadges: new Map(),
    signals: createSignals(),
    privacy: newPrivacy(options.privacy),
    online: !options.offline,
  }
}

export const topPage = (sim: Sim): OpenPage => {
  const page = sim.stack.at(-1)
  if (!page) throw new Error('no page is open')
  return page
}

/** Takes the network away, or gives it back, and tells the app as WeChat does. */
export function setOnline(sim: Sim, online: boolean) {
  sim.online = online
  sim.signals.fire('NetworkStatusChange', {
    isConnected: online,
    networkType: online ? 'wifi' : 'none',
  })
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
