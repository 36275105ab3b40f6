import type { Organisation } from '@cgt/shared/identity/organisation'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identityAudit } from '../testing/identity-audit.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const weixi = '/530000/533400/533423/'
const reason = '任职文件'

let world: World
let union: Person
let security: Person
beforeAll(async () => {
  world = await openWorld()
  union = await world.signInAs('union', { role: 'countyUnion', organisation: weixi })
  security = await world.signInAs('security', { role: 'securityAdmin', organisation: '/530000/' })
})
afterAll(() => world.stop())

const newFirm = (name: string) =>
  union.identity.addOrganisation({ aboveId: '533423', kind: 'enterprise', name })

const granted = ({ id: organisationId }: Organisation, personId: string, to: string | null) =>
  security.identity.grantRole({
    personId,
    organisationId,
    role: 'enterpriseOfficer',
    domain: 'any',
    from: '2026-01-01',
    to,
    reason,
  })

/** Somebody speaks for a firm until the end of the year, and is then let in as its officer for good. */
async function accepted(name: string) {
  const firm = await newFirm(`${name}的厂`)
  const { identity, session } = await world.signIn(name)
  const { personId } = session
  await granted(firm, personId, '2026-12-31')
  const { id: joinId } = await identity.requestJoin({ organisationId: firm.id, as: 'officer' })
  await union.identity.decideOfficer({ joinId, personId, accept: true })
  return { personId, joinId }
}

const rolesOf = async (name: string) => {
  const { roles } = await (await world.signIn(name)).identity.myRoles({})
  return roles.flatMap(({ grant }) => (grant ? [grant] : []))
}

const expectSound = async () => {
  const rows = await world.state.rows()
  expect(identityAudit(world.clock)(rows, rows)).toEqual([])
}

describe('an officer who was granted the role for a time, and then accepted', () => {
  it('keeps it past the end of that time, as one right', async () => {
    const { joinId } = await accepted('anna')
    expect(await rolesOf('anna')).toMatchObject([{ id: joinId, from: '2026-01-01', to: null }])
    await expectSound()
  })

  it('has no right left when removed', async () => {
    const { personId, joinId } = await accepted('bert')
    await union.identity.removeOfficer({ personId, joinId, reason })
    expect(await rolesOf('bert')).toEqual([])
    await expectSound()
  })

  it('has none left, either, where the grant was without end and the join added none', async () => {
    const firm = await newFirm('卡尔的厂')
    const { identity, session } = await world.signIn('carl')
    const { personId } = session
    await granted(firm, personId, null)
    const { id: joinId } = await identity.requestJoin({ organisationId: firm.id, as: 'officer' })
    await union.identity.decideOfficer({ joinId, personId, accept: true })
    expect(await rolesOf('carl')).toHaveLength(1)
    const carl = await world.signIn('carl')
    await carl.identity.leaveOrganisation({ joinId })
    expect(await rolesOf('carl')).toEqual([])
    await expectSound()
  })

  it('keeps what was granted where only a request is taken back', async () => {
    const firm = await newFirm('朵拉的厂')
    const { identity, session } = await world.signIn('dora')
    const { id } = await granted(firm, session.personId, null)
    const dora = await world.signIn('dora')
    const { id: joinId } = await identity.requestJoin({ organisationId: firm.id, as: 'officer' })
    await dora.identity.leaveOrganisation({ joinId })
    expect(await rolesOf('dora')).toMatchObject([{ id }])
  })
})

describe('a role that is granted again', () => {
  it('is held already where its days are, and else is held for the days of both', async () => {
    const firm = await newFirm('艾娃的厂')
    const { personId } = (await world.signIn('eva')).session
    await granted(firm, personId, '2026-12-31')
    await expect(granted(firm, personId, '2026-11-30')).rejects.toMatchObject({ code: 'taken' })
    expect(await granted(firm, personId, '2027-12-31')).toMatchObject({ to: '2027-12-31' })
    expect(await granted(firm, personId, null)).toMatchObject({ from: '2026-01-01', to: null })
    await expect(granted(firm, personId, '2028-12-31')).rejects.toMatchObject({ code: 'taken' })
    expect(await rolesOf('eva')).toHaveLength(1)
    await expectSound()
  })
})
