import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appoint } from '../testing/appoint.ts'
import { readCodes, setUpSecondFactor } from '../testing/authenticator.ts'
import { race } from '../testing/faults/race.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const otherThan = (code: string) => (code === '000000' ? '000001' : '000000')
const wrongCode = { code: 'wrongCode' }

let names = 0
async function withFactor() {
  const person = await world.signIn(`proven${++names}`)
  const authenticator = await setUpSecondFactor(world, person)
  world.clock.advance(60)
  let { accessToken } = person.session
  /** By the newest access token; as whom it leaves one. */
  const stepUp = async (code: string) => {
    accessToken = (await world.as(accessToken).identity.stepUp({ code })).accessToken
    return world.as(accessToken)
  }
  return { ...person, ...authenticator, stepUp }
}

describe('setting up a second factor', () => {
  it('takes a code of the new secret, and gives ten codes for when the phone is lost', async () => {
    const { identity } = await world.signIn('anna')
    expect(await identity.seeSecondFactor({})).toEqual({ confirmedAt: null, recoveryCodesLeft: 0 })
    const { secret, uri } = await identity.enrolSecondFactor({})
    expect(uri).toContain(`secret=${secret}`)
    expect(uri).toContain(encodeURIComponent('产改通'))
    const code = readCodes(world, secret)
    await expect(identity.confirmSecondFactor({ code: otherThan(code()) })).rejects.toMatchObject(
      wrongCode,
    )
    expect((await identity.seeSecondFactor({})).confirmedAt).toBeNull()
    const { recoveryCodes } = await identity.confirmSecondFactor({ code: code() })
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(await identity.seeSecondFactor({})).toMatchObject({ recoveryCodesLeft: 10 })
  })

  it('is asked of roles that act on others before they may act, and of no one else', async () => {
    const organisation = '/530000/533400/533423/'
    const { session } = await world.signInAs('fresh', { role: 'countyUnion', organisation })
    await world.table.change(
      { pk: `PERSON#${session.personId}`, sk: 'PERSON' },
      { update: 'SET secondFactorAt = :none', values: { ':none': null } },
    )
    const fresh = await world.signIn('fresh')
    await expect(fresh.identity.waitingJoins({})).rejects.toMatchObject({
      code: 'secondFactorNeeded',
    })
    await setUpSecondFactor(world, fresh)
    expect((await fresh.identity.waitingJoins({})).items).toEqual([])
    const worker = await world.signIn('worker')
    await expect(worker.identity.waitingJoins({})).rejects.toMatchObject({ code: 'notFound' })
  })

  it('is done anew only by who has just shown the old one', async () => {
    const { stepUp, code } = await withFactor()
    const again = world.as((await world.signIn(`proven${names}`)).session.accessToken)
    await expect(again.identity.enrolSecondFactor({})).rejects.toMatchObject({
      code: 'stepUpNeeded',
    })
    const { secret } = await (await stepUp(code())).identity.enrolSecondFactor({})
    world.clock.advance(30)
    // Until it is confirmed, the old one counts.
    const { identity } = await stepUp(code())
    await identity.confirmSecondFactor({ code: readCodes(world, secret)() })
    world.clock.advance(30)
    await expect(stepUp(code())).rejects.toMatchObject(wrongCode)
    await stepUp(readCodes(world, secret)())
  })
})

