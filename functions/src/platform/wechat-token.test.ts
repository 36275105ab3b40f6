import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { race } from '../testing/faults/race.ts'
import { openPatience } from '../testing/patience.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { openWorld, type World } from '../testing/world.ts'
import { openWechatToken } from './wechat-token.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const tokenRow = { pk: 'WECHAT#wx-local', sk: 'TOKEN' }
let asked = 0
let seeds = 0
beforeEach(async () => {
  await world.table.remove(tokenRow)
  asked = 0
})

const pause = () => new Promise<void>(setImmediate)

/** The token as one process of many sees it. */
const openProcess = () =>
  openWechatToken({
    clock: world.clock,
    table: world.table,
    random: seededRandom(++seeds),
    pause,
    appId: 'wx-local',
    secret: 'local-wechat-secret',
    fetchToken: async () => ({ token: `canary-token-${++asked}`, expiresIn: 7200 }),
  })

// That a person’s patience ends is shown with WeChat itself.
const patient = () => new AbortController().signal
const current = () => openProcess().current(patient())

describe('the access_token', () => {
  it('is asked for once by 50 processes that need it at once', async () => {
    const { won } = await race(50, current)
    expect(won).toEqual(Array(50).fill('canary-token-1'))
    expect(asked).toBe(1)
  })

  it('is asked for by every one of them where the row that says who asks is not checked', async () => {
    const asking = { contenders: 50, meetAt: 'UpdateItemCommand' } as const
    await world.conditions.without(asking, () => race(50, current))
    expect(asked).toBe(50)
  })

  it('is asked for once more by 50 processes to which WeChat refused the same one', async () => {
    const refused = await current()
    const { won } = await race(50, async () => {
      const process = openProcess()
      await process.refused(refused)
      return process.current(patient())
    })
    expect(won).toEqual(Array(50).fill('canary-token-2'))
    expect(asked).toBe(2)
  })

  it('is kept until two minutes before it expires', async () => {
    await current()
    world.clock.advance(7200 - 121)
    expect(await current()).toBe('canary-token-1')
    world.clock.advance(1)
    expect(await current()).toBe('canary-token-2')
  })

  it('is asked for by another when a process dies asking', async () => {
    const dying = openWechatToken({
      ...{ clock: world.clock, table: world.table, random: seededRandom(1), pause },
      ...{ appId: 'wx-local', secret: 'local-wechat-secret' },
      fetchToken: () => Promise.reject(new Error('the process died')),
    })
    await expect(dying.current(patient())).rejects.toThrow('died')
    const patience = openPatience()
    const waiting = openProcess().current(patience.deadline())
    const told = expect(waiting).rejects.toMatchObject({ code: 'wechatUnavailable' })
    patience.runOut()
    await told
    world.clock.advance(5)
    expect(await current()).toBe('canary-token-1')
  })

  it('lies in its row sealed', async () => {
    await current()
    const row = JSON.stringify(await world.table.get(tokenRow))
    expect(row).toContain('sealed')
    expect(row).not.toContain('canary')
  })
})
