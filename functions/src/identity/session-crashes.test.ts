import type { Session } from '@cgt/shared/identity/session'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyCrashPoint } from '../testing/faults/crash-points.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

let people = 0
let codes = 0
const signIn = (name: string) =>
  world.stranger.identity.signInWithWechat({ code: `${name}-${++codes}` })
const devicesOf = async ({ accessToken }: Session) =>
  (await world.as(accessToken).identity.listDevices({})).devices

/** A session that works for whoever holds it: it acts, and it renews itself. */
async function works(session: Session | undefined, personId?: string) {
  if (!session) throw new Error('the retry gave no session')
  const { identity } = world.as(session.accessToken)
  const who = await identity.whoAmI({})
  expect(who.personId).toBe(personId ?? session.personId)
}

describe('a process that dies while somebody signs in', () => {
  it('by WeChat leaves nothing half done: the next attempt signs in, on at most ten devices', async () => {
    let name = ''
    let session: Session | undefined
    const points = await everyCrashPoint({
      faults: world.faults,
      prepare: async () => {
        name = `crash${++people}`
        for (let i = 0; i < 10; i++) await signIn(name)
      },
      act: async () => {
        session = undefined
        session = await signIn(name)
      },
      check: async (retried) => {
        if (!retried) return
        await works(session)
        expect(await devicesOf(session as Session)).toHaveLength(10)
      },
    })
    expect(points).toBe(3)
  })

  it('by WeChat for the first time makes one person in the end', async () => {
    let name = ''
    let session: Session | undefined
    await everyCrashPoint({
      faults: world.faults,
      prepare: async () => {
        name = `new${++people}`
      },
      act: async () => {
        session = await signIn(name)
      },
      check: async (retried) => {
        if (retried) await works(await signIn(name), session?.personId)
      },
    })
  })

  it('by phone spends the code only with the session it gives', async () => {
    let phone = ''
    let code = ''
    let session: Session | undefined
    const enter = () => world.stranger.identity.signInWithPhone({ phone, code })
    await everyCrashPoint({
      faults: world.faults,
      prepare: async () => {
        phone = `136${String(++people).padStart(8, '0')}`
        session = undefined
        await world.stranger.identity.requestSignInCode({ phone })
        code = await world.codeSentTo(phone)
      },
      act: async () => {
        session = await enter().catch((error: { code?: string }) => {
          // Spent: then a session was given by it, though its answer was lost.
          if (error.code !== 'wrongCode') throw error
          return undefined
        })
      },
      check: async (retried) => {
        if (!retried) return
        if (session) return works(session)
        world.clock.advance(61)
        await world.stranger.identity.requestSignInCode({ phone })
        code = await world.codeSentTo(phone)
        const next = await enter()
        expect(await devicesOf(next)).toHaveLength(2)
        await works(next)
      },
    })
  })
})

describe('a process that dies while a session is renewed', () => {
  it('leaves the old token good for a retry, which gives the one successor', async () => {
    let before: Session | undefined
    let after: Session | undefined
    const points = await everyCrashPoint({
      faults: world.faults,
      prepare: async () => {
        before = await signIn(`renews${++people}`)
      },
      act: async () => {
        after = undefined
        const { refreshToken } = before as Session
        after = await world.stranger.identity.refreshSession({ refreshToken })
      },
      check: async (retried) => {
        await works(before)
        if (!retried) return
        await works(after, before?.personId)
        expect(await devicesOf(after as Session)).toHaveLength(1)
      },
    })
    expect(points).toBe(2)
  })
})
