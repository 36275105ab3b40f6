import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../testing/until.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const signIn = (code: string) => world.stranger.identity.signInWithWechat({ code })

describe('signing in with WeChat', () => {
  it('answers a session that is good at once', async () => {
    const session = await signIn('alice-1')
    expect(await world.as(session.accessToken).identity.whoAmI({})).toEqual({
      personId: session.personId,
      signedInBy: 'wechat',
    })
  })

  it('finds the same person again, and another for another openid', async () => {
    const first = await signIn('bob-1')
    expect((await signIn('bob-2')).personId).toBe(first.personId)
    expect((await signIn('carol-1')).personId).not.toBe(first.personId)
  })

  it('makes one person of many first sign-ins at once', async () => {
    const sessions = await Promise.all(Array.from({ length: 8 }, (_, i) => signIn(`dave-${i}`)))
    expect(new Set(sessions.map(({ personId }) => personId)).size).toBe(1)
  })

  it('refuses a code used before', async () => {
    await signIn('erin-1')
    await expect(signIn('erin-1')).rejects.toMatchObject({ code: 'wechatCodeRefused' })
  })

  it.each([
    ['expired', 'wechatCodeRefused'],
    ['otherApp', 'wechatCodeRefused'],
    ['used', 'wechatCodeRefused'],
    ['tooOften', 'tooOften'],
    ['busy', 'wechatUnavailable'],
    ['garbage', 'wechatUnavailable'],
    ['down', 'wechatUnavailable'],
  ])('says what to do when WeChat answers «%s»', async (mode, code) => {
    await expect(signIn(`${mode}-1`)).rejects.toMatchObject({ code })
  })

  it('waits for WeChat as long as a person has patience, and no longer', async () => {
    const told = expect(signIn('slow-1')).rejects.toMatchObject({ code: 'wechatUnavailable' })
    await until(() => world.wechat.unanswered() === 1)
    world.patience.runOut()
    await told
  })

  it('keeps no token, openid or session key, and logs none', async () => {
    const session = await signIn('canary-1')
    await signIn('garbage-2').catch(() => undefined)
    const kept = (await world.everything()) + world.logged()
    for (const secret of [
      session.accessToken,
      session.refreshToken,
      'openid-canary',
      'canary-session-key',
      'local-wechat-secret',
      'canary-1',
    ])
      expect(kept).not.toContain(secret)
  })
})
