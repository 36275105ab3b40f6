import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { epochSeconds } from '../../platform/clock.ts'
import type { Item } from '../../platform/table.ts'
import { setUpSecondFactor } from '../../testing/authenticator.ts'
import { creditCodeOf } from '../../testing/credit-codes.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { auditChange } from './audit-change.ts'
import { auditIdentity, identityInvariants } from './audit-identity.ts'
import { invariantWords } from './words.ts'

let world: World
let rows: readonly Item[]
beforeAll(async () => {
  world = await openWorld()
  rows = await aTown()
})
afterAll(() => world.stop())

const county = '/530000/533400/533423/'

/** A firm with an officer, a member, somebody who waits and somebody refused. */
async function aTown(): Promise<readonly Item[]> {
  const union = await world.signInAs('union', { role: 'countyUnion', organisation: county })
  const { id: organisationId } = await union.identity.addOrganisation({
    aboveId: '533423',
    kind: 'enterprise',
    name: '云岭茶业',
    creditCode: creditCodeOf(1),
  })
  const ask = async (name: string, as: 'member' | 'officer') => {
    const { identity, session } = await world.signIn(name)
    const { id: joinId } = await identity.requestJoin({ organisationId, as })
    return { joinId, personId: session.personId }
  }
  await union.identity.decideOfficer({ ...(await ask('olga', 'officer')), accept: true })
  await union.identity.decideJoin({ ...(await ask('mia', 'member')), accept: true })
  await ask('wim', 'member')
  const refused = await ask('rolf', 'member')
  await union.identity.decideJoin({ ...refused, accept: false, reason: '不是本单位的人' })
  await setUpSecondFactor(world, await world.signIn('olga'))
  const mia = await world.signIn('mia')
  await mia.privacy.giveConsent({ purpose: 'details', version: 3 })
  await mia.identity.putDetails({
    realName: '张三',
    idNumber: '53342319900307101X',
    version: 0,
  })
  return [...(await world.state.rows()).values()]
}

const audit = (items: readonly Item[]) => auditIdentity(items, epochSeconds(world.clock))
const first = (pk: string, sk = '', fits: (row: Item) => boolean = () => true): Item => {
  const found = rows.find((row) => row.pk.startsWith(pk) && row.sk.startsWith(sk) && fits(row))
  if (!found) throw new Error(`the town has no ${pk} ${sk}`)
  return found
}
const without = (gone: Item) => rows.filter((row) => row !== gone)
const withChange = (row: Item, change: object) => [...without(row), { ...row, ...change }]

const joinIn = (state: string) => first('PERSON#', 'JOIN#', (row) => row.state === state)
const personOf = (row: Item) => first(row.pk, 'PERSON')
const holder = () => first('PERSON#', 'PERSON', ({ grants }) => (grants as object[]).length > 0)
const grantsOf = (row: Item) => row.grants as Readonly<Record<string, unknown>>[]
const factor = () => first('PERSON#', 'SECOND-FACTOR', ({ secret }) => secret !== null)
const access = () => first('TOKEN#', 'TOKEN', ({ kind }) => kind === 'access')
const details = () => first('PERSON#', 'DETAILS')
const family = () => first('PERSON#', 'FAMILY#')

