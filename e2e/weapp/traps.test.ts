import { buildSync } from 'esbuild'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../browser/launch.ts'
import { carryTo } from './carry-to-stack.ts'
import { builtWeapp, openWeapp } from './open-weapp.ts'
import type { WeappPayload } from './payload.ts'
import { planted } from './planted.ts'
import { pickUp } from './worker.ts'

const inApp = (code: string) => planted('app.js', (source) => `${code};${source}`)

/** zod as a page would see it that imports it whole, with a schema parsed at once. */
const usingZod = (before: string) =>
  buildSync({
    stdin: {
      contents: `${before}
        import { z } from 'zod'
        z.object({ name: z.string() }).parse({ name: 'x' })`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: 'iife',
    write: false,
    target: 'es2018',
  }).outputFiles[0]?.text ?? ''

describe('what breaks only in WeChat, put into the build on purpose, is seen by the runner', () => {
  let browser: Browser
  const open = (payload: WeappPayload) =>
    openWeapp(browser, { request: carryTo(inject('url')), payload })

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('a query that makes its own AbortController never asks for anything', async () => {
    const payload = planted('vendors.js', (source) =>
      source.replace(
        /=new [\w$.]+(,[\w$]+=[\w$]+=>\{Object\.definePropert)/,
        '=new AbortController$1',
      ),
    )
    const asked = async (payload: WeappPayload) => {
      const worker = await pickUp(browser, { payload })
      await worker.tap('开始', worker.see('.button', /^开始/))
      await worker.tap('我是职工', worker.see('.role', '我是职工'))
      return (await worker.weapp.report()).requests.length
    }
    expect(await asked(builtWeapp())).toBe(2)
    expect(await asked(payload)).toBe(0)
  })

  it('code made from text does nothing', async () => {
    const payload = inApp('if(new Function("return 1")()!==1)throw new Error("no code from text")')
    await expect(open(payload)).rejects.toThrow('no code from text')
  })

  it('zod that compiles its parsers fails, unless it is told not to before any schema is made', async () => {
    await expect(open(inApp(usingZod('')))).rejects.toThrow(/is not a function/)
    const told = `import { config } from 'zod/v4/core'; config({ jitless: true });`
    const { report } = await open(inApp(usingZod(told)))
    expect((await report()).errors).toEqual([])
  })

  it.each([
    'process.env.NODE_ENV',
    'window.location',
    'document.title',
    'localStorage.length',
    'new URLSearchParams("a=1")',
    'new TextEncoder()',
    'structuredClone({})',
    'fetch("/")',
  ])('%s is not there', async (use) => {
    await expect(open(inApp(use))).rejects.toThrow()
  })

  it('a wx name that does not exist, and a word on the console, are noted', async () => {
    const { report } = await open(inApp('wx.notThere;console.error("planted")'))
    const { missing, errors } = await report()
    expect({ missing, errors }).toEqual({ missing: ['notThere'], errors: ['planted'] })
  })

  it('an icon inside a text, which WeChat does not draw, is noted', async () => {
    const worker = await pickUp(browser)
    await worker
      .see('.wx-page')
      .evaluate((page) =>
        page.insertAdjacentHTML(
          'beforeend',
          '<wx-text class="tag"><wx-view class="icon"/></wx-text>',
        ),
      )
    await worker.tap('企业', worker.see('.segment', '企业'))
    expect((await worker.weapp.report()).errors).toContain(
      'WeChat does not draw wx-view "icon" inside text "tag"',
    )
  })
})
