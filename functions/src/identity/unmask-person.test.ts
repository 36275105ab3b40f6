import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Person, type World } from '../testing/world.ts'

let world: World
let union: Person
let auditor: Person
let organisationId: string
const weixi = { organisation: '/530000/533400/533423/' }
beforeAll(async () => {
  world = await openWorld()
  union = await world.signInAs('union', { role: 'countyUnion', ...weixi })
  auditor = await world.signInAs('auditor', { role: 'auditAdmin', organisation: '/530000/' })
  const firm = { aboveId: '533423', kind: 'enterprise', name: '维西精工' } as const
  organisationId = (await union.identity.addOrganisation(firm)).id
})
afterAll(() => world.stop())

const reason = '核对会员名册与本人是否一致'
const whole = { realName: '张三', idNumber: '53342319900307101X' }

/** Somebody who told who they are, and asks to join the firm. */
async function asking(name: string, details = whole) {
  const person = await world.signIn(name)
  await person.privacy.giveConsent({ purpose: 'details', version: 3 })
  await person.identity.putDetails({ ...details, version: 0 })
  const { id: joinId } = await person.identity.requestJoin({ organisationId, as: 'member' })
  return { person, joinId, personId: person.session.personId }
}

const accept = (joinId: string, personId: string, by = union) =>
  by.identity.decideJoin({ joinId, personId, accept: true })

/** The same, who belongs to it. */
async function belonging(name: string, details = whole): Promise<Person> {
  const { person, joinId, personId } = await asking(name, details)
  await accept(joinId, personId)
  return person
}

const toldOf = async (person: Person) => {
  await world.events.settle()
  const { items } = await person.messages.listMessages({})
  return items.map(({ matter }) => matter).filter(({ kind }) => kind === 'detailsSeen')
}

const look = (by: Person, personId: string, why = reason) =>
  by.identity.unmaskPerson({ personId, reason: why })

