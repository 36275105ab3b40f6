import type { Organisation } from '@cgt/shared/identity/organisation'
import { spokenDigits } from '@cgt/shared/values/spoken-code'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type Person, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())
// The one union of all these tests does no more than thirty things a minute.
beforeEach(() => world.clock.advance(60))

const weixi = '/530000/533400/533423/'
const union = () => world.signInAs('union', { role: 'countyUnion', organisation: weixi })
const reason = '已离职'

let firms = 0
async function addFirm(): Promise<Organisation> {
  const { identity } = await union()
  return identity.addOrganisation({ aboveId: '533423', kind: 'enterprise', name: `铸造${++firms}` })
}

const bossOf = ({ id, path }: Organisation) =>
  world.signInAs(`boss-${id}`, { role: 'enterpriseOfficer', organisation: path })

async function belong(firm: Organisation, name: string, as: 'member' | 'officer' = 'member') {
  const person = await world.signIn(name)
  const { personId } = person.session
  const { id: joinId } = await person.identity.requestJoin({ organisationId: firm.id, as })
  const { identity } = await union()
  const wanted = { joinId, personId, accept: true }
  await (as === 'member' ? identity.decideJoin(wanted) : identity.decideOfficer(wanted))
  return { joinId, personId }
}

const idsOf = (page: { readonly items: readonly { readonly personId: string }[] }) =>
  page.items.map(({ personId }) => personId)

describe('the members of a firm', () => {
  it('are listed to its officer and to the unions above, with since when, and to no rival', async () => {
    const [firm, other] = [await addFirm(), await addFirm()]
    const anna = await belong(firm, 'anna')
    const boss = await bossOf(firm)
    const { items } = await boss.identity.listMembers({ organisationId: firm.id })
    const since = Math.floor(world.clock.now() / 1000)
    expect(items).toEqual([{ ...anna, maskedName: null, as: 'member', since }])
    for (const [role, organisation] of [
      ['countyUnion', weixi],
      ['prefectureUnion', '/530000/533400/'],
      ['provinceUnion', '/530000/'],
    ] as const) {
      const { identity } = await world.signInAs(role, { role, organisation })
      expect(idsOf(await identity.listMembers({ organisationId: firm.id }))).toEqual([
        anna.personId,
      ])
    }
    const rival = (await bossOf(other)).identity
    const refusal = (organisationId: string) =>
      rival.listMembers({ organisationId }).catch(({ code, message }) => ({ code, message }))
    expect(await refusal(firm.id)).toMatchObject({ code: 'notFound' })
    expect(await refusal(firm.id)).toEqual(await refusal('nothing'))
  })

  it('are not those of its branch', async () => {
    const firm = await addFirm()
    const { identity } = await union()
    const branch = await identity.addOrganisation({
      aboveId: firm.id,
      kind: 'enterprise',
      name: '分厂',
    })
    await belong(branch, 'below')
    const boss = (await bossOf(firm)).identity
    expect((await boss.listMembers({ organisationId: firm.id })).items).toEqual([])
  })

  it('are found by how their 识别码 begins', async () => {
    const firm = await addFirm()
    const people = [await belong(firm, 'carl'), await belong(firm, 'dora')]
    const { identity } = await bossOf(firm)
    for (const { personId } of people) {
      const code = spokenDigits(personId)
      const found = await identity.listMembers({ organisationId: firm.id, code })
      expect(idsOf(found)).toEqual([personId])
      const alike = await identity.listMembers({ organisationId: firm.id, code: code.slice(0, 1) })
      expect(idsOf(alike)).toContain(personId)
      expect(idsOf(alike).every((one) => spokenDigits(one).startsWith(code.slice(0, 1)))).toBe(true)
    }
  })

  it('come in pages, each once, by a cursor that fits this firm and this reader only', async () => {
    const [firm, other] = [await addFirm(), await addFirm()]
    const wanted: string[] = []
    for (const name of ['p1', 'p2', 'p3', 'p4', 'p5'])
      wanted.push((await belong(firm, name)).personId)
    const boss = await bossOf(firm)
    const seen: string[] = []
    const pages: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const from: object = cursor ? { cursor } : {}
      const page = await boss.identity.listMembers({ organisationId: firm.id, limit: 2, ...from })
      seen.push(...idsOf(page))
      pages.push(page.items.length)
      cursor = page.next
    }
    expect([...seen].sort()).toEqual(wanted.sort())
    expect(pages).toEqual([2, 2, 1])
    const first = await boss.identity.listMembers({ organisationId: firm.id, limit: 2 })
    const stolen = { limit: 2, cursor: first.next ?? '' }
    const { identity } = await union()
    for (const ask of [
      () => identity.listMembers({ organisationId: firm.id, ...stolen }),
      () => identity.listMembers({ organisationId: other.id, ...stolen }),
      () => boss.identity.listMembers({ organisationId: firm.id, code: '1', ...stolen }),
    ])
      await expect(ask()).rejects.toMatchObject({ code: 'invalidCursor' })
  })

  it('are asked for at a cost that does not grow with the firms beside it', async () => {
    const firm = await addFirm()
    await belong(firm, 'alone')
    const { identity } = await bossOf(firm)
    const ask = () => world.unitsOf(() => identity.listMembers({ organisationId: firm.id }))
    const before = await ask()
    for (const name of ['b1', 'b2', 'b3']) await belong(await addFirm(), name)
    expect(await ask()).toEqual(before)
    expect(before).toMatchObject({ read: 5, write: 0 })
  })
})

