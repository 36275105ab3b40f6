import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schedules } from '../testing/effort.ts'
import { holdsUnderFaults } from '../testing/faults/holds-under-faults.ts'
import type { Audit } from '../testing/faults/wish.ts'
import { identityAudit } from '../testing/identity-audit.ts'
import { appealWishes } from '../testing/wishes/appeal-wishes.ts'
import { competitionWishes } from '../testing/wishes/competition-wishes.ts'
import { judgingWishes } from '../testing/wishes/judging-wishes.ts'
import { resultWishes } from '../testing/wishes/result-wishes.ts'
import { sheetWishes } from '../testing/wishes/sheet-wishes.ts'
import { openWorld, type World } from '../testing/world.ts'
import { auditEntries } from './audit-entries.ts'
import { auditJudging } from './audit-judging.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const seed = 20261130
const few = Math.min(schedules, 5)

describe(`under ${schedules} seeded schedules of faults from ${seed} on, and at every crash point`, () => {
  // Every crash point of each; of judging fewer seeds, as the gate waits for them.
  it.each([
    ...competitionWishes.map((wish) => ({ name: wish.name, wish, seeds: schedules })),
    ...[...judgingWishes, ...sheetWishes, ...resultWishes, ...appealWishes].map((wish) => ({
      name: wish.name,
      wish,
      seeds: few,
    })),
  ])('$name is done, once, and no entry is lost', async ({ wish, seeds }) => {
    const people = identityAudit(world.clock)
    const audit: Audit = (rows, before) => [
      ...people(rows, before),
      ...[...auditEntries([...rows.values()]), ...auditJudging([...rows.values()])].map(
        ({ invariant, at }) => `${invariant}: not at ${at}`,
      ),
    ]
    const trial = { audit, schedules: seeds, seed }
    const { tried, broken } = await holdsUnderFaults(world, wish, trial)
    expect(broken).toEqual([])
    expect(tried).toBeGreaterThan(seeds)
  })
})
