import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Person, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const weixi = '/530000/533400/533423/'

let firms = 0
async function addFirm() {
  const union = await world.signInAs('founder', { role: 'countyUnion', organisation: weixi })
  const name = `维西第${++firms}机械厂`
  return union.identity.addOrganisation({ aboveId: '533423', kind: 'enterprise', name })
}

const mattersOf = async ({ messages }: Person) =>
  (await messages.listMessages({})).items.map(({ matter }) => matter)

/** Without the devices: tests sign in as the same person more than once. */
const toldTo = async (person: Person) =>
  (await mattersOf(person)).filter(({ kind }) => kind !== 'deviceSignedIn')

/** Somebody who asks to be let in, and the message that says so delivered. */
async function asks(name: string, organisationId: string, as: 'member' | 'officer' = 'member') {
  const person = await world.signIn(name)
  const join = await person.identity.requestJoin({ organisationId, as })
  expect(await world.events.settle()).toEqual([])
  return { person, personId: person.session.personId, joinId: join.id }
}

describe('a request to join', () => {
  it('is told to the officers of the firm, and to nobody above them', async () => {
    const firm = await addFirm()
    const officer = { role: 'enterpriseOfficer', organisation: firm.path } as const
    const [boss, other] = [
      await world.signInAs('boss-1', officer),
      await world.signInAs('boss-2', officer),
    ]
    const above = await world.signInAs('county-1', { role: 'countyUnion', organisation: weixi })
    await asks('anna', firm.id)
    const matter = { kind: 'joinRequested', organisationName: firm.name, as: 'member' }
    expect(await toldTo(boss)).toEqual([matter])
    expect(await toldTo(other)).toEqual([matter])
    expect(await toldTo(above)).toEqual([])
  })

  it('goes to the county’s union where the firm has no officer but the one who asks', async () => {
    const firm = await addFirm()
    const officer = { role: 'enterpriseOfficer', organisation: firm.path } as const
    const union = await world.signInAs('county-2', { role: 'countyUnion', organisation: weixi })
    await world.signInAs('only-officer', officer)
    const own = await asks('only-officer', firm.id)
    expect(await toldTo(own.person)).toEqual([])
    expect(await toldTo(union)).toMatchObject([{ organisationName: firm.name }])
  })

  it('to speak for the firm goes to the union that decides it, not to the firm’s officers', async () => {
    const firm = await addFirm()
    const boss = await world.signInAs('boss-3', {
      role: 'enterpriseOfficer',
      organisation: firm.path,
    })
    const union = await world.signInAs('county-3', { role: 'countyUnion', organisation: weixi })
    await asks('bert', firm.id, 'officer')
    expect(await toldTo(boss)).toEqual([])
    expect(await toldTo(union)).toMatchObject([{ kind: 'joinRequested', as: 'officer' }])
  })

  it.each([true, false])('is answered to who asked: %s', async (accept) => {
    const firm = await addFirm()
    const boss = await world.signInAs(`boss-4-${accept}`, {
      role: 'enterpriseOfficer',
      organisation: firm.path,
    })
    const { person, personId, joinId } = await asks(`carl-${accept}`, firm.id)
    await boss.identity.decideJoin({
      joinId,
      personId,
      accept,
      ...(!accept && { reason: '不是本厂职工' }),
    })
    await world.events.settle()
    const said = { kind: 'joinDecided', organisationName: firm.name, as: 'member' }
    expect(await toldTo(person)).toEqual([{ ...said, accepted: accept }])
  })
})