describe('somebody who did not get the answer that tells the recovery codes', () => {
  const key = (letter: string) => letter.repeat(32)

  async function confirmed(letter: string) {
    const person = await world.signIn(`proven${++names}`)
    const { secret } = await person.identity.enrolSecondFactor({})
    const code = readCodes(world, secret)()
    const wish = world.as(person.session.accessToken, key(letter)).identity
    const answer = await wish.confirmSecondFactor({ code })
    return { ...person, wish, code, answer }
  }

  /** The same device after so long, its access token renewed; what it sends is the wish of that letter. */
  async function later({ session }: Pick<Person, 'session'>, seconds: number, letter: string) {
    world.clock.advance(seconds)
    const { refreshToken } = session
    const { accessToken } = await world.stranger.identity.refreshSession({ refreshToken })
    return world.as(accessToken, key(letter)).identity
  }

  it('gets the very same codes by the same wish, though its code is used up', async () => {
    const { code, answer, ...person } = await confirmed('A')
    const identity = await later(person, 50 * 60, 'A')
    expect(await identity.confirmSecondFactor({ code })).toEqual(answer)
    const [first = ''] = answer.recoveryCodes
    const { accessToken } = await identity.stepUp({ code: first })
    await expect(world.as(accessToken).identity.stepUp({ code: first })).rejects.toMatchObject(
      wrongCode,
    )
  })

  it('gets them for an hour, then no more', async () => {
    const { code, ...person } = await confirmed('B')
    const identity = await later(person, 60 * 60, 'B')
    await expect(identity.confirmSecondFactor({ code })).rejects.toMatchObject({
      code: 'secondFactorNeeded',
    })
  })

  it('gets them on the device that wished it, and under that name alone', async () => {
    const { session, code } = await confirmed('C')
    const another = await world.signIn(`proven${names}`)
    const needed = { code: 'secondFactorNeeded' }
    const tries = [
      world.as(session.accessToken, key('D')).identity.confirmSecondFactor({ code }),
      world.as(another.session.accessToken, key('C')).identity.confirmSecondFactor({ code }),
    ]
    for (const one of tries) await expect(one).rejects.toMatchObject(needed)
  })

  it('is told that the name is another wish’s when the code is another', async () => {
    const { wish, code } = await confirmed('E')
    await expect(wish.confirmSecondFactor({ code: otherThan(code) })).rejects.toMatchObject({
      code: 'keyReused',
    })
  })

  it('gets the same answer from two of the same wish at once', async () => {
    const person = await world.signIn(`proven${++names}`)
    const { secret } = await person.identity.enrolSecondFactor({})
    const code = readCodes(world, secret)()
    const wish = world.as(person.session.accessToken, key('F')).identity
    const [one, other] = await Promise.all([
      wish.confirmSecondFactor({ code }),
      wish.confirmSecondFactor({ code }),
    ])
    expect(one).toEqual(other)
    expect(await person.identity.seeSecondFactor({})).toMatchObject({ recoveryCodesLeft: 10 })
  })

  it('finds them nowhere in plain', async () => {
    const { answer } = await confirmed('G')
    const kept = (await world.everything()) + world.logged()
    for (const code of answer.recoveryCodes) expect(kept).not.toContain(code)
  })
})

/** How the last one of them shows their code, on four devices. */
async function onDevices() {
  const devices: Person[] = []
  for (let i = 0; i < 4; i++) devices.push(await world.signIn(`proven${names}`))
  return devices.map(
    ({ identity }) =>
      (code: string) =>
        identity.stepUp({ code }),
  )
}

