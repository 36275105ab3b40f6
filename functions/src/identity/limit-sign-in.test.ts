import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loginHash } from '../platform/login-key.ts'
import { race } from '../testing/faults/race.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const codeOf = (error: unknown) => (error as { code: string }).code
let codes = 0
const signInFrom = (address: string) =>
  world.from(address).identity.signInWithWechat({ code: `expired-${++codes}` })

describe('signing in from one address', () => {
  it('is tried sixty times a minute and no more, whatever is tried', async () => {
    const { lost } = await race(70, () => signInFrom('203.0.113.1'))
    expect(lost.map(codeOf).filter((code) => code === 'tooOften')).toHaveLength(10)
    const { identity } = world.from('203.0.113.1')
    const tooOften = { code: 'tooOften' }
    const phone = '13500000001'
    await expect(identity.requestSignInCode({ phone })).rejects.toMatchObject(tooOften)
    await expect(identity.signInWithPhone({ phone, code: '123456' })).rejects.toMatchObject(
      tooOften,
    )
    await expect(signInFrom('203.0.113.2')).rejects.toMatchObject({ code: 'wechatCodeRefused' })
    world.clock.advance(1)
    await expect(signInFrom('203.0.113.1')).rejects.toMatchObject({ code: 'wechatCodeRefused' })
  })

  it('is counted by the address the gateway saw, whatever a header says', async () => {
    const ask = async (forwarded: string) => {
      const response = await world.app.request(
        '/sessions/wechat',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
          body: JSON.stringify({ code: 'expired-1' }),
        },
        { requestContext: { http: { sourceIp: '203.0.113.3' } } },
      )
      return response.status
    }
    const { won } = await race(61, (i) => ask(`198.51.100.${i}`))
    expect(won.filter((status) => status === 429)).toHaveLength(1)
  })
})

describe('messages to phones', () => {
  const ask = (address: string, i: number) =>
    world.from(address).identity.requestSignInCode({ phone: `136${String(i).padStart(8, '0')}` })

  it('go out two hundred a day for one address, whatever phones they go to', async () => {
    for (let i = 0; i < 200; i++) {
      // No faster than the address may sign in.
      world.clock.advance(1)
      await ask('203.0.113.9', i)
    }
    await expect(ask('203.0.113.9', 900)).rejects.toMatchObject({ code: 'tooOften' })
    expect(await ask('203.0.113.10', 901)).toMatchObject({ resendAfter: 60 })
  })

  it('go out five thousand a day for everybody', async () => {
    const spent = loginHash(world.loginKey, 'limit', 'SMS', 'everybody')
    const fullAt = world.clock.now() + 86_400_000
    await world.table.put({ pk: `LIMIT#${spent}`, sk: 'LIMIT', fullAt, ttl: fullAt / 1000 })
    await expect(ask('203.0.113.11', 902)).rejects.toMatchObject({ code: 'tooOften' })
    world.clock.advance(18)
    expect(await ask('203.0.113.11', 902)).toMatchObject({ resendAfter: 60 })
  })
})

describe('signing in with one phone', () => {
  it('is tried ten times in ten minutes, from wherever', async () => {
    const phone = '13500000002'
    const guess = (i: number) =>
      world
        .from(`198.51.100.${i}`)
        .identity.signInWithPhone({ phone, code: String(i).padStart(6, '0') })
    const { lost } = await race(15, guess)
    expect(lost.map(codeOf).filter((code) => code === 'wrongCode')).toHaveLength(10)
    expect(lost.map(codeOf).filter((code) => code === 'tooOften')).toHaveLength(5)
  })
})

describe('binding a phone', () => {
  it('is asked of WeChat ten times a day and no more', async () => {
    const { identity } = await world.signIn('binds')
    for (let i = 0; i < 10; i++)
      await expect(identity.bindPhone({ code: `expired-${i}` })).rejects.toMatchObject({
        code: 'wechatCodeRefused',
      })
    await expect(identity.bindPhone({ code: 'expired-11' })).rejects.toMatchObject({
      code: 'tooOften',
    })
  })
})
