import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { race } from '../testing/faults/race.ts'
import type { TakenAway } from '../testing/faults/take-conditions.ts'
import { withCheck } from '../testing/id-numbers.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const contenders = 50

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const codesOf = (lost: readonly unknown[]) => lost.map((error) => (error as { code: string }).code)

/** Somebody who agreed to both, has answered one plain question and may be asked the sensitive ones. */
async function agreeing(name: string) {
  const person = await world.signIn(name)
  await person.privacy.giveConsent({ purpose: 'situation', version: 1 })
  await person.privacy.giveConsent({ purpose: 'details', version: 3 })
  await person.records.putFact({ factKey: 'worker.age', answer: { value: 40 }, version: 0 })
  return person
}

const kinds = {
  situation: {
    keeps: ({ records }: Person) =>
      records.putFact({ factKey: 'worker.ethnicity', answer: { value: '傈僳族' }, version: 0 }),
    kept: async ({ session }: Person) => {
      const key = { pk: `RECORD#${session.personId}`, sk: 'RECORD' }
      const facts = (await world.table.get(key))?.facts ?? {}
      return Object.keys(facts).filter((fact) => fact !== 'worker.age')
    },
    meetAt: 'PutItemCommand',
  },
  details: {
    keeps: ({ identity }: Person) =>
      identity.putDetails({
        realName: '和丽江',
        idNumber: withCheck('53342319900307123'),
        version: 0,
      }),
    kept: async ({ session }: Person) => {
      const key = { pk: `PERSON#${session.personId}`, sk: 'DETAILS' }
      return [(await world.table.get(key))?.told].filter((told) => told)
    },
    meetAt: 'TransactWriteItemsCommand',
  },
} as const

describe.each([
  ['situation', 50],
  // Putting details is tried ten times a day.
  ['details', 10],
] as const)(
  'what is kept for %s, by many at once who had all read that it is agreed to',
  (purpose, many) => {
    const { keeps, kept, meetAt } = kinds[purpose]

    /** The agreement is taken back when all have read and before any has written. */
    async function withdrawnBetween(name: string, how: Pick<TakenAway, 'kept'>) {
      const person = await agreeing(name)
      const once = () => person.privacy.withdrawConsent({ purpose })
      const { won, lost } = await world.conditions.without(
        { contenders: many, meetAt, once, ...how },
        () => race(many, () => keeps(person)),
      )
      return { person, won, lost, left: await kept(person) }
    }

    it('is nothing once it was taken back: each is asked for consent anew', async () => {
      const { won, lost, left } = await withdrawnBetween(`checked-${purpose}`, { kept: /./ })
      expect(won).toEqual([])
      expect(codesOf(lost)).toEqual(Array(many).fill('consentNeeded'))
      expect(left).toEqual([])
    })

    it('is there all the same where the store does not check', async () => {
      const { won, left } = await withdrawnBetween(`naive-${purpose}`, {})
      expect(won).toHaveLength(many)
      expect(left).toHaveLength(1)
    })
  },
)

describe('fifty who keep and take back at once, in whatever order', () => {
  it('leave nothing after the last taking back', async () => {
    const person = await agreeing('mixed')
    const withdraw = () => person.privacy.withdrawConsent({ purpose: 'situation' })
    const { lost } = await race<unknown>(contenders, (i) =>
      i % 2 === 0 ? kinds.situation.keeps(person) : withdraw(),
    )
    // Who met another at every attempt is told so, and asks again.
    const expected = ['busy', 'conflict', 'consentNeeded']
    expect(codesOf(lost).filter((code) => !expected.includes(code))).toEqual([])
    expect(await person.records.getRecord({})).toMatchObject({
      facts: [{ key: 'worker.age' }],
      withheld: [],
    })
    expect(await kinds.situation.kept(person)).toEqual([])
  })
})
