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
