import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { epochSeconds } from '../platform/clock.ts'
import { settleIn } from '../testing/settle-in.ts'
import { openWorld, type World } from '../testing/world.ts'
import { openDeletionStore } from './deletion-store.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

/** So many people who asked to be deleted, each a second after the other; their ids. */
async function leavers(name: string, count: number): Promise<string[]> {
  const deletions = openDeletionStore(world.table)
  const ids = Array.from({ length: count }, (_, i) => `${name}${i}`)
  for (const personId of ids) {
    const requestedAt = epochSeconds(world.clock)
    const executeAt = requestedAt + 20 * 3600
    const asked = { personId, requestedAt, executeAt, shreddedAt: null, version: 1 }
    await settleIn(world.table, personId)
    await world.table.together(deletions.asked(asked))
    world.clock.advance(1)
  }
  return ids
}

const ownRow = (personId: string) => ({ pk: `PERSON#${personId}`, sk: 'PERSON' })

/** A row that nobody can make sense of. */
const spoil = (personId: string) => world.table.put(ownRow(personId))

const left = async (ids: readonly string[]) => {
  const stored = await world.state.rows()
  return ids.filter((id) => [...stored.keys()].some((name) => name.startsWith(`PERSON#${id} `)))
}

const nextRun = () => {
  world.clock.advance(15 * 60)
  return world.eraseDue()
}

describe('a run of the eraser', () => {
  it('carries out all that is due, behind however many that fail, and names those', async () => {
    const failing = await leavers('failing', 25)
    const others = await leavers('other', 35)
    for (const id of failing) await spoil(id)
    world.clock.advance(20 * 3600)
    expect(await world.eraseDue()).toBe(35)
    // The key and the sessions went at once; the last rows go a run later.
    expect(await nextRun()).toBe(35)
    expect(await left(others)).toEqual([])
    expect(await left(failing)).toEqual(failing)
    for (const id of failing) expect(world.logged()).toContain(`"who":"${id}","error":"TypeError"`)
    expect(await nextRun()).toBe(0)
    for (const id of failing) await world.table.remove(ownRow(id))
    expect(await nextRun()).toBe(25)
    await nextRun()
    expect(await left(failing)).toEqual([])
  })

  it('begins nothing after 25 seconds, and the next goes on', async () => {
    const ids = await leavers('slow', 6)
    world.clock.advance(20 * 3600)
    // Every call to the store takes a second.
    world.faults.follow(() => void world.clock.advance(1))
    const begun = world.clock.now()
    const carried = await world.eraseDue()
    expect(carried).toBeGreaterThan(0)
    expect(carried).toBeLessThan(6)
    expect(world.clock.now() - begun).toBeLessThan(45_000)
    world.faults.follow(undefined)
    for (let i = 0; i < 3; i++) await nextRun()
    expect(await left(ids)).toEqual([])
  })
})
