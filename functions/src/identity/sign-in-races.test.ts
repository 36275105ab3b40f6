import type { Session } from '@cgt/shared/identity/session'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { race } from '../testing/faults/race.ts'
import type { Rows } from '../testing/faults/table-state.ts'
import { identityAudit } from '../testing/identity-audit.ts'
import { openWorld, type World } from '../testing/world.ts'

const contenders = 50
const mostTries = 5
const phone = '13800000050'

let world: World
let start: Rows
beforeAll(async () => {
  world = await openWorld()
  start = await world.state.rows()
})
beforeEach(() => world.state.returnTo(start))
afterAll(() => world.stop())

const codesOf = (lost: readonly unknown[]) => lost.map((error) => (error as { code: string }).code)
const rowsOf = async (prefix: string, kind: string) =>
  [...(await world.state.rows()).values()].filter(
    ({ pk, sk }) => pk.startsWith(prefix) && sk.startsWith(kind),
  )
const brokenNow = async () => identityAudit(world.clock)(await world.state.rows(), start)

/** All have read before any writes; the store checks what is written to the rows `kept`. */
const met = <T>(kept: RegExp, contend: (i: number) => Promise<T>, meeting = contenders) =>
  world.conditions.without({ contenders: meeting, kept }, () => race(contenders, contend))
const [every, none, ofCodes] = [/./, /^$/, /^CODE#/]

let turns = 0
async function codeSent() {
  await world.stranger.identity.requestSignInCode({ phone })
  return world.codeSentTo(phone)
}

/** Somebody known by their phone, and how each contender signs in with the one code sent to it. */
async function withOneCode() {
  await world.stranger.identity.signInWithPhone({ phone, code: await codeSent() })
  world.clock.advance(600)
  const code = await codeSent()
  return () => world.stranger.identity.signInWithPhone({ phone, code })
}

/** How each contender signs in by WeChat: with codes of their own, for the same openid. */
function asOne(name: string) {
  const turn = ++turns
  return (i: number) => world.stranger.identity.signInWithWechat({ code: `${name}-${turn}x${i}` })
}

describe('fifty who sign in with the one code of a phone at once', () => {
  it('are one who is in; the others are told that it is wrong, or to wait', async () => {
    const signIn = await withOneCode()
    const { won, lost } = await race(contenders, signIn)
    expect(won).toHaveLength(1)
    expect(lost).toHaveLength(contenders - 1)
    expect(codesOf(lost).filter((code) => code !== 'wrongCode' && code !== 'tooOften')).toEqual([])
    const { identity } = world.as(won[0]?.accessToken ?? '')
    expect((await identity.listDevices({})).devices).toHaveLength(2)
    expect(await brokenNow()).toEqual([])
  })

  it('are one for the sake of the code’s row alone, the other conditions taken away', async () => {
    const { won, lost } = await met(ofCodes, await withOneCode(), mostTries)
    expect(won).toHaveLength(1)
    expect(new Set(codesOf(lost))).toEqual(new Set(['wrongCode']))
  })

  it('are fifty who are in where nothing is checked', async () => {
    const { won } = await met(none, await withOneCode())
    expect(new Set(won.map(({ accessToken }) => accessToken)).size).toBe(contenders)
  })
})

async function expectTenDevices(sessions: readonly Session[]) {
  expect(await rowsOf('PERSON#', 'FAMILY#')).toHaveLength(10)
  const asked = await race(sessions.length, async (i) =>
    world.as(sessions[i]?.accessToken ?? '').identity.whoAmI({}),
  )
  expect(asked.won).toHaveLength(10)
  expect(new Set(codesOf(asked.lost))).toEqual(new Set(['sessionExpired']))
  expect(await brokenNow()).toEqual([])
}

describe('fifty first sign-ins of one openid at once', () => {
  it('make one person with one login, and ten devices whose tokens alone are good', async () => {
    const { won, lost } = await met(every, asOne('anna'))
    expect(codesOf(lost).filter((code) => code !== 'busy')).toEqual([])
    expect(new Set(won.map(({ personId }) => personId)).size).toBe(1)
    expect(await rowsOf('PERSON#', 'PERSON')).toHaveLength(1)
    expect(await rowsOf('LOGIN#', 'LOGIN')).toMatchObject([{ personId: won[0]?.personId }])
    await expectTenDevices(won)
  })

  it('make fifty people where nothing is checked', async () => {
    const { won } = await met(none, asOne('anna'))
    expect(new Set(won.map(({ personId }) => personId)).size).toBe(contenders)
    expect(await rowsOf('PERSON#', 'PERSON')).toHaveLength(contenders)
    expect(await brokenNow()).not.toEqual([])
  })
})

describe('fifty devices that sign one person in at once', () => {
  const besideOne = async () => {
    const signIn = asOne('anna')
    await signIn(-1)
    // Unused for longer than any other by then: of devices that came in one second, any may go.
    world.clock.advance(1)
    return signIn
  }

  it('leave ten, whose tokens alone are good', async () => {
    const { won, lost } = await met(every, await besideOne())
    expect(codesOf(lost).filter((code) => code !== 'busy')).toEqual([])
    await expectTenDevices(won)
  })

  it('are all left where nothing is checked', async () => {
    const { won } = await met(none, await besideOne())
    expect(won).toHaveLength(contenders)
    expect(await rowsOf('PERSON#', 'FAMILY#')).toHaveLength(contenders + 1)
    expect(await brokenNow()).not.toEqual([])
  })
})
