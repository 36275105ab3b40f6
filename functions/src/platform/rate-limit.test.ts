import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { race } from '../testing/faults/race.ts'
import { openWorld, type World } from '../testing/world.ts'
import { openRateLimit, type TakeToken } from './rate-limit.ts'

let world: World
let take: TakeToken
beforeAll(async () => {
  world = await openWorld()
  take = openRateLimit({ table: world.table, clock: world.clock, loginKey: world.loginKey })
})
afterAll(() => world.stop())

const limit = { name: 'trial', most: 10, inSeconds: 100 }
const tooOften = { code: 'tooOften' }
const takeAll = (subject: string, tries: number) => race(tries, () => take(limit, subject))

describe('a bucket of ten tokens', () => {
  it('gives 500 who come at once exactly ten', async () => {
    const { won, lost } = await takeAll('busy', 500)
    expect(won).toHaveLength(10)
    for (const error of lost) expect(error).toMatchObject(tooOften)
  })

  it('gives everybody one where its conditions are not checked', async () => {
    const { won } = await world.conditions.without({ contenders: 0 }, () => takeAll('naive', 500))
    expect(won).toHaveLength(500)
  })

  it('fills again one by one, and never beyond ten', async () => {
    await takeAll('patient', 10)
    world.clock.advance(9)
    await expect(take(limit, 'patient')).rejects.toMatchObject(tooOften)
    world.clock.advance(1)
    expect((await takeAll('patient', 3)).won).toHaveLength(1)
    world.clock.advance(35)
    expect((await takeAll('patient', 9)).won).toHaveLength(3)
    world.clock.advance(100_000)
    expect((await takeAll('patient', 20)).won).toHaveLength(10)
  })

  it('is one subject’s alone, and one limit’s', async () => {
    await takeAll('one', 10)
    await take(limit, 'other')
    await take({ ...limit, name: 'another' }, 'one')
  })

  it('does not tell whose it is', async () => {
    await take(limit, '203.0.113.77')
    expect(await world.everything()).not.toContain('203.0.113.77')
  })
})
