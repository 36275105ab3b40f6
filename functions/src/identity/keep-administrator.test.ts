import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Rows } from '../testing/faults/table-state.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const secures = { role: 'securityAdmin', organisation: '/530000/', id: 'secures' } as const
const reason = '离任'

let world: World
let dated: Person
let endless: Person
let start: Rows
beforeAll(async () => {
  world = await openWorld()
  dated = await world.signInAs('dated', { ...secures, to: '2027-12-31' })
  endless = await world.signInAs('endless', secures)
  start = await world.state.rows()
})
afterAll(() => world.stop())
beforeEach(() => world.state.returnTo(start))

const revoke = (by: Person, whose: Person) =>
  by.identity.revokeRole({ personId: whose.session.personId, grantId: 'secures', reason })
const disable = (by: Person, whom: Person) =>
  by.identity.disablePerson({ personId: whom.session.personId, reason })

const open = {
  code: 'dutyOpen',
  message: expect.stringMatching(/省里的安全管理员要一直有人/),
}

describe('the province’s security administrators', () => {
  it('are not left to one whose right ends before the one that is revoked', async () => {
    await expect(revoke(dated, endless)).rejects.toMatchObject(open)
    expect(await revoke(endless, dated)).toEqual({})
  })

  it('may go where another stays as long, who can act', async () => {
    const heir = await world.signIn('heir')
    const appointed = { organisationId: '530000', role: 'securityAdmin', domain: 'any' } as const
    const period = { from: '2026-01-01', to: null }
    const { personId } = heir.session
    await dated.identity.grantRole({ personId, ...appointed, ...period, reason })
    // Who has set up no second factor cannot act yet.
    await expect(revoke(dated, endless)).rejects.toMatchObject(open)
    await world.signInAs('heir', { ...secures, id: 'inherited' })
    expect(await revoke(dated, endless)).toEqual({})
  })

  it('may be kept out by one whose right ends before, for that is undone', async () => {
    expect(await disable(dated, endless)).toEqual({})
    const { personId } = endless.session
    expect(await dated.identity.enablePerson({ personId, reason })).toEqual({})
  })

  it.each([
    ['revoke', revoke],
    ['keep out', disable],
  ] as const)('who ask for their own deletion do not %s the one who stays', async (_, act) => {
    await endless.privacy.requestDeletion({})
    await expect(act(endless, dated)).rejects.toMatchObject(open)
    await endless.privacy.cancelDeletion({})
    expect(await act(endless, dated)).toEqual({})
  })

  it('do not, either, where they ask for it just before the other’s right is gone', async () => {
    const once = () => endless.privacy.requestDeletion({})
    const both = (how: { readonly kept: RegExp } | { readonly checksOnly: true }) =>
      world.conditions.without({ contenders: 1, once, ...how }, () => revoke(endless, dated))
    await expect(both({ kept: /^/ })).rejects.toMatchObject(open)
    await world.state.returnTo(start)
    // The negative control: without the checks both are done.
    expect(await both({ checksOnly: true })).toEqual({})
  })

  it('of a county may all go: the province appoints others', async () => {
    const organisation = '/530000/533400/533423/'
    const county = await world.signInAs('county', { ...secures, organisation })
    expect(await revoke(dated, county)).toEqual({})
  })
})