/** For each invariant, one way to break it behind the product's back. */
const plants: Readonly<Record<string, () => readonly Item[]>> = {
  'every login finds the person who has it': () =>
    withChange(first('LOGIN#'), { personId: 'nobody' }),
  'a person is found by every login they have': () => without(first('LOGIN#')),
  'a person has one phone and one WeChat at most': () =>
    withChange(holder(), {
      logins: [...(holder().logins as object[]), { by: 'wechat', hash: 'x' }],
    }),
  'a second factor that counts is its person’s': () => withChange(factor(), { confirmedAt: 1 }),
  'every grant is listed where it counts': () => without(first('GRANTS#')),
  'no grant is listed that nobody holds': () => withChange(holder(), { grants: [] }),
  'nobody holds the same right twice at a time': () =>
    withChange(holder(), {
      grants: [...grantsOf(holder()), { ...grantsOf(holder())[0], id: 'x' }],
    }),
  'nobody is two of the three administrators at a time': () =>
    withChange(holder(), {
      grants: ['systemAdmin', 'auditAdmin'].map((role) => ({
        ...grantsOf(holder())[0],
        id: role,
        role,
      })),
    }),
  'every join is in a state there is, decided or not as it says': () =>
    withChange(joinIn('refused'), { reason: null }),
  'every join that waits is in the list of who decides': () => without(first('JOINS#')),
  'no list holds a join that does not wait': () => without(joinIn('waiting')),
  'the members of an organisation are those whose joins were accepted': () =>
    without(first('MEMBERS#')),
  'a right that came with a join ends with it': () =>
    withChange(
      first('PERSON#', 'JOIN#', ({ as }) => as === 'officer'),
      { state: 'left' },
    ),
  'every organisation stands below one that may stand above it': () =>
    withChange(first('ORG#'), { path: '/530000/533400/533422/x/' }),
  'every organisation is found by name, by place and by its credit code': () =>
    without(first('NAMES#')),
  'no list holds an organisation that is not there': () => without(first('ORG#')),
  'a credit code is one organisation’s': () => [
    ...rows,
    { ...first('ORG#'), pk: 'ORG#twin', id: 'twin' },
  ],
  'a session is of somebody who may sign in': () =>
    withChange(personOf(family()), { disabled: true }),
  'a token opens a session that knows it': () => withChange(access(), { familyId: 'other' }),
  'a session is renewed by one token, which is its own': () =>
    without(first('TOKEN#', 'TOKEN', ({ kind }) => kind === 'refresh')),
  'a session ends, used or not': () =>
    withChange(family(), { endsAt: Number(family().endsAt) + 1 }),
  'nobody is signed in on more than ten devices': () => [
    ...rows,
    ...Array.from({ length: 11 }, (_, i) => ({ ...family(), sk: `FAMILY#${i}` })),
  ],
  'no session knows rights that are yet to be given': () => withChange(access(), { roleEpoch: 99 }),
  'whatever was done is in the audit log': () =>
    without(first('AUDIT#', '', ({ action }) => action === 'addOrganisation')),
  'a name and an ID number are kept sealed': () =>
    withChange(details(), { told: { ...(details().told as object), realName: '张三' } }),
  'every ID number that is kept is found, and is its person’s alone': () =>
    withChange(first('IDNUMBER#'), { personId: 'other' }),
  'no ID number is held that its person does not keep': () => withChange(details(), { told: null }),
}

describe('the audit of the identity slice', () => {
  it('finds nothing where the product alone has written', () => {
    expect(audit(rows)).toEqual([])
  })

  it.each(identityInvariants)('finds it when it does not hold that $name', ({ name }) => {
    const plant = plants[name]
    if (!plant) throw new Error('nobody has shown that this can be found')
    expect(audit(plant()).map(({ invariant }) => invariant)).toContain(name)
  })
})

describe('the words of the audit', () => {
  it('say each invariant, and nothing that is none', () => {
    expect(Object.keys(invariantWords)).toEqual(identityInvariants.map(({ name }) => name))
  })
})

describe('the audit between two moments', () => {
  const found = (after: readonly Item[]) =>
    auditChange(rows, after).map(({ invariant }) => invariant)

  it('finds nothing where nothing changed', () => {
    expect(found(rows)).toEqual([])
  })

  it('finds rights that are counted back, and rights that changed unnoticed', () => {
    const person = holder()
    expect(found(withChange(person, { roleEpoch: 0, version: 0 }))).toEqual([
      'rights are counted upwards only',
    ])
    expect(found(withChange(person, { grants: [], version: 99 }))).toEqual([
      'a change of rights ends what was known of them',
    ])
  })

  it('finds an audit row that was changed or is gone, and an answer that became another', () => {
    const remembered = 'what the audit log remembers is neither changed nor forgotten'
    expect(found(without(first('AUDIT#')))).toEqual([remembered])
    expect(found(withChange(first('AUDIT#'), { actor: 'other' }))).toEqual([remembered])
    expect(found(withChange(first('DONE#'), { result: '{}' }))).toEqual([
      'what was answered once is answered so again',
    ])
  })
})
