import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { race } from '../testing/faults/race.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

let codes = 0
const signIn = async (name: string, device?: string) => {
  const code = `${name}-${++codes}d`
  const session = await world.stranger.identity.signInWithWechat({
    code,
    ...(device && { device }),
  })
  return { session, ...world.as(session.accessToken) }
}
const devicesOf = async ({ identity }: Awaited<ReturnType<typeof signIn>>) =>
  (await identity.listDevices({})).devices
const refresh = (refreshToken: string) => world.stranger.identity.refreshSession({ refreshToken })

describe('devices', () => {
  it('are listed by the names they gave, the last used first, with the one that asks marked', async () => {
    const phone = await signIn('anna', '小米 13 · 微信')
    world.clock.advance(60)
    const desk = await signIn('anna')
    expect(await devicesOf(desk)).toMatchObject([
      { device: null, current: true },
      { device: '小米 13 · 微信', signedInBy: 'wechat', current: false },
    ])
    world.clock.advance(60)
    const renewed = await refresh(phone.session.refreshToken)
    const [first, second] = await devicesOf({ session: renewed, ...world.as(renewed.accessToken) })
    expect(first).toMatchObject({ device: '小米 13 · 微信', current: true })
    expect(first?.seenAt).toBe(Number(first?.since) + 120)
    expect(second?.current).toBe(false)
  })

  it('are at most ten: one more, and the longest unused ends', async () => {
    const people = []
    for (let i = 0; i < 10; i++) {
      people.push(await signIn('bert', `设备 ${i}`))
      world.clock.advance(60)
    }
    const [first, second] = people
    await refresh(first?.session.refreshToken ?? '')
    world.clock.advance(60)
    const last = await signIn('bert', '设备 10')
    expect((await devicesOf(last)).map(({ device }) => device)).toEqual(
      [10, 0, 9, 8, 7, 6, 5, 4, 3, 2].map((i) => `设备 ${i}`),
    )
    await expect(second?.identity.whoAmI({})).rejects.toMatchObject({ code: 'sessionExpired' })
  })

  it('are never more than ten, however many sign in at once', async () => {
    const first = await signIn('carol')
    const { won } = await race(15, () => signIn('carol'))
    const last = await signIn('carol')
    const all = [first, ...won, last]
    expect(all.length).toBeGreaterThan(10)
    expect(await devicesOf(last)).toHaveLength(10)
    const asked = await Promise.allSettled(all.map(({ identity }) => identity.whoAmI({})))
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
  })

  it('are ended one by one from the next request on, each by its own person alone', async () => {
    const [phone, desk, other] = [await signIn('dora'), await signIn('dora'), await signIn('otto')]
    const deviceId = (await devicesOf(phone)).find(({ current }) => current)?.deviceId ?? ''
    const foreign = { code: 'notFound' }
    await expect(other.identity.endDevice({ deviceId })).rejects.toMatchObject(foreign)
    await desk.identity.endDevice({ deviceId })
    await expect(phone.identity.whoAmI({})).rejects.toMatchObject({ code: 'sessionExpired' })
    await expect(refresh(phone.session.refreshToken)).rejects.toMatchObject({
      code: 'sessionRevoked',
    })
    expect(await devicesOf(desk)).toHaveLength(1)
    await expect(desk.identity.endDevice({ deviceId })).rejects.toMatchObject(foreign)
  })

  it('are all ended at once by signing out everywhere', async () => {
    const all = [await signIn('erin'), await signIn('erin'), await signIn('erin')]
    const renewed = await refresh(all[0]?.session.refreshToken ?? '')
    await all[1]?.identity.signOutEverywhere({})
    for (const { session } of [...all, { session: renewed }]) {
      await expect(world.as(session.accessToken).identity.whoAmI({})).rejects.toMatchObject({
        code: 'sessionExpired',
      })
      await expect(refresh(session.refreshToken)).rejects.toMatchObject({ code: 'sessionRevoked' })
    }
    expect(await devicesOf(await signIn('erin'))).toHaveLength(1)
  })

  it('are refused a name of more than 60 characters', async () => {
    await expect(signIn('frida', '长'.repeat(61))).rejects.toMatchObject({ code: 'invalidInput' })
  })
})

describe('keeping somebody out', () => {
  const security = (organisation = '/530000/') =>
    world.signInAs('security', { role: 'securityAdmin', organisation })
  const reason = '账号被盗'

  it('counts from the next request on, for every device, and for signing in again', async () => {
    const { identity } = await security()
    const [phone, desk] = [await signIn('gina'), await signIn('gina')]
    const { personId } = phone.session
    await identity.disablePerson({ personId, reason })
    for (const { identity: own, session } of [phone, desk]) {
      await expect(own.whoAmI({})).rejects.toMatchObject({ code: 'sessionExpired' })
      await expect(refresh(session.refreshToken)).rejects.toMatchObject({ code: 'sessionRevoked' })
    }
    await expect(signIn('gina')).rejects.toMatchObject({ code: 'personDisabled' })
    await identity.enablePerson({ personId, reason: '已核实' })
    expect((await signIn('gina')).session.personId).toBe(personId)
  })

  it('lets no sign-in slip past that is under way', async () => {
    const { identity } = await security()
    for (let round = 0; round < 5; round++) {
      const name = `hans${round}`
      const { personId } = (await signIn(name)).session
      const [signIns] = await Promise.all([
        race(4, () => signIn(name)),
        identity.disablePerson({ personId, reason }),
      ])
      for (const { identity: own } of signIns.won)
        await expect(own.whoAmI({})).rejects.toMatchObject({ code: 'sessionExpired' })
    }
  })

  it('is not for oneself, nor for whoever stands outside one’s reach', async () => {
    const all = await security()
    await expect(
      all.identity.disablePerson({ personId: all.session.personId, reason }),
    ).rejects.toMatchObject({ code: 'ownMatter' })
    const county = await security('/530000/533400/533423/')
    const boss = await world.signInAs('boss', { role: 'provinceUnion', organisation: '/530000/' })
    for (const personId of [boss.session.personId, (await signIn('ida')).session.personId, 'none'])
      await expect(county.identity.disablePerson({ personId, reason })).rejects.toMatchObject({
        code: 'notFound',
      })
  })
})
