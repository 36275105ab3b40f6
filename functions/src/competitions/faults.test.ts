import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schedules } from '../testing/effort.ts'
import { holdsUnderFaults } from '../testing/faults/holds-under-faults.ts'
import type { Audit } from '../testing/faults/wish.ts'
import { identityAudit } from '../testing/identity-audit.ts'
import { competitionWishes } from '../testing/wishes/competition-wishes.ts'
import { openWorld, type World } from '../testing/world.ts'
import { auditEntries } from './audit-entries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const seed = 20261130

describe(`under ${schedules} seeded schedules of faults from ${seed} on, and at every crash point`, () => {
  it.each(competitionWishes)('$name is done, once, and no entry is lost', async (wish) => {
    const people = identityAudit(world.clock)
    const audit: Audit = (rows, before) => [
      ...people(rows, before),
      ...auditEntries([...rows.values()]).map(({ invariant, at }) => `${invariant}: not at ${at}`),
    ]
    const { tried, broken } = await holdsUnderFaults(world, wish, { audit, schedules, seed })
    expect(broken).toEqual([])
    expect(tried).toBeGreaterThan(schedules)
  })
})
