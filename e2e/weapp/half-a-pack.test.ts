import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../browser/launch.ts'
import { carryTo } from './carry-to-stack.ts'
import type { WxRequest, WxResponse } from './runner/sim.ts'
import { pickUp, type Worker } from './worker.ts'

const listed = '昆明市高校毕业生落户奖励'

type Storage = Readonly<Record<string, unknown>>

const isPack = ({ url }: WxRequest) => /\/packs\/[0-9a-f]{64}$/.test(url)

/** The pack without its last policy. */
const cutShort = (answer: WxResponse): WxResponse => {
  const pack = answer.data as { readonly policies: readonly unknown[] }
  return { ...answer, data: { ...pack, policies: pack.policies.slice(0, -1) } }
}

const partsIn = (storage: Storage) =>
  Object.keys(storage).filter((key) => /^pack\.[0-9a-f]{64}\.\d+$/.test(key))

describe('a rule pack of which only a part is there', () => {
  let browser: Browser
  let kept: Storage

  const carry = () => carryTo(inject('url'))
  const fetched = async ({ weapp }: Worker) => (await weapp.report()).requests.filter(isPack).length
  const openServices = (worker: Worker) => worker.openTab('办事')

  beforeAll(async () => {
    browser = await launchBrowser()
    const { weapp } = await pickUp(browser)
    kept = (await weapp.report()).storage
  })
  afterAll(() => browser.close())

  it('is kept whole in parts that WeChat takes, and not fetched again', async () => {
    expect(partsIn(kept).length).toBeGreaterThan(1)
    const worker = await pickUp(browser, { storage: kept })
    await openServices(worker)
    await worker.reads(listed)
    expect(await fetched(worker)).toBe(0)
  })

  it('is not used when the cloud sends it cut short, and is fetched again at a tap', async () => {
    let whole = false
    const worker = await pickUp(browser, {
      request: async (sent) => {
        const answer = await carry()(sent)
        return isPack(sent) && !whole ? cutShort(answer) : answer
      },
    })
    await openServices(worker)
    await worker.reads('没打开')
    expect((await worker.weapp.report()).storage).not.toHaveProperty('pack')
    whole = true
    await worker.tapButton('再试一次')
    await worker.reads(listed)
    expect((await worker.weapp.report()).storage).toHaveProperty('pack')
  })

  it('is not used when the phone lost a part of it, and is fetched again', async () => {
    const [, lost = ''] = partsIn(kept)
    const storage = Object.fromEntries(Object.entries(kept).filter(([key]) => key !== lost))
    const offline = await pickUp(browser, { storage, offline: true })
    await openServices(offline)
    await offline.reads('没打开')
    const online = await pickUp(browser, { storage })
    await openServices(online)
    await online.reads(listed)
    expect(await fetched(online)).toBe(1)
    expect(partsIn((await online.weapp.report()).storage)).toEqual(partsIn(kept))
  })

  it('leaves the old one in use while the new one is cut short', async () => {
    const next = 'f'.repeat(64)
    const worker = await pickUp(browser, {
      storage: kept,
      request: async (sent) => {
        if (isPack(sent)) {
          const answer = cutShort(
            await carry()({ ...sent, url: sent.url.replace(next, nameOf(kept)) }),
          )
          return { ...answer, data: { ...(answer.data as object), hash: next } }
        }
        return sent.url.endsWith('/packs/current')
          ? { statusCode: 200, data: { hash: next } }
          : carry()(sent)
      },
    })
    await openServices(worker)
    await worker.reads(listed)
    expect(await fetched(worker)).toBeGreaterThan(0)
    expect((await worker.weapp.report()).storage.pack).toBe(kept.pack)
  })

  it('leaves nothing behind on a phone that is full, and still judges', async () => {
    const full = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`photo-${index}`, 'x'.repeat(1_020_000)]),
    )
    const worker = await pickUp(browser, { storage: full })
    await openServices(worker)
    await worker.reads(listed)
    const { storage } = await worker.weapp.report()
    expect(storage).not.toHaveProperty('pack')
    expect(partsIn(storage)).toEqual([])
  })
})

const nameOf = ({ pack }: Storage) => (JSON.parse(String(pack)) as { readonly name: string }).name
