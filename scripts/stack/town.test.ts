import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../functions/src/testing/world.ts'
import { town } from './town.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

describe('the demonstration town', () => {
  it.each(town)('has $name, whose every fact can be kept', async ({ phone, facts }) => {
    const { records } = await world.signIn(`p${phone}`)
    for (const [factKey, answer] of Object.entries(facts))
      await records.putFact({ factKey, answer, version: 0 })
    expect((await records.getRecord({})).facts).toHaveLength(Object.keys(facts).length)
  })
})