describe('what happens to a person’s account', () => {
  const province = { role: 'securityAdmin', organisation: '/530000/' } as const

  it('is told to them: roles that come and go', async () => {
    const security = await world.signInAs('security', province)
    const { personId } = (await world.signIn('dora')).session
    const wanted = {
      organisationId: '533423',
      role: 'judge',
      domain: 'any',
      from: '2026-01-01',
      to: null,
    } as const
    const grant = await security.identity.grantRole({ ...wanted, personId, reason: '聘书' })
    world.clock.advance(60)
    await security.identity.revokeRole({ personId, grantId: grant.id, reason: '离任' })
    await world.events.settle()
    const told = { organisationName: '维西傈僳族自治县', role: 'judge' }
    expect(await toldTo(await world.signIn('dora'))).toEqual([
      { kind: 'roleRevoked', ...told },
      { kind: 'roleGranted', ...told },
    ])
  })

  it('is told to them: that it was closed and opened, when they are let in again', async () => {
    const security = await world.signInAs('security', province)
    const { personId } = (await world.signIn('emil')).session
    await security.identity.disablePerson({ personId, reason: '账号被盗' })
    await security.identity.enablePerson({ personId, reason: '已找回' })
    await world.events.settle()
    expect((await toldTo(await world.signIn('emil'))).map(({ kind }) => kind).sort()).toEqual([
      'personDisabled',
      'personEnabled',
    ])
  })

  it('is told to them: a phone that is bound', async () => {
    const person = await world.signIn('elsa')
    await person.identity.bindPhone({ code: '13900000301-1' })
    await world.events.settle()
    expect(await toldTo(person)).toEqual([{ kind: 'phoneBound' }])
  })

  it('is told to them: a device that signs in beside another, and not the first', async () => {
    const device = '小米 13 · 微信'
    const first = await world.signIn('frida')
    await world.events.settle()
    expect(await mattersOf(first)).toEqual([])
    await world.stranger.identity.signInWithWechat({ code: 'frida-d0', device })
    await world.events.settle()
    expect(await mattersOf(first)).toEqual([{ kind: 'deviceSignedIn', device }])
  })
})

let devices = 0
/** A person with so many messages, the newest last. */
async function withMessages(name: string, count: number) {
  world.clock.advance(1)
  const person = await world.signIn(name)
  for (let i = 0; i < count; i++) {
    world.clock.advance(1)
    await world.stranger.identity.signInWithWechat({
      code: `${name}-d${++devices}`,
      device: `第${i}台`,
    })
  }
  await world.events.settle()
  return person
}

describe('an inbox', () => {
  it('is read page by page, newest first, each message once', async () => {
    const { messages } = await withMessages('gerd', 5)
    const first = await messages.listMessages({ limit: 3 })
    const rest = await messages.listMessages({ limit: 3, cursor: first.next ?? '' })
    expect(rest.next).toBeNull()
    const devices = [...first.items, ...rest.items].map(({ matter }) => matter)
    expect(devices).toEqual(
      [4, 3, 2, 1, 0].map((i) => ({ kind: 'deviceSignedIn', device: `第${i}台` })),
    )
  })

  it('counts what is unread, down to nothing as it is read, twice or not', async () => {
    const { messages } = await withMessages('hans', 4)
    const { items } = await messages.listMessages({})
    expect(items.every(({ unread }) => unread)).toBe(true)
    const [newest, second] = items.map(({ id }) => id)
    await messages.readMessage({ messageId: second ?? '' })
    await messages.readMessage({ messageId: second ?? '' })
    expect(await messages.countUnread({})).toEqual({ unread: 3 })
    expect((await messages.listMessages({})).items.map(({ unread }) => unread)).toEqual([
      true,
      false,
      true,
      true,
    ])
    await messages.readMessages({ newest: newest ?? '' })
    expect(await messages.countUnread({})).toEqual({ unread: 0 })
  })

  it('keeps unread what came after the list that was seen', async () => {
    const { messages } = await withMessages('ines', 2)
    const [seen] = (await messages.listMessages({})).items
    await withMessages('ines', 1)
    const since = await messages.countUnread({})
    await messages.readMessages({ newest: seen?.id ?? '' })
    expect(await messages.countUnread({})).toEqual({ unread: since.unread - 2 })
  })

  it('forgets a message after 180 days', async () => {
    const { messages } = await withMessages('jens', 1)
    expect((await messages.listMessages({})).items).toHaveLength(1)
    world.clock.advance(181 * 86_400)
    const later = await world.signIn('jens')
    await world.events.settle()
    expect((await later.messages.listMessages({})).items).toEqual([])
    expect(await later.messages.countUnread({})).toEqual({ unread: 0 })
  })

  it('is nobody else’s, and its cursors lead nowhere for anybody else', async () => {
    const owner = await withMessages('kurt', 3)
    const other = await withMessages('lena', 3)
    const { items, next } = await owner.messages.listMessages({ limit: 1 })
    await expect(
      other.messages.listMessages({ limit: 1, cursor: next ?? '' }),
    ).rejects.toMatchObject({ code: 'invalidCursor' })
    await other.messages.readMessages({ newest: items[0]?.id ?? '' })
    expect(await owner.messages.countUnread({})).toEqual({ unread: 3 })
  })
})
