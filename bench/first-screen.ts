// `npm run bench:first-screen`: how soon the H5 build can be used, on a cheap phone with a slow line.
import { join } from 'node:path'
import { launchBrowser, phone } from '../e2e/browser/launch.ts'
import { buildOnce } from '../scripts/build-once.ts'
import { startStack } from '../scripts/stack/start-stack.ts'

/** Chrome's own «Fast 3G». */
const fast3G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
}
type Browser = Awaited<ReturnType<typeof launchBrowser>>

const slowdown = 4
const visits = 5
const boundMs = 2500

interface Visit {
  /** Milliseconds from the address to a 开始 that can be tapped. */
  readonly usableMs: number
  /** Milliseconds until the app itself answers every tap. */
  readonly appMs: number
  readonly transferredBytes: number
}

/**
 * Notes in the page when 开始 is drawn, as a link of the page itself or a button of the app, and when the app
 * has taken over. Text, for it runs untransformed.
 */
const watch = `
  requestAnimationFrame(function look() {
    const drawn = (selector) => document.querySelector(selector)?.getClientRects().length > 0
    const styled = document.styleSheets.length > 0
    if (!performance.getEntriesByName('usable').length && styled && drawn('.hero .button'))
      performance.mark('usable')
    if (drawn('#app .hero button')) performance.mark('app')
    else requestAnimationFrame(look)
  })
`

async function firstVisit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', fast3G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  let transferredBytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    transferredBytes += encodedDataLength
  })
  await page.addInitScript({ content: watch })
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => performance.getEntriesByName('app').length > 0)
  const [usableMs = Number.NaN, appMs = Number.NaN] = await page.evaluate(() =>
    ['usable', 'app'].map((name) => performance.getEntriesByName(name)[0]?.startTime),
  )
  const visit = { usableMs, appMs, transferredBytes }
  await context.close()
  return visit
}

async function measure(): Promise<readonly Visit[]> {
  await buildOnce(join(import.meta.dirname, '..'), ['pack', 'h5'], console.error)
  const stack = await startStack()
  const browser = await launchBrowser()
  try {
    const taken: Visit[] = []
    for (let i = 0; i < visits; i++) taken.push(await firstVisit(browser, stack.url))
    return taken
  } finally {
    await browser.close()
    await stack.stop()
  }
}

const taken = [...(await measure())].sort((a, b) => a.usableMs - b.usableMs)
const median = taken[Math.floor(taken.length / 2)]
console.log(`首屏可用(CPU ×${slowdown} 慢,Fast 3G,${visits} 次中位)`)
console.log(`  ${median?.usableMs.toFixed(0)} ms(要求 < ${boundMs})`)
console.log(`  ${median?.appMs.toFixed(0)} ms 后程序接手`)
console.log(`  到此下载 ${((median?.transferredBytes ?? 0) / 1024).toFixed(0)} KB`)
console.log(`  各次 ${taken.map(({ usableMs }) => usableMs.toFixed(0)).join(' · ')} ms`)
