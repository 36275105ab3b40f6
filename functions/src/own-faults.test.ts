import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schedules } from './testing/effort.ts'
import { holdsUnderFaults } from './testing/faults/holds-under-faults.ts'
import { identityAudit } from './testing/identity-audit.ts'
import { operations } from './testing/operations.ts'
import { ownWishes } from './testing/wishes/own-wishes.ts'
import { operationOf, wishes, withoutWish } from './testing/wishes/wishes.ts'
import { openWorld, type World } from './testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const seed = 20261125

describe(`under ${schedules} seeded schedules of faults from ${seed} on, and at every crash point`, () => {
  it.each(ownWishes)('$name is done, once, and never stuck', async (wish) => {
    const audit = identityAudit(world.clock)
    const { tried, broken } = await holdsUnderFaults(world, wish, { audit, schedules, seed })
    expect(broken).toEqual([])
    expect(tried).toBeGreaterThan(schedules)
  })
})

describe('every operation of the contract that may write', () => {
  const writing = operations.filter(({ endpoint }) => endpoint.method !== 'GET')
  const tried = new Set(wishes.map(operationOf))

  it.each(writing)('is tried under faults, or says why not: $name', ({ name }) => {
    expect([tried.has(name), withoutWish[name] !== undefined]).toContain(true)
  })

  it('has no reason left over for one that is tried, or is not there', () => {
    const names = writing.map(({ name }) => name)
    expect(
      Object.keys(withoutWish).filter((one) => tried.has(one) || !names.includes(one)),
    ).toEqual([])
    expect([...tried].filter((one) => !names.includes(one))).toEqual([])
  })
})
