import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setUpSecondFactor } from '../testing/authenticator.ts'
import { race } from '../testing/faults/race.ts'
import type { Rows } from '../testing/faults/table-state.ts'
import { identityAudit } from '../testing/identity-audit.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const phone = '13800000001'
const idNumber = '53342319900307101X'

let world: World
let anna: Person
let start: Rows
let recoveryCode: string
beforeAll(async () => {
  world = await openWorld()
  const first = await world.signIn('anna')
  await first.identity.bindPhone({ code: `${phone}-1` })
  await first.privacy.giveConsent({ purpose: 'details', version: 3 })
  await first.identity.putDetails({ realName: '张三', idNumber, version: 0 })
  const { recoveryCodes } = await setUpSecondFactor(world, first)
  recoveryCode = recoveryCodes[0] ?? ''
  anna = await world.signIn('anna')
  start = await world.state.rows()
  world.changeLoginKey()
})
afterAll(() => world.stop())
beforeEach(() => world.state.returnTo(start))

async function signInByPhone() {
  await world.stranger.identity.requestSignInCode({ phone })
  const code = await world.codeSentTo(phone)
  return world.stranger.identity.signInWithPhone({ phone, code })
}

const lasting = async () =>
  [...(await world.state.rows()).values()].filter(({ pk }) => /^(LOGIN|IDNUMBER)#/.test(pk))
const byEarlierKey = async () => (await lasting()).filter(({ pk }) => /#1\./.test(pk))

async function agreeing(name: string) {
  const person = await world.signIn(name)
  await person.privacy.giveConsent({ purpose: 'details', version: 3 })
  return person
}

describe('after the key of logins was changed, a person', () => {
  it('is found by WeChat and by phone as before, and then no longer by the earlier key', async () => {
    const { personId } = anna.session
    expect(await byEarlierKey()).toHaveLength(3)
    expect((await world.signIn('anna')).session.personId).toBe(personId)
    expect((await signInByPhone()).personId).toBe(personId)
    expect((await byEarlierKey()).map(({ pk }) => pk.split('#')[0])).toEqual(['IDNUMBER'])
    expect(await signInByPhone().catch(({ code }) => code)).toBe('tooOften')
    expect(identityAudit(world.clock)(await world.state.rows(), start)).toEqual([])
  })

  it('stays one, however many of their devices come at once', async () => {
    const { won } = await race(20, () => world.signIn('anna'))
    expect(won).toHaveLength(20)
    expect(new Set(won.map(({ session }) => session.personId))).toEqual(
      new Set([anna.session.personId]),
    )
    expect((await lasting()).filter(({ pk }) => pk.startsWith('LOGIN#'))).toHaveLength(2)
  })

  it('keeps their phone from others', async () => {
    const bert = await world.signIn('bert')
    const code = `${phone}-2`
    await expect(bert.identity.bindPhone({ code })).rejects.toMatchObject({ code: 'taken' })
  })

  it('shows who they are by a recovery code of before', async () => {
    const { identity } = await world.signIn('anna')
    await expect(identity.stepUp({ code: recoveryCode })).resolves.toBeDefined()
  })

  it('keeps their ID number from others, and has it anew when they write it again', async () => {
    const bert = await agreeing('bert')
    const details = { realName: '张三', idNumber, version: 0 }
    await expect(bert.identity.putDetails(details)).rejects.toMatchObject({ code: 'taken' })
    const { identity } = await world.signIn('anna')
    await identity.putDetails({ ...details, version: 1 })
    expect((await lasting()).filter(({ pk }) => pk.startsWith('IDNUMBER#2.'))).toHaveLength(1)
    expect((await byEarlierKey()).map(({ pk }) => pk.split('#')[0])).toEqual(['LOGIN'])
    await expect(bert.identity.putDetails(details)).rejects.toMatchObject({ code: 'taken' })
  })

  it('who is new has hashes of the new key alone', async () => {
    await world.signIn('new')
    expect((await lasting()).filter(({ pk }) => pk.startsWith('LOGIN#2.'))).toHaveLength(1)
  })
})
