import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { race } from '../testing/faults/race.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { until } from '../testing/until.ts'
import { openWorld, type World } from '../testing/world.ts'
import { openWechat, type Wechat } from './wechat.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const log = { info: () => {}, warn: () => {}, error: () => {} }
let apps = 0
/** WeChat as one process of many asks it: of one table, each with a breaker of its own. */
const openProcess = (): Wechat => {
  const { clock, table, wechat, patience } = world
  const config = { origin: wechat.origin, appId: 'wx-local', secret: 'local-wechat-secret' }
  return openWechat(config, {
    ...{ clock, table, log, deadline: patience.deadline },
    random: seededRandom(++apps),
    pause: () => new Promise(setImmediate),
  })
}

let phones = 0
const newPhone = () => `139${String(++phones).padStart(8, '0')}`
const tokenRow = { pk: 'WECHAT#wx-local', sk: 'TOKEN' }

beforeEach(async () => {
  await world.table.remove(tokenRow)
  world.wechat.tokens.answer(undefined)
})

const askedDuring = async (run: () => Promise<unknown>) => {
  const before = world.wechat.tokens.asked()
  await run()
  return world.wechat.tokens.asked() - before
}

describe('the access_token', () => {
  it.each([40001, 42001] as const)(
    'is asked for once more when refused with %i, and the phone is told',
    async (errcode) => {
      const wechat = openProcess()
      await wechat.phoneOf(`${newPhone()}-1`)
      world.wechat.tokens.revoke(errcode)
      const phone = newPhone()
      const asked = await askedDuring(async () =>
        expect(await wechat.phoneOf(`${phone}-1`)).toBe(phone),
      )
      expect(asked).toBe(1)
    },
  )

  it.each(['busy', 'garbage', 'down', 'tooOften'] as const)(
    'that WeChat does not give (%s) stops nobody for longer than it takes to ask',
    async (mode) => {
      world.wechat.tokens.answer(mode)
      const code = mode === 'tooOften' ? mode : 'wechatUnavailable'
      await expect(openProcess().phoneOf(`${newPhone()}-1`)).rejects.toMatchObject({ code })
      world.wechat.tokens.answer(undefined)
      world.clock.advance(5)
      await openProcess().phoneOf(`${newPhone()}-1`)
    },
  )

  it('that never comes keeps nobody waiting for longer than patience lasts, asker or other', async () => {
    world.wechat.tokens.answer('slow')
    const { unanswered } = world.wechat
    const before = unanswered()
    const waiting = race(3, () => openProcess().phoneOf(`${newPhone()}-1`))
    await until(() => unanswered() > before)
    world.patience.runOut()
    const { lost } = await waiting
    for (const error of lost) expect(error).toMatchObject({ code: 'wechatUnavailable' })
    expect(lost).toHaveLength(3)
    world.clock.advance(5)
  })
})

describe('asking WeChat for a phone', () => {
  it.each([
    ['expired', 'wechatCodeRefused'],
    ['used', 'wechatCodeRefused'],
    ['tooOften', 'tooOften'],
    ['busy', 'wechatUnavailable'],
    ['garbage', 'wechatUnavailable'],
    ['down', 'wechatUnavailable'],
    ['foreign', 'wechatCodeRefused'],
    ['strange', 'wechatCodeRefused'],
  ])('says what to do when it answers «%s»', async (mode, code) => {
    await expect(openProcess().phoneOf(`${mode}-1`)).rejects.toMatchObject({ code })
  })

  it('says so when it does not answer in time', async () => {
    const { unanswered } = world.wechat
    await openProcess().phoneOf(`${newPhone()}-1`)
    const before = unanswered()
    const slow = openProcess().phoneOf('slow-1')
    const told = expect(slow).rejects.toMatchObject({ code: 'wechatUnavailable' })
    await until(() => unanswered() > before)
    world.patience.runOut()
    await told
  })

  it('takes a code once', async () => {
    const code = `${newPhone()}-1`
    await openProcess().phoneOf(code)
    await expect(openProcess().phoneOf(code)).rejects.toMatchObject({ code: 'wechatCodeRefused' })
  })

  it('is given up after five outages, signing in too, and taken up again when WeChat is back', async () => {
    const wechat = openProcess()
    for (let i = 0; i < 3; i++) await wechat.phoneOf('down-1').catch(() => undefined)
    for (let i = 0; i < 2; i++) await wechat.login('busy-1').catch(() => undefined)
    await expect(wechat.login('olaf-1')).rejects.toMatchObject({ code: 'wechatUnavailable' })
    world.clock.advance(30)
    expect(await wechat.login('olaf-1')).toMatchObject({ openid: 'openid-olaf' })
  })
})