describe('showing a second factor', () => {
  const wanted = { aboveId: '533423', kind: 'enterprise', name: '维西精工' } as const

  it('opens what needs it for five minutes, on the one device where it was shown', async () => {
    const one = await withFactor()
    const organisation = '/530000/533400/533423/'
    await appoint(world.table, one.session.personId, [{ role: 'countyUnion', organisation }])
    const [here, there] = [
      await world.signIn(`proven${names}`),
      await world.signIn(`proven${names}`),
    ]
    const needed = { code: 'stepUpNeeded' }
    await expect(here.identity.addOrganisation(wanted)).rejects.toMatchObject(needed)
    const { accessToken } = await here.identity.stepUp({ code: one.code() })
    const proven = world.as(accessToken)
    await proven.identity.addOrganisation(wanted)
    await expect(there.identity.addOrganisation(wanted)).rejects.toMatchObject(needed)
    world.clock.advance(299)
    await proven.identity.addOrganisation(wanted)
    world.clock.advance(1)
    await expect(proven.identity.addOrganisation(wanted)).rejects.toMatchObject(needed)
  })

  it('gives a new access token, with which the one before ends', async () => {
    const { session, identity, stepUp, code } = await withFactor()
    const proven = await stepUp(code())
    await expect(identity.whoAmI({})).rejects.toMatchObject({ code: 'sessionExpired' })
    expect(await proven.identity.whoAmI({})).toMatchObject({ personId: session.personId })
    expect((await proven.identity.listDevices({})).devices).toHaveLength(1)
    // It is of the device it was shown on, and ends with that.
    await proven.identity.signOut({})
    await expect(proven.identity.whoAmI({})).rejects.toMatchObject({ code: 'sessionExpired' })
  })

  it('leaves the token as it is when the code is wrong', async () => {
    const { identity, code } = await withFactor()
    await expect(identity.stepUp({ code: otherThan(code()) })).rejects.toMatchObject(wrongCode)
    await identity.whoAmI({})
  })

  it('is not carried over to the next access token', async () => {
    const { session, stepUp, code } = await withFactor()
    await stepUp(code())
    const { refreshToken } = session
    const next = await world.stranger.identity.refreshSession({ refreshToken })
    await expect(world.as(next.accessToken).identity.enrolSecondFactor({})).rejects.toMatchObject({
      code: 'stepUpNeeded',
    })
  })

  it('takes a code once, even of many at once', async () => {
    const { stepUp, code } = await withFactor()
    const stepUps = await onDevices()
    const { won, lost } = await race(4, async (i) => stepUps[i]?.(code()))
    expect(won).toHaveLength(1)
    for (const error of lost) expect(error).toMatchObject(wrongCode)
    await expect(stepUp(code())).rejects.toMatchObject(wrongCode)
  })

  it('would take it of each, were what was read not checked when it is written', async () => {
    const { code } = await withFactor()
    const stepUps = await onDevices()
    const { won } = await world.conditions.without({ contenders: 4 }, () =>
      race(4, async (i) => stepUps[i]?.(code())),
    )
    expect(won).toHaveLength(4)
  })

  it.each([-1, 0, 1])('takes the code of a clock that is %i steps off', async (steps) => {
    const { stepUp, code } = await withFactor()
    await stepUp(code(steps))
  })

  it.each([-2, 2])('refuses the code of a clock that is %i steps off', async (steps) => {
    const { stepUp, code } = await withFactor()
    await expect(stepUp(code(steps))).rejects.toMatchObject(wrongCode)
  })

  it('refuses an earlier code after a later one', async () => {
    const { stepUp, code } = await withFactor()
    await stepUp(code(1))
    await expect(stepUp(code())).rejects.toMatchObject(wrongCode)
  })

  it('closes after five wrong codes for 15 minutes, to the right one too', async () => {
    const { stepUp, code } = await withFactor()
    const { lost } = await race(12, () => stepUp(otherThan(code())))
    const told = lost.map((error) => (error as { code: string }).code)
    expect(told.filter((each) => each === 'wrongCode')).toHaveLength(5)
    expect(new Set(told)).toEqual(new Set(['wrongCode', 'tooOften']))
    await expect(stepUp(code())).rejects.toMatchObject({ code: 'tooOften' })
    world.clock.advance(15 * 60 - 1)
    await expect(stepUp(code())).rejects.toMatchObject({ code: 'tooOften' })
    world.clock.advance(1)
    await stepUp(code())
  })

  it('takes each recovery code once', async () => {
    const { stepUp, recoveryCodes } = await withFactor()
    const [first = '', second = ''] = recoveryCodes
    await stepUp(first)
    await expect(stepUp(first)).rejects.toMatchObject(wrongCode)
    const { identity } = await stepUp(second)
    expect((await identity.seeSecondFactor({})).recoveryCodesLeft).toBe(8)
  })

  it('gives recovery codes of 120 bits', async () => {
    const { recoveryCodes } = await withFactor()
    expect(new Set(recoveryCodes).size).toBe(10)
    for (const code of recoveryCodes) expect(code).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/)
  })

  it('takes nobody else’s recovery code', async () => {
    const [one, other] = [await withFactor(), await withFactor()]
    await expect(one.stepUp(other.recoveryCodes[0] ?? '')).rejects.toMatchObject(wrongCode)
  })

  it('keeps neither the secret nor a code where anybody could read it', async () => {
    const { identity, session } = await world.signIn('canary')
    const { secret } = await identity.enrolSecondFactor({})
    const code = readCodes(world, secret)()
    const { recoveryCodes } = await identity.confirmSecondFactor({ code })
    const { accessToken } = await identity.stepUp({ code: readCodes(world, secret)(1) })
    const kept = (await world.everything()) + world.logged()
    for (const canary of [secret, ...recoveryCodes, session.accessToken, accessToken])
      expect(kept).not.toContain(canary)
  })
})
