import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { phone } from '../browser/launch.ts'
import { readWeapp, type WeappPayload } from './payload.ts'
import type { BootOptions, Sim, WxRequest, WxResponse } from './runner/sim.ts'

declare global {
  var weapp: Sim
  var carryRequest: (request: WxRequest) => Promise<WxResponse | 'unreachable'>
}

export interface Used {
  readonly calls: number
  /** Of JSON in UTF-8, from the app's JavaScript to WeChat's view layer. */
  readonly bytes: number
}

export interface OpenOptions extends Omit<BootOptions, 'request'> {
  readonly request: (request: WxRequest) => Promise<WxResponse>
  /** Another build than the one that stands in dist. */
  readonly payload?: WeappPayload
}

type Report = Pick<Sim, 'errors' | 'requests' | 'shared' | 'pictures' | 'tabIcons'> & {
  readonly missing: readonly string[]
  readonly storage: Readonly<Record<string, unknown>>
  readonly privacy: Omit<Sim['privacy'], 'listener'>
}

export interface OpenWeapp {
  readonly page: Page
  /** Runs one interaction, waits until the app is at rest, and tells what crossed to the view layer. */
  interaction(act: () => Promise<unknown>): Promise<Used>
  report(): Promise<Report>
  setOnline(online: boolean): Promise<void>
  close(): Promise<void>
}

let read: WeappPayload | undefined

/** The build in dist, as it is; read once. */
export function builtWeapp(): WeappPayload {
  read ??= readWeapp(fileURLToPath(new URL('../../miniapp/dist/weapp', import.meta.url)))
  return read
}

let bundled: string | undefined

function runner(): string {
  bundled ??= buildSync({
    entryPoints: [fileURLToPath(new URL('./runner/boot.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    write: false,
    target: 'es2022',
  }).outputFiles[0]?.text
  return bundled ?? ''
}

const emptyPage =
  '<!doctype html><html lang="zh-CN"><head><meta name="viewport" content="width=device-width,initial-scale=1"></head><body></body></html>'

/** At rest: nothing crossed to the view layer for a few frames, and no request is under way. */
async function untilAtRest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const quietFrames = 4
        let seen = -1
        let quiet = 0
        const look = () => {
          const { setData, pending } = globalThis.weapp
          quiet = setData.calls === seen && pending.size === 0 ? quiet + 1 : 0
          seen = setData.calls
          if (quiet === quietFrames) done()
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
}

/** Boots the built mini-program in a browser page; `request` plays the network. */
export async function openWeapp(browser: Browser, options: OpenOptions): Promise<OpenWeapp> {
  const { request, payload = builtWeapp(), ...boot } = options
  const context = await browser.newContext({ ...phone, colorScheme: boot.theme ?? 'light' })
  const page = await context.newPage()
  await page.exposeFunction('carryRequest', (sent: WxRequest) =>
    request(sent).catch(() => 'unreachable'),
  )
  await page.setContent(emptyPage)
  await page.addScriptTag({ content: runner() })
  await page.evaluate(
    ([payload, boot]) => {
      globalThis.weapp = globalThis.bootWeapp(payload, {
        ...boot,
        request: async (sent) => {
          const answer = await globalThis.carryRequest(sent)
          if (answer === 'unreachable') throw new Error('net::ERR_CONNECTION_REFUSED')
          return answer
        },
      })
    },
    [payload, boot] as const,
  )
  const used = () => page.evaluate(() => ({ ...globalThis.weapp.setData }))
  return {
    page,
    async interaction(act) {
      const before = await used()
      await act()
      await untilAtRest(page)
      const after = await used()
      return { calls: after.calls - before.calls, bytes: after.bytes - before.bytes }
    },
    report: () =>
      page.evaluate(() => {
        const { errors, requests, shared, pictures, tabIcons, missing, storage, privacy } =
          globalThis.weapp
        return {
          errors,
          requests,
          shared,
          pictures,
          tabIcons,
          missing: [...missing],
          storage: Object.fromEntries(storage),
          // A function cannot leave the page.
          privacy: { ...privacy, listener: undefined },
        }
      }),
    setOnline: (online) => page.evaluate((online) => globalThis.setWeappOnline(online), online),
    close: () => context.close(),
  }
}
