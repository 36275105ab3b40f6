import type { Grant } from '@cgt/shared/access/grant'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUpSecondFactor } from '../testing/authenticator.ts'
import { creditCodeOf } from '../testing/credit-codes.ts'
import { race } from '../testing/faults/race.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const weixi = '/530000/533400/533423/'
const code = '91533423MA6K1234XX'

const officer = (name: string, change: Partial<Grant> = {}) =>
  world.signInAs(name, { role: 'countyUnion', organisation: weixi, ...change })

let firms = 0
async function addFirm(aboveId = '533423') {
  const union = await officer('union')
  return union.identity.addOrganisation({ aboveId, kind: 'enterprise', name: `精工${++firms}` })
}

describe('organisations', () => {
  it('are added by a county union below it, and nowhere else', async () => {
    const firm = await addFirm()
    expect(firm).toMatchObject({ path: `${weixi}${firm.id}/`, regionCode: '533423' })
    const branch = await addFirm(firm.id)
    expect(branch.path).toBe(`${firm.path}${branch.id}/`)
    const union = await officer('union')
    for (const aboveId of ['533422', '533400', '530000', 'nothing'])
      await expect(
        union.identity.addOrganisation({ aboveId, kind: 'enterprise', name: '别处' }),
      ).rejects.toMatchObject({ code: 'notFound' })
  })

  it('are found by county and the beginning of their names, and not when they begin otherwise', async () => {
    const firm = await addFirm()
    const { identity } = await world.signIn('anna')
    const found = await identity.findOrganisations({ regionCode: '533423', name: firm.name })
    expect(found.items.map(({ id }) => id)).toEqual([firm.id])
    expect((await identity.findOrganisations({ regionCode: '533422' })).items).toEqual([])
  })

  it('share no 统一社会信用代码: of many who register one at once, one does', async () => {
    const union = await officer('union')
    const valid = creditCodeOf(1)
    const { won, lost } = await race(10, (i) =>
      union.identity.addOrganisation({
        aboveId: '533423',
        kind: 'enterprise',
        name: `同码${i}`,
        creditCode: valid,
      }),
    )
    expect(won).toHaveLength(1)
    expect(lost.map((error) => (error as { code: string }).code)).toEqual(Array(9).fill('taken'))
    const found = await union.identity.findOrganisations({ creditCode: valid })
    expect(found.items.map(({ id }) => id)).toEqual([won[0]?.id])
    await expect(union.identity.findOrganisations({ creditCode: code })).rejects.toMatchObject({
      code: 'invalidInput',
    })
  })
})