describe('looking at who a person is', () => {
  let anna: Person
  let annaId: string
  beforeAll(async () => {
    anna = await belonging('anna')
    annaId = anna.session.personId
  })

  it('lists a name masked, and answers it whole to the county’s union that says why', async () => {
    const { items } = await union.identity.listMembers({ organisationId })
    expect(items.find(({ personId }) => personId === annaId)?.maskedName).toBe('张*')
    expect(await look(union, annaId)).toEqual({ details: whole })
  })

  it('tells the person who looked and why, and keeps the reason sealed', async () => {
    expect(await toldOf(anna)).toEqual([
      { kind: 'detailsSeen', organisationName: '维西傈僳族自治县', role: 'countyUnion', reason },
    ])
    expect(await world.everything()).not.toContain(reason)
    const { sections } = await anna.privacy.exportData({})
    expect(JSON.stringify(sections)).toContain(reason)
  })

  it('is written down before it is answered, with its reason', async () => {
    await world.sealAudit()
    const { items } = await auditor.audit.listAudit({ action: 'unmaskPerson' })
    const [entry] = items
    expect(entry).toMatchObject({ about: annaId, by: 'countyUnion', refused: null })
    const detail = await auditor.audit.seeAuditEntry({ sequence: entry?.sequence ?? 0 })
    expect(detail.reason).toBe(reason)
    // Nothing is answered where the store does not take the row.
    world.faults.follow((_, isWrite) => (isWrite ? 'neverSent' : undefined))
    const refused = await look(union, annaId).catch((error) => error)
    world.faults.follow(undefined)
    expect(refused).toMatchObject({ code: 'unconfirmed' })
  })

  it('of somebody out of reach is answered like somebody who is not there', async () => {
    const far = await world.signInAs('far', {
      role: 'countyUnion',
      organisation: '/530000/533300/533325/',
    })
    const boss = await world.signInAs('boss', {
      role: 'enterpriseOfficer',
      organisation: `${weixi.organisation}${organisationId}/`,
    })
    const stranger = await world.signIn('nobody-in-particular')
    for (const by of [far, boss, stranger]) {
      const answers = []
      for (const personId of [annaId, 'A'.repeat(22)])
        answers.push(await look(by, personId).catch(({ code, message }) => ({ code, message })))
      expect(answers[0]).toMatchObject({ code: 'notFound' })
      expect(answers[0]).toEqual(answers[1])
    }
  })

  it('is of nobody who only asks to belong', async () => {
    const bo = await asking('bo', { ...whole, idNumber: '530000199003072013' })
    const { items } = await union.identity.waitingJoins({})
    expect(items.find(({ personId }) => personId === bo.personId)?.maskedName).toBe('张*')
    await expect(look(union, bo.personId)).rejects.toMatchObject({ code: 'notFound' })
    await accept(bo.joinId, bo.personId)
    expect(await look(union, bo.personId)).toMatchObject({ details: { realName: '张三' } })
  })

  it('ends for a union where the person no longer belongs', async () => {
    const leaver = await belonging('leaver', { ...whole, idNumber: '53342319900307128X' })
    const [join] = (await leaver.identity.myJoins({})).joins
    await leaver.identity.leaveOrganisation({ joinId: join?.id ?? '' })
    await expect(look(union, leaver.session.personId)).rejects.toMatchObject({ code: 'notFound' })
  })

  it('shows nothing of who took their consent back', async () => {
    const gone = await belonging('gone', {
      realName: '李四',
      idNumber: '53000019900307107X',
    })
    await gone.privacy.withdrawConsent({ purpose: 'details' })
    expect(await look(union, gone.session.personId)).toEqual({ details: null })
  })

  it('is for no department, whose business is with those who claim from it', async () => {
    const reviewer = await world.signInAs('tax', {
      role: 'departmentReviewer',
      domain: 'tax',
      ...weixi,
    })
    await expect(look(reviewer, annaId)).rejects.toMatchObject({ code: 'notFound' })
  })

  it('is never of oneself', async () => {
    const { personId } = union.session
    const { id } = await union.identity.requestJoin({ organisationId, as: 'member' })
    const colleague = await world.signInAs('colleague', { role: 'countyUnion', ...weixi })
    await accept(id, personId, colleague)
    await expect(look(union, personId)).rejects.toMatchObject({ code: 'ownMatter' })
  })

  it('is the same look when sent again, and another one after the next step-up', async () => {
    const key = 'a-look-0123456789abcdefgh'
    const again = () =>
      world.as(union.session.accessToken, key).identity.unmaskPerson({ personId: annaId, reason })
    const before = (await toldOf(anna)).length
    expect(await again()).toEqual({ details: whole })
    expect(await again()).toEqual({ details: whole })
    expect(await toldOf(anna)).toHaveLength(before + 1)
    const later = await world.signInAs('union', { role: 'countyUnion', ...weixi })
    world.clock.advance(301)
    await expect(again()).rejects.toMatchObject({ code: 'rolesChanged' })
    await expect(look(later, annaId)).rejects.toMatchObject({ code: 'stepUpNeeded' })
  })

  it('stops after thirty in an hour', async () => {
    const eager = await world.signInAs('eager', { role: 'countyUnion', ...weixi })
    const codes: string[] = []
    for (let i = 0; i < 31; i++)
      await look(eager, annaId).catch(({ code }: { code: string }) => codes.push(code))
    expect(codes).toEqual(['tooOften'])
  })
})

describe('why somebody was refused', () => {
  it('is sealed in the join, told to its person, and stands nowhere in words', async () => {
    const rolf = await world.signIn('rolf')
    const { id: joinId } = await rolf.identity.requestJoin({ organisationId, as: 'member' })
    const { personId } = rolf.session
    const fresh = await world.signInAs('union', { role: 'countyUnion', ...weixi })
    const words = '名册里查无此人'
    await fresh.identity.decideJoin({ joinId, personId, accept: false, reason: words })
    expect(await world.everything()).not.toContain(words)
    expect((await rolf.identity.myJoins({})).joins).toMatchObject([{ id: joinId, reason: words }])
    const { sections } = await rolf.privacy.exportData({})
    expect(JSON.stringify(sections)).toContain(words)
  })
})
