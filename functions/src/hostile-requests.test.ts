import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { besiege } from './testing/hostile/besiege.ts'
import type { Credentials } from './testing/hostile/credentials.ts'
import { withstandsHostile } from './testing/hostile/withstands-hostile.ts'
import { operations } from './testing/operations.ts'
import { openWorld, type World } from './testing/world.ts'

let world: World
let by: Credentials
beforeAll(async () => {
  world = await openWorld()
  by = await besiege(world)
})
afterAll(() => world.stop())

const seed = 20261125
/** All operations together withstand more than 5,000. */
const each = Math.ceil(5_000 / operations.length)

describe(`hostile requests generated from the contract (seed ${seed})`, () => {
  it.each(operations)(
    'never make $name fail, nor store, tell or log what it refuses',
    async (operation) => {
      const { tried, broken } = await withstandsHostile(world, [operation], { by, each, seed })
      expect(broken).toEqual([])
      expect(tried).toBe(each)
    },
  )
})
