import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { phone } from '../browser/launch.ts'
import { readWeapp } from './payload.ts'
import type { Sim, WxRequest, WxResponse } from './runner/sim.ts'

declare global {
  var weapp: Sim
  var carryRequest: (request: WxRequest) => Promise<WxResponse | 'unreachable'>
}

interface Used {
  readonly calls: number
  readonly bytes: number
}

export interface OpenWeapp {
  readonly page: Page
  /** Runs one interaction and tells what crossed to the view layer. */
  interaction(act: () => Promise<unknown>): Promise<Used>
  errors(): Promise<readonly string[]>
  missing(): Promise<readonly string[]>
  templateWarnings: readonly string[]
}

const dist = fileURLToPath(new URL('../../miniapp/dist/weapp', import.meta.url))

const runner = () =>
  buildSync({
    entryPoints: [fileURLToPath(new URL('./runner/boot.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    write: false,
    target: 'es2022',
  }).outputFiles[0]?.text ?? ''

/** Boots the built mini-program in a browser page; `request` plays the network. */
export async function openWeapp(
  browser: Browser,
  request: (request: WxRequest) => Promise<WxResponse>,
): Promise<OpenWeapp> {
  const payload = readWeapp(dist)
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.exposeFunction('carryRequest', (sent: WxRequest) =>
    request(sent).catch(() => 'unreachable'),
  )
  await page.setContent(
    '<!doctype html><html lang="zh-CN"><head><meta name="viewport" content="width=device-width,initial-scale=1"></head><body></body></html>',
  )
  await page.addScriptTag({ content: runner() })
  await page.evaluate((payload) => {
    globalThis.weapp = globalThis.bootWeapp(payload, {
      request: async (sent) => {
        const answer = await globalThis.carryRequest(sent)
        if (answer === 'unreachable') throw new Error('request:fail')
        return answer
      },
    })
  }, payload)
  const used = () => page.evaluate(() => ({ ...globalThis.weapp.setData }))
  return {
    page,
    templateWarnings: payload.warnings,
    async interaction(act) {
      const before = await used()
      await act()
      const after = await used()
      return { calls: after.calls - before.calls, bytes: after.bytes - before.bytes }
    },
    errors: () => page.evaluate(() => [...globalThis.weapp.errors]),
    missing: () => page.evaluate(() => [...globalThis.weapp.missing]),
  }
}
