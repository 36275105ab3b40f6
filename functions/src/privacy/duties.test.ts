import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { race } from '../testing/faults/race.ts'
import type { Rows } from '../testing/faults/table-state.ts'
import type { TakenAway } from '../testing/faults/take-conditions.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const county = '/530000/533400/533423/'
const leads = { role: 'countyUnion', organisation: county, id: 'leads' } as const

let world: World
let anna: Person
let bert: Person
let security: Person
let start: Rows
beforeAll(async () => {
  world = await openWorld()
  anna = await world.signInAs('anna', leads)
  bert = await world.signInAs('bert', leads)
  security = await world.signInAs('security', { role: 'securityAdmin', organisation: '/530000/' })
  start = await world.state.rows()
})
afterAll(() => world.stop())
beforeEach(() => world.state.returnTo(start))

const leave = ({ privacy }: Person) =>
  privacy.requestDeletion({}).then(
    () => 'done',
    ({ code }: { code: string }) => code,
  )

describe('the only two who act for a county', () => {
  it('leave one after another only where the first comes back', async () => {
    expect(await leave(anna)).toBe('done')
    expect(await leave(bert)).toBe('dutyOpen')
    await anna.privacy.cancelDeletion({})
    expect(await leave(bert)).toBe('done')
  })

  const atOnce = async (how: Partial<TakenAway>) => {
    const both = () => race(2, (i) => leave(i === 0 ? anna : bert))
    return (await world.conditions.without({ contenders: 2, ...how }, both)).won
  }

  it('are one in the end where they leave at once', async () => {
    expect([...(await atOnce({ kept: /^/ }))].sort()).toEqual(['done', 'dutyOpen'])
  })

  it('would be none, were it not checked as it is written that the other stays', async () => {
    expect(await atOnce({ checksOnly: true })).toEqual(['done', 'done'])
  })

  it.each([
    [
      'is kept out',
      async () => {
        const { personId } = bert.session
        await security.identity.disablePerson({ personId, reason: '账号被盗' })
      },
    ],
    [
      'has no second factor',
      async () => {
        const key = { pk: `PERSON#${bert.session.personId}`, sk: 'PERSON' }
        const change = { update: 'SET secondFactorAt = :none', values: { ':none': null } }
        await world.table.change(key, change)
      },
    ],
    [
      'acts until today only',
      () => world.signInAs('bert', { ...leads, id: 'ends', to: '2026-11-22' }),
    ],
    [
      'acts elsewhere',
      () => world.signInAs('bert', { ...leads, id: 'away', organisation: '/530000/533400/' }),
    ],
  ])('do not leave it to the other who %s', async (_, change) => {
    await change()
    expect(await leave(anna)).toBe('dutyOpen')
  })

  it('are found behind a hundred who are gone', async () => {
    for (let i = 0; i < 100; i++) {
      const [personId, id] = [`!${i}`, 'gone']
      const row = { ...leads, id, domain: 'any', from: '2026-01-01', to: null, personId }
      const sk = `${county}#${personId}.${id}`
      await world.table.put({ pk: 'GRANTS#533400', sk, ...row })
    }
    expect(await leave(anna)).toBe('done')
  })
})

describe('the two, when the day of the first has come', () => {
  // Signed in anew, as days pass between the stories.
  beforeEach(async () => {
    anna = await world.signInAs('anna', leads)
    bert = await world.signInAs('bert', leads)
    const province = { role: 'securityAdmin', organisation: '/530000/' } as const
    security = await world.signInAs('security', province)
  })

  const dayLater = async () => {
    world.clock.advance(20 * 3600)
    await world.eraseDue()
    await world.events.settle()
  }

  it('are not both gone where the second is kept out after the first asked: that one is told', async () => {
    expect(await leave(anna)).toBe('done')
    const { personId } = bert.session
    await security.identity.disablePerson({ personId, reason: '账号被盗' })
    await dayLater()
    const back = await world.signInAs('anna', leads)
    expect(back.session.personId).toBe(anna.session.personId)
    expect(await back.privacy.seeDeletion({})).toEqual({ deletion: null })
    const [newest] = (await back.messages.listMessages({})).items
    expect(newest?.matter).toMatchObject({
      kind: 'deletionCalledOff',
      organisationName: expect.stringContaining('维西'),
    })
    const rows = [...(await world.state.rows()).values()]
    expect(rows.filter(({ refused }) => refused === 'dutyOpen')).toMatchObject([
      { action: 'eraseAccount', about: anna.session.personId },
    ])
  })

  it('are one a day later where the other stays as they were', async () => {
    expect(await leave(anna)).toBe('done')
    await dayLater()
    const again = await world.signIn('anna')
    expect(again.session.personId).not.toBe(anna.session.personId)
    expect(await leave(await world.signInAs('bert', leads))).toBe('dutyOpen')
  })

  it('are no duty of who is kept out themselves: their account goes', async () => {
    expect(await leave(anna)).toBe('done')
    for (const { session } of [anna, bert])
      await security.identity.disablePerson({ personId: session.personId, reason: '账号被盗' })
    await dayLater()
    expect((await world.signIn('anna')).session.personId).not.toBe(anna.session.personId)
  })
})
