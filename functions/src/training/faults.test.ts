import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schedules } from '../testing/effort.ts'
import { holdsUnderFaults } from '../testing/faults/holds-under-faults.ts'
import type { Audit } from '../testing/faults/wish.ts'
import { identityAudit } from '../testing/identity-audit.ts'
import { trainingWishes } from '../testing/wishes/training-wishes.ts'
import { openWorld, type World } from '../testing/world.ts'
import { auditLearning } from './audit-learning.ts'
import { auditPlaces } from './audit-places.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const seed = 20261130

describe(`under ${schedules} seeded schedules of faults from ${seed} on, and at every crash point`, () => {
  it.each(trainingWishes)('$name is done, once, and no place is lost', async (wish) => {
    const people = identityAudit(world.clock)
    const audit: Audit = (rows, before) => [
      ...people(rows, before),
      ...[...auditPlaces([...rows.values()]), ...auditLearning([...rows.values()])].map(
        ({ invariant, at }) => `${invariant}: not at ${at}`,
      ),
    ]
    const { tried, broken } = await holdsUnderFaults(world, wish, { audit, schedules, seed })
    expect(broken).toEqual([])
    expect(tried).toBeGreaterThan(schedules)
  })
})
