import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { creditCodeOf } from '../testing/credit-codes.ts'
import { race } from '../testing/faults/race.ts'
import type { Rows } from '../testing/faults/table-state.ts'
import { identityAudit } from '../testing/identity-audit.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const contenders = 50
const county = '/530000/533400/533423/'

let world: World
let start: Rows
beforeAll(async () => {
  world = await openWorld()
  start = await world.state.rows()
})
afterAll(() => world.stop())
beforeEach(() => world.clock.advance(60))

const unionNamed = (name: string) =>
  world.signInAs(name, { role: 'countyUnion', organisation: county })
const union = () => unionNamed('union')

/** Who acts as which contender: of fifty wishes in a minute, nobody has more than ten. */
async function unions() {
  const all = await Promise.all(['union', 'uta', 'urs', 'ulf', 'una'].map(unionNamed))
  return (contender: number) => all[contender % all.length] as Person
}

const newFirm = (by: Person, name: string, creditCode?: string) =>
  by.identity.addOrganisation({
    aboveId: '533423',
    kind: 'enterprise',
    name,
    ...(creditCode !== undefined && { creditCode }),
  })

const codesOf = (lost: readonly unknown[]) => lost.map((error) => (error as { code: string }).code)

/** What the audit remembers of one act on one object. */
async function remembered(action: string, object?: string) {
  const rows = [...(await world.state.rows()).values()]
  return rows.filter(
    (row) =>
      row.pk.startsWith('AUDIT#') &&
      row.action === action &&
      row.refused === undefined &&
      (object === undefined || row.object === object),
  )
}

async function expectSound() {
  expect(identityAudit(world.clock)(await world.state.rows(), start)).toEqual([])
}

/** A join that waits, and how each contender decides on it. */
async function undecided(as: 'member' | 'officer') {
  const by = await unions()
  const firm = await newFirm(by(0), `同审机械${as}`)
  const anna = await world.signIn(`anna-${as}`)
  const { id: joinId } = await anna.identity.requestJoin({ organisationId: firm.id, as })
  const { personId } = anna.session
  const operation = as === 'member' ? 'decideJoin' : 'decideOfficer'
  const decide = (i: number) =>
    by(i).identity[operation]({
      joinId,
      personId,
      accept: i % 2 === 0,
      ...(i % 2 === 1 && { reason: '材料不齐' }),
    })
  return { decide, joinId }
}

/** How each contender renews with the one token. */
async function renewals() {
  const { refreshToken } = (await world.signIn('bert')).session
  return () => world.stranger.identity.refreshSession({ refreshToken })
}

/** How each contender registers the one code. */
async function registrations() {
  const by = await unions()
  const creditCode = creditCodeOf(50)
  return (i: number) => newFirm(by(i), `同码机械${i}`, creditCode)
}

const oneFirm = ({ identity }: Pick<Person, 'identity'>) =>
  identity.addOrganisation({ aboveId: '533423', kind: 'enterprise', name: '一次机械' })

describe.each([
  ['member', 'decideJoin'],
  ['officer', 'decideOfficer'],
] as const)('fifty who decide on one join as %s at once', (as, operation) => {
  it('are answered once with done, the others that it was done, and one row is remembered', async () => {
    const { decide, joinId } = await undecided(as)
    const { won, lost } = await race(contenders, decide)
    expect(won).toHaveLength(1)
    // Who met another at every attempt is told so: nothing was done, and they may ask again.
    expect(codesOf(lost).filter((code) => code !== 'busy' && code !== 'conflict')).toEqual([])
    expect(lost).toHaveLength(contenders - 1)
    const renewed = await world.signIn(`anna-${as}`)
    const state = won[0]?.state
    expect((await renewed.identity.myJoins({})).joins[0]?.state).toBe(state)
    const { roles } = await renewed.identity.myRoles({})
    expect(roles.filter(({ role }) => role === 'enterpriseOfficer')).toHaveLength(
      as === 'officer' && state === 'accepted' ? 1 : 0,
    )
    expect(await remembered(operation, `join:${joinId}`)).toHaveLength(1)
    await expectSound()
  })
})

describe('fifty who renew with one token at once', () => {
  it('are all given the one successor, and the family lives', async () => {
    const { won } = await race(contenders, await renewals())
    expect(won).toHaveLength(contenders)
    expect(new Set(won.map((one) => one.accessToken)).size).toBe(1)
    expect(new Set(won.map((one) => one.refreshToken)).size).toBe(1)
    const { identity } = world.as(won[0]?.accessToken ?? '')
    expect((await identity.listDevices({})).devices).toHaveLength(1)
    await expectSound()
  })
})

describe('fifty who register one 统一社会信用代码 at once', () => {
  it('register one organisation, and one row is remembered', async () => {
    const by = await union()
    const before = (await remembered('addOrganisation')).length
    const { won, lost } = await race(contenders, await registrations())
    expect(won).toHaveLength(1)
    expect(codesOf(lost).filter((code) => code !== 'busy' && code !== 'taken')).toEqual([])
    expect(lost).toHaveLength(contenders - 1)
    const found = await by.identity.findOrganisations({ regionCode: '533423', name: '同码机械' })
    expect(found.items.map(({ id }) => id)).toEqual([won[0]?.id])
    expect(await remembered('addOrganisation')).toHaveLength(before + 1)
    await expectSound()
  })
})

/** Runs a race of the same operations whose writes the store does not check; everybody has read before anybody writes. */
const unchecked = <T>(contend: (contender: number) => Promise<T>, kept = /^$/) =>
  world.conditions.without({ contenders, kept }, () => race(contenders, contend))

const brokenNow = async () => identityAudit(world.clock)(await world.state.rows(), start)

describe('without the conditions of their writes, the same races have fifty winners', () => {
  beforeEach(() => world.state.returnTo(start))

  it.each(['member', 'officer'] as const)('who decide on one join as %s', async (as) => {
    const { decide, joinId } = await undecided(as)
    const { won } = await unchecked(decide)
    expect(won).toHaveLength(contenders)
    expect(new Set(won.map(({ state }) => state))).toEqual(new Set(['accepted', 'refused']))
    expect(
      await remembered(as === 'member' ? 'decideJoin' : 'decideOfficer', `join:${joinId}`),
    ).toHaveLength(contenders)
  })

  it('who renew with one token, each with a successor of their own', async () => {
    const { won } = await unchecked(await renewals())
    expect(new Set(won.map(({ refreshToken }) => refreshToken)).size).toBe(contenders)
    expect(await brokenNow()).not.toEqual([])
  })

  it('who register one code, for fifty organisations', async () => {
    const { won } = await unchecked(await registrations())
    expect(new Set(won.map(({ id }) => id)).size).toBe(contenders)
    expect(await brokenNow()).not.toEqual([])
  })
})

describe('one wish sent fifty times at once', () => {
  beforeEach(() => world.state.returnTo(start))
  const key = 'one-wish-sent-fifty-times'

  it('is done once for the sake of its key alone, the other conditions taken away', async () => {
    const by = await union()
    const { won } = await unchecked(() => oneFirm(world.as(by.session.accessToken, key)), /^DONE#/)
    expect(won).toHaveLength(contenders)
    expect(new Set(won.map(({ id }) => id)).size).toBe(1)
    expect(await remembered('addOrganisation')).toHaveLength(1)
    await expectSound()
  })

  it('is done fifty times where its key is not checked either', async () => {
    const by = await union()
    const { won } = await unchecked(() => oneFirm(world.as(by.session.accessToken, key)))
    expect(new Set(won.map(({ id }) => id)).size).toBe(contenders)
  })
})
