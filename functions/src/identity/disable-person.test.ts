import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const weixi = '/530000/533400/533423/'

const unionOf = () => world.signInAs('union', { role: 'countyUnion', organisation: weixi })

describe('keeping a person out', () => {
  const reason = '账号被盗'
  const securityOf = (organisation: string) =>
    world.signInAs(`security${organisation.replaceAll('/', '_')}`, {
      role: 'securityAdmin',
      organisation,
    })

  async function memberOf(name: string) {
    const wanted = { aboveId: '533423', kind: 'enterprise', name: '精工机械' } as const
    const firm = await (await unionOf()).identity.addOrganisation(wanted)
    const { identity, session } = await world.signIn(name)
    const asked = await identity.requestJoin({ organisationId: firm.id, as: 'member' })
    const { personId } = session
    const accept = async () => {
      const union = await unionOf()
      return union.identity.decideJoin({ joinId: asked.id, personId, accept: true })
    }
    return { personId, accept }
  }

  it('is for the county whose firm they belong to, once they were let in', async () => {
    const { personId, accept } = await memberOf('hugo')
    const county = await securityOf(weixi)
    await expect(county.identity.disablePerson({ personId, reason })).rejects.toMatchObject({
      code: 'notFound',
    })
    await accept()
    expect(await county.identity.disablePerson({ personId, reason })).toEqual({})
    await expect(world.signIn('hugo')).rejects.toMatchObject({ code: 'personDisabled' })
    expect(await county.identity.enablePerson({ personId, reason })).toEqual({})
  })

  it('is not for a neighbouring county, nor for one of two that they belong to', async () => {
    const { personId, accept } = await memberOf('ines')
    await accept()
    const neighbour = await securityOf('/530000/533400/533422/')
    await expect(neighbour.identity.disablePerson({ personId, reason })).rejects.toMatchObject({
      code: 'notFound',
    })
    const province = await securityOf('/530000/')
    const elsewhere = { organisationId: '533422', role: 'countyUnion', domain: 'any' } as const
    const period = { from: '2026-01-01', to: null }
    await province.identity.grantRole({ personId, ...elsewhere, ...period, reason })
    const county = await securityOf(weixi)
    await expect(county.identity.disablePerson({ personId, reason })).rejects.toMatchObject({
      code: 'notFound',
    })
    expect(await province.identity.disablePerson({ personId, reason })).toEqual({})
  })

  it('is for the province where they belong nowhere', async () => {
    const { personId } = (await world.signIn('jana')).session
    const county = await securityOf(weixi)
    await expect(county.identity.disablePerson({ personId, reason })).rejects.toMatchObject({
      code: 'notFound',
    })
    const province = await securityOf('/530000/')
    expect(await province.identity.disablePerson({ personId, reason })).toEqual({})
  })
})
