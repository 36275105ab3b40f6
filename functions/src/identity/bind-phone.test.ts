import { canonical } from '@cgt/shared/eligibility/canonical'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../platform/crypto.ts'
import { readCodes } from '../testing/authenticator.ts'
import { race } from '../testing/faults/race.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

let phones = 0
const newPhone = () => `137${String(++phones).padStart(8, '0')}`
let asked = 0
const codeFor = (phone: string) => ({ code: `${phone}-${++asked}` })

async function signInByPhone(phone: string) {
  await world.stranger.identity.requestSignInCode({ phone })
  const code = await world.codeSentTo(phone)
  return world.stranger.identity.signInWithPhone({ phone, code })
}

describe('binding the phone that WeChat knows', () => {
  it('lets the same person sign in by it', async () => {
    const { identity, session } = await world.signIn('anna')
    const phone = newPhone()
    await identity.bindPhone(codeFor(phone))
    expect((await signInByPhone(phone)).personId).toBe(session.personId)
  })

  it('moves nothing when the phone is another person’s, and says what to do', async () => {
    const phone = newPhone()
    const other = await signInByPhone(phone)
    const { identity, session } = await world.signIn('bert')
    const refused = await identity.bindPhone(codeFor(phone)).catch((error: Error) => error)
    expect(refused).toMatchObject({ code: 'taken' })
    expect((refused as Error).message).toMatch(/另一个账号.*没有改动.*退出后用手机号登录/)
    world.clock.advance(61)
    expect((await signInByPhone(phone)).personId).toBe(other.personId)
    expect((await world.signIn('bert')).session.personId).toBe(session.personId)
  })

  it('gives a phone to one of several who ask at once', async () => {
    const phone = newPhone()
    const people = await Promise.all(['carl', 'cora', 'cleo'].map((name) => world.signIn(name)))
    const { won, lost } = await race(3, async (i) => {
      await people[i]?.identity.bindPhone(codeFor(phone))
      return people[i]?.session.personId
    })
    expect(won).toHaveLength(1)
    for (const error of lost) expect(error).toMatchObject({ code: 'taken' })
    expect((await signInByPhone(phone)).personId).toBe(won[0])
  })

  it('would give it to each, were it not checked that it is nobody’s', async () => {
    const phone = newPhone()
    const people = await Promise.all(['gil', 'gus', 'gad'].map((name) => world.signIn(name)))
    const { won } = await world.conditions.without({ contenders: 3 }, () =>
      race(3, async (i) => people[i]?.identity.bindPhone(codeFor(phone))),
    )
    expect(won).toHaveLength(3)
  })

  it('is done once, and for one phone', async () => {
    const { identity } = await world.signIn('dora')
    const phone = newPhone()
    await identity.bindPhone(codeFor(phone))
    const taken = { code: 'taken' }
    await expect(identity.bindPhone(codeFor(phone))).rejects.toMatchObject(taken)
    await expect(identity.bindPhone(codeFor(newPhone()))).rejects.toMatchObject(taken)
  })

  it('keeps no phone, token, secret or key where anybody could read it', async () => {
    const { identity } = await world.signIn('erin')
    const phone = newPhone()
    const answer = await identity.bindPhone(codeFor(phone))
    await identity.bindPhone({ code: 'garbage-1' }).catch(() => undefined)
    const kept = (await world.everything()) + world.logged() + JSON.stringify(answer)
    for (const canary of [
      phone,
      'canary-access-token',
      'canary-session-key',
      'local-wechat-secret',
    ])
      expect(kept).not.toContain(canary)
  })
})

describe('binding a phone for who has a second factor', () => {
  it('asks for it first, and takes neither WeChat’s code nor a try before', async () => {
    const { session, identity } = await world.signIn('kate')
    const { secret } = await identity.enrolSecondFactor({})
    const code = readCodes(world, secret)
    await identity.confirmSecondFactor({ code: code() })
    world.clock.advance(300)
    const phone = newPhone()
    const bound = codeFor(phone)
    const stepUpNeeded = { code: 'stepUpNeeded' }
    for (let i = 0; i < 11; i++)
      await expect(identity.bindPhone(bound)).rejects.toMatchObject(stepUpNeeded)
    const { accessToken } = await identity.stepUp({ code: code() })
    await world.as(accessToken).identity.bindPhone(bound)
    expect((await signInByPhone(phone)).personId).toBe(session.personId)
  })
})

describe('binding a phone by a code sent to it', () => {
  async function codeTo(phone: string) {
    await world.stranger.identity.requestSignInCode({ phone })
    return world.codeSentTo(phone)
  }

  it('lets the same person sign in by it, and WeChat is asked nothing', async () => {
    const { identity, session } = await world.signIn('faye')
    const phone = newPhone()
    await identity.bindPhone({ phone, code: await codeTo(phone) })
    world.clock.advance(61)
    expect((await signInByPhone(phone)).personId).toBe(session.personId)
  })

  it('binds nothing by a wrong code, by another phone’s, or by one used already', async () => {
    const { identity } = await world.signIn('gary')
    const [phone, other] = [newPhone(), newPhone()]
    const code = await codeTo(phone)
    const refused = { code: 'wrongCode' }
    const wrong = code === '000000' ? '000001' : '000000'
    await expect(identity.bindPhone({ phone, code: wrong })).rejects.toMatchObject(refused)
    await expect(identity.bindPhone({ phone: other, code })).rejects.toMatchObject(refused)
    const { personId } = await world.stranger.identity.signInWithPhone({ phone, code })
    await expect(identity.bindPhone({ phone, code })).rejects.toMatchObject(refused)
    world.clock.advance(61)
    expect((await signInByPhone(phone)).personId).toBe(personId)
  })

  it('gives it to one of several who show the same code at once', async () => {
    const phone = newPhone()
    const code = await codeTo(phone)
    const people = await Promise.all(['hana', 'hugo', 'hedy'].map((name) => world.signIn(name)))
    const { won, lost } = await race(3, async (i) => {
      await people[i]?.identity.bindPhone({ phone, code })
      return people[i]?.session.personId
    })
    expect(won).toHaveLength(1)
    for (const error of lost)
      expect(['taken', 'wrongCode']).toContain((error as Error & { code: string }).code)
    world.clock.advance(61)
    expect((await signInByPhone(phone)).personId).toBe(won[0])
  })

  it('is the same wish when sent again, though the code is used up', async () => {
    const { session } = await world.signIn('ivan')
    const phone = newPhone()
    const code = await codeTo(phone)
    const { identity } = world.as(session.accessToken, 'I'.repeat(32))
    await identity.bindPhone({ phone, code })
    await expect(identity.bindPhone({ phone, code })).resolves.toEqual({})
  })

  it('leaves no trace from which the number could be worked out', async () => {
    const { identity } = await world.signIn('jane')
    const phone = newPhone()
    const code = await codeTo(phone)
    await identity.bindPhone({ phone, code })
    const kept = (await world.everything()) + world.logged()
    expect(kept).not.toContain(phone)
    expect(kept).not.toContain(hashOf(canonical({ code, phone })))
  })
})

describe('when WeChat is away', () => {
  it('a person is told when to ask again', async () => {
    const response = await world.app.request('/sessions/wechat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: 'down-1' }),
    })
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('30')
  })
})
