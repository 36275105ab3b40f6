import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { race } from '../testing/faults/race.ts'
import type { Rows } from '../testing/faults/table-state.ts'
import type { TakenAway } from '../testing/faults/take-conditions.ts'
import { identityAudit } from '../testing/identity-audit.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'
import { mostJoins, openJoinStore, type StoredJoin } from './join-store.ts'

const county = '/530000/533400/533423/'

let world: World
let union: Person
let anna: Person
let firms: readonly string[]
let start: Rows
beforeAll(async () => {
  world = await openWorld()
  const led = { role: 'countyUnion', organisation: county } as const
  union = await world.signInAs('union', led)
  const newFirm = async (i: number) => {
    const firm = { aboveId: '533423', kind: 'enterprise', name: `维西精工${i}` } as const
    return (await union.identity.addOrganisation(firm)).id
  }
  firms = await Promise.all([0, 1, 2, 3, 4].map(newFirm))
  await world.signIn('anna')
  start = await world.state.rows()
})
afterAll(() => world.stop())
beforeEach(async () => {
  await world.state.returnTo(start)
  anna = await world.signIn('anna')
})

const ask = (organisationId = '') => anna.identity.requestJoin({ organisationId, as: 'member' })

/** Requests that wait, of firms that are gone since. */
async function askedBefore(count: number) {
  const { personId } = anna.session
  const joins = openJoinStore(world.table)
  for (let i = 0; i < count; i++) {
    const join: StoredJoin = {
      id: `gone${i}-member`,
      organisationId: `gone${i}`,
      organisationName: '旧厂',
      organisationKind: 'enterprise',
      as: 'member',
      state: 'waiting',
      askedAt: 1,
      decidedAt: null,
      reason: null,
      version: 1,
      personId,
      organisation: `${county}gone${i}/`,
    }
    expect(await world.table.together(joins.asked(join))).toBe(true)
  }
}

/** What is kept of anna under her own rows, and where others look. */
const leftOfAnna = async () =>
  [...(await world.state.rows()).values()]
    .filter(({ pk }) => /^(JOINS|OFFICERS|MEMBERS|PERSON)#/.test(pk))
    .map(({ pk, sk }) => `${pk} ${sk}`)
    .filter((key) => key.includes(anna.session.personId))

const eraseWhole = async () => {
  await world.eraseDue()
  world.clock.advance(901)
  await world.eraseDue()
}

describe('a join of somebody who is erased', () => {
  /** Whether the erasure came to such a write; somebody else decides just before it. */
  async function decidedBefore(at: Pick<TakenAway, 'meetAt' | 'past'>, decide: () => unknown) {
    let came = false
    const once = async () => {
      came = true
      await decide()
    }
    const how = { contenders: 1, kept: /^/, once, ...at }
    const erasing = world.conditions.without(how, () => world.eraseDue())
    await erasing.catch((error) => expect(String(error)).toMatch(/never came to meet/))
    return came
  }

  it.each(['TransactWriteItemsCommand', 'DeleteItemCommand'] as const)(
    'is gone from every list, though somebody decides on it before any %s',
    async (meetAt) => {
      const { id: joinId } = await ask(firms[0])
      await anna.privacy.requestDeletion({})
      world.clock.advance(20 * 3600)
      const { identity } = await world.signInAs('union', {
        role: 'countyUnion',
        organisation: county,
        id: 'leads',
      })
      const ready = await world.state.rows()
      const { personId } = anna.session
      const codes: string[] = []
      const decide = () =>
        identity.decideJoin({ joinId, personId, accept: true }).then(
          () => codes.push('done'),
          ({ code }: { code: string }) => codes.push(code),
        )
      let past = 0
      for (let came = true; came; past++) {
        await world.state.returnTo(ready)
        came = await decidedBefore({ meetAt, past }, decide)
        await eraseWhole()
        expect(await leftOfAnna(), `decided before the write ${past}`).toEqual([])
      }
      expect(codes.length).toBeGreaterThan(1)
    },
    180_000,
  )

  it('is found among more than a page of them, to be shown and to be erased', async () => {
    await askedBefore(120)
    const { sections } = await anna.privacy.exportData({})
    expect(sections.find(({ name }) => name === 'joins')?.entries).toHaveLength(120)
    await anna.privacy.requestDeletion({})
    world.clock.advance(20 * 3600)
    await eraseWhole()
    expect(await leftOfAnna()).toEqual([])
  })
})

describe('somebody who asks into five firms at once, with room for one', () => {
  const asking = (how: Partial<TakenAway>) =>
    world.conditions.without({ contenders: 5, ...how }, () => race(5, (i) => ask(firms[i])))
  beforeEach(() => askedBefore(mostJoins - 1))

  it('has asked into one, and is told of the others that there is no room', async () => {
    const { won, lost } = await asking({ kept: /^/ })
    expect(won).toHaveLength(1)
    const codes = lost.map((error) => (error as { code: string }).code)
    expect(new Set(codes)).toEqual(new Set(['tooLarge']))
    expect((await anna.identity.myJoins({})).joins).toHaveLength(mostJoins)
    expect(identityAudit(world.clock)(await world.state.rows(), start)).toEqual([])
  })

  it('would have asked into all, were their requests not counted one after another', async () => {
    const { won } = await asking({})
    expect(won).toHaveLength(5)
  })
})
