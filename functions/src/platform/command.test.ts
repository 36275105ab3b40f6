import { Failure } from '@cgt/shared/http/failure'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schedules } from '../testing/effort.ts'
import { everyCrashPoint } from '../testing/faults/crash-points.ts'
import { race } from '../testing/faults/race.ts'
import { seededFaults } from '../testing/faults/schedules.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { openWorld, type World } from '../testing/world.ts'
import { type Command, openCommands, type RunCommand } from './command.ts'
import { openRateLimit } from './rate-limit.ts'

let world: World
let run: RunCommand
beforeAll(async () => {
  world = await openWorld()
  const { table, clock, loginKey } = world
  const takeToken = openRateLimit({ table, clock, loginKey })
  run = openCommands({ table, clock, random: seededRandom(7), pause: async () => {}, takeToken })
})
afterAll(() => world.stop())

let rooms = 0
/** A room with seats; `free + taken = seats`, whatever happens. */
async function openRoom(seats: number) {
  const room = { pk: `ROOM#${++rooms}`, sk: 'ROOM' }
  await world.table.put({ ...room, free: seats, seats })
  const free = async () => Number((await world.table.get(room))?.free)
  const seatOf = (person: string) => ({ pk: room.pk, sk: `SEAT#${person}` })
  const hasSeat = async (person: string) => (await world.table.get(seatOf(person))) !== undefined
  const takeOne = {
    update: 'SET #free = #free - :one',
    condition: '#free >= :one',
    names: { '#free': 'free' },
    values: { ':one': 1 },
  }

  const take = (personId: string, key: string, request: unknown = {}) => {
    const command: Command = {
      operation: 'takeSeat',
      personId,
      key: `${room.pk}-${key}`,
      request,
      correlationId: 'none',
    }
    return run(command, async () => {
      if ((await free()) < 1) throw new Failure('conflict')
      return {
        writes: [
          { key: room, change: takeOne },
          { put: seatOf(personId), only: { condition: 'attribute_not_exists(pk)' } },
        ],
        result: { seat: personId },
        events: [{ type: 'seat.taken', about: personId, body: {} }],
        audit: { action: 'takeSeat', object: `room:${room.pk}`, organisation: '/530000/' },
      }
    })
  }
  return { take, free, hasSeat, seats }
}

