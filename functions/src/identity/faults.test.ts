import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schedules } from '../testing/effort.ts'
import { holdsUnderFaults } from '../testing/faults/holds-under-faults.ts'
import { identityAudit } from '../testing/identity-audit.ts'
import { identityWishes } from '../testing/wishes/identity-wishes.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const seed = 20261125

describe(`under ${schedules} seeded schedules of faults from ${seed} on, and at every crash point`, () => {
  it.each(identityWishes)(
    '$name is done whole or not at all, once, and never stuck',
    async (wish) => {
      const audit = identityAudit(world.clock)
      const { tried, broken } = await holdsUnderFaults(world, wish, { audit, schedules, seed })
      expect(broken).toEqual([])
      expect(tried).toBeGreaterThan(schedules)
    },
  )
})
