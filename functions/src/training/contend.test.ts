import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { race } from '../testing/faults/race.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { draftAt, sessionIn } from '../testing/training/drafts.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'
import { auditPlaces } from './audit-places.ts'

const contenders = 200
const capacity = 30

let world: World
let people: readonly Person[]
beforeAll(async () => {
  world = await openWorld()
  await world.signInAs('union', { role: 'countyUnion', organisation: '/530000/533400/533423/' })
  people = await Promise.all(
    Array.from({ length: contenders }, (_, i) => world.signIn(`contender-${i}`)),
  )
})
afterAll(() => world.stop())

const women = [{ fact: 'worker.gender', anyOf: ['F'] }]
const migrants = [{ fact: 'worker.isMigrantWorker', anyOf: [true] }]

/** A training of 30 places in three buckets, whose own days nobody has anything else on. */
async function publish(days: number) {
  const { training } = await world.signIn('union')
  const buckets = [
    { label: '女职工', for: women, places: 8 },
    { label: '农民工', for: migrants, places: 7 },
  ]
  const sessions = [sessionIn(world.clock, 10 + days, { places: capacity, buckets })]
  const draft = draftAt(world.clock, { sessions })
  const { id } = await training.publishNotice({ organisationId: '533423', draft })
  return { noticeId: id, sessionId: '1' }
}

const audit = async () => auditPlaces([...(await world.state.rows()).values()])

/** Asks, asks again while too many ask at once, and gives up the place where the seed says so. */
async function contend(at: Awaited<ReturnType<typeof publish>>, i: number, chance: number) {
  const facts = {
    'worker.gender': i % 2 === 0 ? 'F' : 'M',
    'worker.isMigrantWorker': i % 3 === 0,
  }
  const { training } = people[i] as Person
  const patiently = async <T>(wish: () => Promise<T>): Promise<T> => {
    try {
      return await wish()
    } catch (error) {
      if (!['busy', 'unconfirmed'].includes((error as { code: string }).code)) throw error
      return patiently(wish)
    }
  }
  await patiently(() => training.enrol({ ...at, facts })).catch((error: { code: string }) => {
    // An answer that was lost: the place is there already.
    if (error.code !== 'taken') throw error
  })
  if (chance < 0.2)
    await patiently(() => training.giveUpPlace(at)).catch((error: { code: string }) => {
      if (error.code !== 'notFound') throw error
    })
}

describe('two hundred who want thirty places in three buckets', () => {
  it.each([1, 2, 3, 4, 5])(
    'get thirty, whatever is lost on the way and whoever gives up: seed %i',
    async (seed) => {
      const at = await publish(seed)
      const random = seededRandom(seed)
      const chance = () => (random(1)[0] ?? 0) / 256
      const chances = people.map(chance)
      world.faults.follow((_, isWrite) => {
        if (!isWrite || chance() > 0.03) return undefined
        return chance() < 0.5 ? 'neverSent' : 'answerLost'
      })
      const { lost } = await race(contenders, (i) => contend(at, i, chances[i] ?? 1))
      world.faults.follow(undefined)
      expect(lost).toEqual([])
      expect(await audit()).toEqual([])
      const { places } = await world.stranger.training.getNotice({ noticeId: at.noticeId })
      const buckets = places[0]?.buckets ?? []
      expect(buckets.reduce((sum, bucket) => sum + bucket.capacity, 0)).toBe(capacity)
      expect(buckets.every(({ free }) => free === 0)).toBe(true)
      expect(buckets.some(({ waiting }) => waiting > 0)).toBe(true)
    },
  )

  it('is how places oversell where the store checks nothing before it writes', async () => {
    const at = await publish(6)
    await world.conditions.without({ contenders }, () => race(contenders, (i) => contend(at, i, 1)))
    expect(await audit()).not.toEqual([])
  })
})
