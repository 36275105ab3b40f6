import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/id.ts'
import { seededRandom } from '../seeded-random.ts'
import { openWorld, type World } from '../world.ts'
import { holdsUnderFaults } from './holds-under-faults.ts'
import type { Rows } from './table-state.ts'
import type { Wish } from './wish.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const room = { pk: 'ROOM#1', sk: 'ROOM' }
const random = seededRandom(3)

/** Takes a seat as many would write it; `write` is what it does once it knows how many are free. */
const takesSeat = (
  name: string,
  write: (world: World, free: number, key: string) => Promise<unknown>,
): Wish => ({
  name,
  prepare: async ({ table }) => {
    await table.put({ ...room, free: 5 })
    return async (key) => write(world, Number((await table.get(room))?.free), key)
  },
})

const seat = (id: string) => ({ pk: 'ROOM#1', sk: `SEAT#${id}` })

const inTwoWrites = takesSeat('seat in two writes', async ({ table }, free, key) => {
  await table.put({ ...room, free: free - 1 })
  await table.put(seat(key))
})

const withoutMemory = takesSeat('seat without memory', ({ table }, free) =>
  table.together([{ put: { ...room, free: free - 1 } }, { put: seat(newId(random)) }]),
)

const hasty = takesSeat('seat said to be taken before it is', async ({ table }, free, key) => {
  await table.together([{ put: { ...room, free: free - 1 } }, { put: seat(key) }]).catch(() => {})
})

const stubborn = takesSeat('seat refused to who was not answered', async ({ table }, free, key) => {
  if (await table.get(seat(key))) throw Object.assign(new Error(), { code: 'taken' })
  await table.together([{ put: { ...room, free: free - 1 } }, { put: seat(key) }])
})

/** As many free as there are no seats for. */
const seats = (rows: Rows) => {
  const free = Number(rows.get('ROOM#1 ROOM')?.free)
  const taken = [...rows.keys()].filter((name) => name.startsWith('ROOM#1 SEAT#')).length
  return free + taken === 5 ? [] : [`${free} free and ${taken} taken are not 5`]
}

const trial = { audit: seats, schedules: 25, seed: 20261125 }
const brokenBy = async (wish: Wish) => {
  const { broken } = await holdsUnderFaults(world, wish, trial)
  return broken.join('\n')
}

describe('a command written naively is caught', () => {
  it('when its writes are not one transaction', async () => {
    const broken = await brokenBy(inTwoWrites)
    expect(broken).toContain('seat in two writes, dies before call 2: is half done')
    expect(broken).toContain('4 free and 0 taken are not 5')
  })

  it('when it does not remember that it was done', async () => {
    expect(await brokenBy(withoutMemory)).toMatch(/dies after call 1: is not done once:/)
  })

  it('when it says done without knowing', async () => {
    expect(await brokenBy(hasty)).toMatch(/dies before call 1: was told done, and is not/)
  })

  it('when it leaves whoever got no answer without one', async () => {
    expect(await brokenBy(stubborn)).toMatch(/dies after call 2: is stuck: taken/)
  })

  it('when it does nothing at all', async () => {
    const idle = takesSeat('idle', async () => undefined)
    await expect(holdsUnderFaults(world, idle, trial)).rejects.toThrow('changes nothing')
  })
})
