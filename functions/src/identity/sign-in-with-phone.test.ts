import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

let phones = 0
const newPhone = () => `138${String(++phones).padStart(8, '0')}`

async function codeFor(phone: string) {
  await world.stranger.identity.requestSignInCode({ phone })
  return world.codeSentTo(phone)
}

const signIn = (phone: string, code: string) =>
  world.stranger.identity.signInWithPhone({ phone, code })

const otherThan = (code: string) => (code === '000000' ? '000001' : '000000')

describe('signing in with a phone', () => {
  it('signs in with the code that was sent, and finds the same person the next time', async () => {
    const phone = newPhone()
    const first = await signIn(phone, await codeFor(phone))
    world.clock.advance(61)
    const second = await signIn(phone, await codeFor(phone))
    expect(second.personId).toBe(first.personId)
    expect(await world.as(second.accessToken).identity.whoAmI({})).toMatchObject({
      signedInBy: 'phone',
    })
  })

  it('tells the log who came in, and by what', async () => {
    const phone = newPhone()
    const { personId } = await signIn(phone, await codeFor(phone))
    const wechat = await world.signIn('loggedin')
    const lines = world
      .logged()
      .split('\n')
      .map((line) => JSON.parse(line))
    const told = lines.filter(({ message }) => message === 'signed in').slice(-2)
    expect(told).toMatchObject([
      { who: personId, by: 'phone', correlationId: expect.stringMatching(/^.{22}$/) },
      { who: wechat.session.personId, by: 'wechat' },
    ])
  })

  it('takes a code once', async () => {
    const phone = newPhone()
    const code = await codeFor(phone)
    await signIn(phone, code)
    await expect(signIn(phone, code)).rejects.toMatchObject({ code: 'wrongCode' })
  })

  it('lets one of many at once use a code', async () => {
    const phone = newPhone()
    const code = await codeFor(phone)
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => signIn(phone, code)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('refuses a code after five minutes', async () => {
    const phone = newPhone()
    const code = await codeFor(phone)
    world.clock.advance(300)
    await expect(signIn(phone, code)).rejects.toMatchObject({ code: 'wrongCode' })
  })

  it('refuses the right code after five wrong ones', async () => {
    const phone = newPhone()
    const code = await codeFor(phone)
    for (let i = 0; i < 5; i++)
      await expect(signIn(phone, otherThan(code))).rejects.toMatchObject({ code: 'wrongCode' })
    await expect(signIn(phone, code)).rejects.toMatchObject({ code: 'wrongCode' })
  })

  it('refuses the code of another phone', async () => {
    const [mine, other] = [newPhone(), newPhone()]
    const code = await codeFor(mine)
    await codeFor(other)
    expect(await world.codeSentTo(other)).not.toBe(code)
    await expect(signIn(other, code)).rejects.toMatchObject({ code: 'wrongCode' })
  })

  it('sends one code a minute and ten a day', async () => {
    const phone = newPhone()
    const ask = () => world.stranger.identity.requestSignInCode({ phone })
    await ask()
    await expect(ask()).rejects.toMatchObject({ code: 'tooOften' })
    for (let i = 0; i < 9; i++) {
      world.clock.advance(60)
      await ask()
    }
    world.clock.advance(60)
    await expect(ask()).rejects.toMatchObject({ code: 'tooOften' })
    world.clock.advance(86_400)
    await expect(ask()).resolves.toEqual({ resendAfter: 60, expiresAfter: 300 })
  })

  it('keeps neither phone nor code, and logs neither', async () => {
    const phone = newPhone()
    const code = await codeFor(phone)
    await signIn(phone, code)
    const kept = (await world.everything()) + world.logged()
    expect(kept).not.toContain(phone)
    expect(kept).not.toContain(`"${code}"`)
  })
})
