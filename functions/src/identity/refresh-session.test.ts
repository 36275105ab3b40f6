import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUpSecondFactor } from '../testing/authenticator.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const day = 86_400
const refresh = (refreshToken: string) => world.stranger.identity.refreshSession({ refreshToken })
const who = (accessToken: string) => world.as(accessToken).identity.whoAmI({})

describe('refreshing a session', () => {
  it('gives new tokens, and the new ones work', async () => {
    const { session } = await world.signIn('alice')
    const next = await refresh(session.refreshToken)
    expect(next.accessToken).not.toBe(session.accessToken)
    expect(next.refreshToken).not.toBe(session.refreshToken)
    expect((await who(next.accessToken)).personId).toBe(session.personId)
  })

  it('gives the same successor to a phone that lost the answer', async () => {
    const { session } = await world.signIn('alice')
    const next = await refresh(session.refreshToken)
    world.clock.advance(10)
    expect(await refresh(session.refreshToken)).toEqual(next)
  })

  it('gives one successor to many refreshes at once', async () => {
    const { session } = await world.signIn('alice')
    const all = await Promise.all(Array.from({ length: 20 }, () => refresh(session.refreshToken)))
    expect(new Set(all.map(({ refreshToken }) => refreshToken)).size).toBe(1)
    expect(new Set(all.map(({ accessToken }) => accessToken)).size).toBe(1)
    const { identity } = world.as(all[0]?.accessToken ?? '')
    expect((await identity.listDevices({})).devices.length).toBeGreaterThan(0)
  })

  it('ends the whole family when a rotated token comes back later', async () => {
    const { session } = await world.signIn('alice')
    const next = await refresh(session.refreshToken)
    world.clock.advance(11)
    await expect(refresh(session.refreshToken)).rejects.toMatchObject({ code: 'sessionRevoked' })
    await expect(who(session.accessToken)).rejects.toMatchObject({ code: 'sessionExpired' })
    await expect(who(next.accessToken)).rejects.toMatchObject({ code: 'sessionExpired' })
    await expect(refresh(next.refreshToken)).rejects.toMatchObject({ code: 'sessionRevoked' })
  })

  it('ends the family for a token two turns old, even at once', async () => {
    const { session } = await world.signIn('alice')
    const next = await refresh(session.refreshToken)
    const last = await refresh(next.refreshToken)
    await expect(refresh(session.refreshToken)).rejects.toMatchObject({ code: 'sessionRevoked' })
    await expect(who(last.accessToken)).rejects.toMatchObject({ code: 'sessionExpired' })
  })

  it('leaves the person’s other sign-ins alone when one family ends', async () => {
    const [one, other] = [await world.signIn('alice'), await world.signIn('alice')]
    await refresh(one.session.refreshToken)
    world.clock.advance(11)
    await refresh(one.session.refreshToken).catch(() => undefined)
    expect(await who(other.session.accessToken)).toMatchObject({ signedInBy: 'wechat' })
  })

  it('gives the rights of now to a session that was refused for having those of before', async () => {
    const { session, identity } = await world.signIn('judge')
    const { personId, refreshToken } = session
    const { identity: security } = await world.signInAs('security', {
      role: 'securityAdmin',
      organisation: '/530000/',
    })
    const role = { role: 'countyUnion', domain: 'any', from: '2026-01-01', to: null } as const
    const wanted = { ...role, organisationId: '533423', personId, reason: '任职文件' }
    await security.grantRole(wanted)
    await expect(identity.waitingJoins({})).rejects.toMatchObject({ code: 'rolesChanged' })
    const renewed = world.as((await refresh(refreshToken)).accessToken)
    await setUpSecondFactor(world, renewed)
    expect(await renewed.identity.waitingJoins({})).toEqual({ items: [], next: null })
  })

  it('lets an access token live half an hour', async () => {
    const { session } = await world.signIn('alice')
    world.clock.advance(30 * 60 - 1)
    await who(session.accessToken)
    world.clock.advance(1)
    await expect(who(session.accessToken)).rejects.toMatchObject({ code: 'sessionExpired' })
  })

  it('forgets a session left alone for thirty days', async () => {
    const { session } = await world.signIn('alice')
    world.clock.advance(30 * day)
    await expect(refresh(session.refreshToken)).rejects.toMatchObject({ code: 'sessionExpired' })
  })

  it('asks for a new sign-in after ninety days, however busy', async () => {
    let { session } = await world.signIn('alice')
    for (let i = 0; i < 4; i++) {
      world.clock.advance(22 * day)
      session = await refresh(session.refreshToken)
    }
    world.clock.advance(2 * day)
    await expect(refresh(session.refreshToken)).rejects.toMatchObject({ code: 'sessionExpired' })
  })

  it('does not take an access token for a refresh token, nor the other way round', async () => {
    const { session } = await world.signIn('alice')
    await expect(refresh(session.accessToken)).rejects.toMatchObject({ code: 'sessionExpired' })
    await expect(who(session.refreshToken)).rejects.toMatchObject({ code: 'sessionExpired' })
  })
})

describe('signing out', () => {
  it('counts from the next request on, for both tokens', async () => {
    const person = await world.signIn('bob')
    await person.identity.signOut({})
    await expect(person.identity.whoAmI({})).rejects.toMatchObject({ code: 'sessionExpired' })
    await expect(refresh(person.session.refreshToken)).rejects.toMatchObject({
      code: 'sessionRevoked',
    })
  })
})