describe('being removed', () => {
  const removing = async (by: Person, firm: Organisation, name: string) => {
    const removed = await belong(firm, name)
    await by.identity.removeMember({ ...removed, reason })
    return removed
  }

  it('ends the belonging at once, tells why, and leaves the way open to ask again', async () => {
    const firm = await addFirm()
    const boss = await bossOf(firm)
    await removing(boss, firm, 'erik')
    expect((await boss.identity.listMembers({ organisationId: firm.id })).items).toEqual([])
    const erik = await world.signIn('erik')
    expect((await erik.identity.myJoins({})).joins).toMatchObject([{ state: 'removed', reason }])
    await world.events.settle()
    const { items } = await erik.messages.listMessages({})
    expect(items.map(({ matter }) => matter)).toContainEqual({
      kind: 'joinRemoved',
      organisationName: firm.name,
      as: 'member',
    })
    const again = await erik.identity.requestJoin({ organisationId: firm.id, as: 'member' })
    expect(again.state).toBe('waiting')
  })

  it('is done once: whoever comes second is told that it is over', async () => {
    const firm = await addFirm()
    const removed = await removing(await bossOf(firm), firm, 'fred')
    const { identity } = await union()
    await expect(identity.removeMember({ ...removed, reason })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('takes an officer’s role with it, from the next request on, and is the union’s to do', async () => {
    const firm = await addFirm()
    const officer = await belong(firm, 'gina', 'officer')
    const gina = await world.signIn('gina')
    const boss = await bossOf(firm)
    await expect(boss.identity.removeMember({ ...officer, reason })).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(boss.identity.removeOfficer({ ...officer, reason })).rejects.toMatchObject({
      code: 'notFound',
    })
    const { identity } = await union()
    await identity.removeOfficer({ ...officer, reason })
    await expect(gina.identity.waitingJoins({})).rejects.toMatchObject({ code: 'rolesChanged' })
    const { roles } = await (await world.signIn('gina')).identity.myRoles({})
    expect(roles.map(({ role }) => role)).toEqual(['worker'])
  })
})

describe('requests to speak for a firm', () => {
  it('are listed to every union above it, and members’ requests are not among them', async () => {
    const firm = await addFirm()
    const [hana, ivan] = [await world.signIn('hana'), await world.signIn('ivan')]
    await hana.identity.requestJoin({ organisationId: firm.id, as: 'officer' })
    await ivan.identity.requestJoin({ organisationId: firm.id, as: 'member' })
    const above = [
      ['prefectureUnion', '/530000/533400/'],
      ['provinceUnion', '/530000/'],
    ] as const
    for (const [role, organisation] of above) {
      const { identity } = await world.signInAs(role, { role, organisation })
      expect(idsOf(await identity.waitingOfficers({}))).toEqual([hana.session.personId])
    }
    const elsewhere = { role: 'prefectureUnion', organisation: '/530000/532900/' } as const
    const other = await world.signInAs('elsewhere', elsewhere)
    expect(await other.identity.waitingOfficers({})).toEqual({ items: [], next: null })
    const { identity } = await world.signInAs('prefecture', {
      role: 'prefectureUnion',
      organisation: '/530000/533400/',
    })
    const { personId } = hana.session
    await identity.decideOfficer({ joinId: `${firm.id}-officer`, personId, accept: true })
    expect((await identity.waitingOfficers({})).items).toEqual([])
  })
})

describe('the grants of one organisation', () => {
  it('are listed alone or with those below it, within reach only', async () => {
    const firm = await addFirm()
    const officer = await belong(firm, 'jana', 'officer')
    const security = { role: 'securityAdmin', organisation: weixi } as const
    const { identity } = await world.signInAs('security', security)
    const at = (organisation: string, reach?: 'at') =>
      identity.listGrants({ organisation, ...(reach && { reach }) })
    expect(idsOf(await at(firm.path, 'at'))).toEqual([officer.personId])
    expect(idsOf(await at(firm.path))).toEqual([officer.personId])
    const ofCounty = (await at(weixi, 'at')).items
    expect(ofCounty.length).toBeGreaterThan(0)
    expect(ofCounty.every(({ organisation }) => organisation === weixi)).toBe(true)
    expect(idsOf(await at(weixi))).toContain(officer.personId)
    expect(idsOf(await at('/530000/'))).toContain(officer.personId)
    expect(await at('/530000/', 'at')).toEqual({ items: [], next: null })
    expect(await at('/530000/532900/')).toEqual(await at('/530000/nowhere/'))
  })
})