describe('joining', () => {
  it('is asked by a worker, seen by who may decide, and decided once', async () => {
    const firm = await addFirm()
    const anna = await world.signIn('anna')
    const asked = await anna.identity.requestJoin({ organisationId: firm.id, as: 'member' })
    expect(asked.state).toBe('waiting')
    const boss = await officer('boss', { role: 'enterpriseOfficer', organisation: firm.path })
    const { items } = await boss.identity.waitingJoins({})
    expect(items.map(({ id }) => id)).toEqual([asked.id])
    const personId = anna.session.personId
    const wanted = { joinId: asked.id, personId, accept: true }
    expect((await boss.identity.decideJoin(wanted)).state).toBe('accepted')
    expect((await boss.identity.waitingJoins({})).items).toEqual([])
    await expect(
      boss.identity.decideJoin({ ...wanted, accept: false, reason: '改主意了' }),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect((await anna.identity.myJoins({})).joins).toMatchObject([{ state: 'accepted' }])
  })

  it('waits for each who asks: deciding one leaves the others waiting', async () => {
    const firm = await addFirm()
    const boss = await officer('boss3', { role: 'enterpriseOfficer', organisation: firm.path })
    const asking = await Promise.all(['carl', 'dora', 'emil'].map(world.signIn))
    for (const { identity } of asking)
      await identity.requestJoin({ organisationId: firm.id, as: 'member' })
    const [carl, dora, emil] = asking.map(({ session }) => session.personId)
    const waiting = async () =>
      (await boss.identity.waitingJoins({})).items.map(({ personId }) => personId).sort()
    expect(await waiting()).toEqual([carl, dora, emil].sort())
    const joinId = `${firm.id}-member`
    await boss.identity.decideJoin({ joinId, personId: dora ?? '', accept: true })
    expect(await waiting()).toEqual([carl, emil].sort())
  })

  it('is out of sight of the officer of another firm, as if it were not there', async () => {
    const [firm, other] = [await addFirm(), await addFirm()]
    const anna = await world.signIn('anna')
    const asked = await anna.identity.requestJoin({ organisationId: firm.id, as: 'member' })
    const rival = await officer('rival', { role: 'enterpriseOfficer', organisation: other.path })
    expect((await rival.identity.waitingJoins({})).items).toEqual([])
    const personId = anna.session.personId
    const refused = async (joinId: string) =>
      rival.identity.decideJoin({ joinId, personId, accept: true }).catch((error) => ({
        code: error.code,
        message: error.message,
      }))
    expect(await refused(asked.id)).toEqual(await refused('nothing'))
  })

  it('is not decided by the person themselves', async () => {
    const firm = await addFirm()
    const boss = await officer('boss2', { role: 'enterpriseOfficer', organisation: firm.path })
    const asked = await boss.identity.requestJoin({ organisationId: firm.id, as: 'member' })
    const personId = boss.session.personId
    await expect(
      boss.identity.decideJoin({ joinId: asked.id, personId, accept: true }),
    ).rejects.toMatchObject({ code: 'ownMatter' })
  })

  it('as an officer gives the role from the next request on, and leaving takes it away', async () => {
    const firm = await addFirm()
    const anna = await world.signIn('new-officer')
    const asked = await anna.identity.requestJoin({ organisationId: firm.id, as: 'officer' })
    const union = await officer('union')
    const personId = anna.session.personId
    await union.identity.decideOfficer({ joinId: asked.id, personId, accept: true })
    await expect(anna.identity.waitingJoins({})).rejects.toMatchObject({ code: 'rolesChanged' })
    const renewed = await world.signIn('new-officer')
    await expect(renewed.identity.waitingJoins({})).rejects.toMatchObject({
      code: 'secondFactorNeeded',
    })
    await setUpSecondFactor(world, renewed)
    expect((await renewed.identity.waitingJoins({})).items).toEqual([])
    await renewed.identity.leaveOrganisation({ joinId: asked.id })
    const after = await world.signIn('new-officer')
    await expect(after.identity.waitingJoins({})).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('roles', () => {
  const wanted = {
    organisationId: '533423',
    role: 'countyUnion',
    domain: 'any',
    from: '2026-01-01',
    to: null,
    reason: '任职文件',
  } as const

  it('are granted by a security administrator and taken away with immediate effect', async () => {
    const security = await officer('security', { role: 'securityAdmin', organisation: '/530000/' })
    const bert = await world.signIn('bert')
    const personId = bert.session.personId
    const grant = await security.identity.grantRole({ ...wanted, personId })
    const acting = await world.signIn('bert')
    expect((await acting.identity.myRoles({})).roles.map(({ role }) => role)).toEqual([
      'worker',
      'countyUnion',
    ])
    await security.identity.revokeRole({ personId, grantId: grant.id, reason: '离任' })
    await expect(acting.identity.waitingJoins({})).rejects.toMatchObject({ code: 'rolesChanged' })
  })

  it('of the three administrators are never two in one person', async () => {
    const security = await officer('security', { role: 'securityAdmin', organisation: '/530000/' })
    const { session } = await officer('auditor', { role: 'auditAdmin', organisation: '/530000/' })
    for (const role of ['systemAdmin', 'securityAdmin'] as const)
      await expect(
        security.identity.grantRole({ ...wanted, role, personId: session.personId }),
      ).rejects.toMatchObject({ code: 'excluded' })
  })

  it('are not granted to oneself', async () => {
    const security = await officer('security', { role: 'securityAdmin', organisation: '/530000/' })
    await expect(
      security.identity.grantRole({ ...wanted, personId: security.session.personId }),
    ).rejects.toMatchObject({ code: 'ownMatter' })
  })

  it('are granted only where they can be held, with a sentence that says where', async () => {
    const security = await officer('security', { role: 'securityAdmin', organisation: '/530000/' })
    const { personId } = (await world.signIn('gina')).session
    const misfit = { ...wanted, personId, role: 'enterpriseOfficer' } as const
    await expect(security.identity.grantRole(misfit)).rejects.toMatchObject({
      code: 'invalidInput',
      message: '企业经办人要授予在企业上，请选一家企业。',
    })
    const { id: organisationId } = await addFirm()
    expect(await security.identity.grantRole({ ...misfit, organisationId })).toMatchObject({
      role: 'enterpriseOfficer',
    })
  })
})