const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`)

describe('a command', () => {
  it('is done once, however often the same wish is sent', async () => {
    const room = await openRoom(5)
    const first = await room.take('anna', 'key-1')
    expect(await room.take('anna', 'key-1')).toEqual(first)
    expect((await race(20, () => room.take('bert', 'key-2'))).won).toHaveLength(20)
    expect(await room.free()).toBe(3)
  })

  it('refuses a key that was used for another wish, and does nothing', async () => {
    const room = await openRoom(5)
    await room.take('anna', 'key-3', { row: 1 })
    await expect(room.take('anna', 'key-3', { row: 2 })).rejects.toMatchObject({
      code: 'keyReused',
    })
    expect(await room.free()).toBe(4)
  })

  it('keeps one person’s keys apart from another’s', async () => {
    const room = await openRoom(5)
    await room.take('anna', 'same')
    await room.take('bert', 'same')
    expect(await room.free()).toBe(3)
  })

  it('gives 50 contenders exactly the 7 seats there are', async () => {
    const room = await openRoom(7)
    const { won, lost } = await race(50, (i) => room.take(`p${i}`, 'key'))
    expect(won).toHaveLength(7)
    expect(lost.map((error) => (error as Failure).code)).toEqual(Array(43).fill('conflict'))
    const seated = await Promise.all(people(50).map(room.hasSeat))
    expect(seated.filter(Boolean)).toHaveLength(7)
    expect(await room.free()).toBe(0)
  })

  it('needs its conditions: without them the same race gives away seats that are not there', async () => {
    const room = await openRoom(7)
    const { won } = await world.conditions.without({ contenders: 50 }, () =>
      race(50, (i) => room.take(`p${i}`, 'key')),
    )
    expect(won).toHaveLength(50)
    expect(await room.free()).toBe(7 - 50)
  })

  it('needs only its key to be done once of many times that one wish is sent', async () => {
    const [room, bare] = [await openRoom(7), await openRoom(7)]
    const sent = (to: typeof room) => () => race(20, () => to.take('anna', 'one-wish'))
    await world.conditions.without({ contenders: 20, kept: /^DONE#/ }, sent(room))
    expect(await room.free()).toBe(6)
    await world.conditions.without({ contenders: 20 }, sent(bare))
    expect(await bare.free()).toBe(7 - 20)
  })

  it('holds at every point where its process can die, and its retry completes it', async () => {
    let room = await openRoom(3)
    const points = await everyCrashPoint({
      faults: world.faults,
      prepare: async () => {
        room = await openRoom(3)
      },
      act: () => room.take('anna', 'key'),
      check: async (retried) => {
        const seated = await room.hasSeat('anna')
        if (retried) expect(seated).toBe(true)
        expect(await room.free()).toBe(seated ? 2 : 3)
      },
    })
    expect(points).toBe(4)
  })

  it('keeps every seat accounted for under seeded schedules of faults', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        world.faults.follow(undefined)
        const room = await openRoom(3)
        const bytes = seededRandom(seed)
        world.faults.follow(seededFaults(() => (bytes(1)[0] ?? 0) / 256))
        for (const person of people(5))
          for (let tries = 0; tries < 2; tries++) await room.take(person, 'k').catch(() => {})
        world.faults.follow(undefined)
        const seated = (await Promise.all(people(5).map(room.hasSeat))).filter(Boolean).length
        expect((await room.free()) + seated).toBe(room.seats)
      }),
      { seed: 20261125, numRuns: 4 * schedules },
    )
  })

  const tooOften = { code: 'tooOften' }
  const takeAnywhere = async (person: string) => (await openRoom(1)).take(person, 'key')

  it('is one person’s wish thirty times a minute, however many they send at once', async () => {
    const { won, lost } = await race(40, () => takeAnywhere('carl'))
    expect(won).toHaveLength(30)
    for (const error of lost) expect(error).toMatchObject(tooOften)
    await takeAnywhere('dora')
    world.clock.advance(2)
    await takeAnywhere('carl')
    await expect(takeAnywhere('carl')).rejects.toMatchObject(tooOften)
  })

  it('is answered again when it was done, though its person may do no more this minute', async () => {
    const room = await openRoom(5)
    const first = await room.take('emil', 'first')
    await race(29, () => takeAnywhere('emil'))
    await expect(room.take('emil', 'another')).rejects.toMatchObject(tooOften)
    expect(await room.take('emil', 'first')).toEqual(first)
    expect(await room.free()).toBe(4)
  })

  it('counts once, however often it has to be tried', async () => {
    const wish = (nth: number) => {
      let tries = 0
      const named = { operation: 'wait', personId: 'fred', key: `${nth}` }
      return run({ ...named, request: {}, correlationId: 'none' }, async () => {
        const condition = `attribute_${++tries > 2 ? 'not_exists' : 'exists'}(pk)`
        return {
          writes: [{ put: { pk: `WAIT#${nth}`, sk: 'WAIT' }, only: { condition } }],
          result: tries,
          audit: { action: 'wait', object: `wait:${nth}`, organisation: '/530000/' },
        }
      })
    }
    for (let nth = 0; nth < 30; nth++) expect(await wish(nth)).toBe(3)
    await expect(wish(30)).rejects.toMatchObject(tooOften)
  })

  it('says that it is not confirmed when the store stays away, and is done when asked again', async () => {
    const room = await openRoom(1)
    world.faults.follow(() => 'neverSent')
    await expect(room.take('anna', 'key')).rejects.toMatchObject({ code: 'unconfirmed' })
    world.faults.follow(undefined)
    expect(await room.take('anna', 'key')).toEqual({ seat: 'anna' })
  })
})
