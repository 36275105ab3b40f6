import { afterAll, beforeAll, expect, it } from 'vitest'
import { judgeAtOnce } from '../testing/competitions/judge-at-once.ts'
import { recount } from '../testing/competitions/recount.ts'
import { openWorld, type World } from '../testing/world.ts'
import { auditJudging } from './audit-judging.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const seed = 20261201

it(`five judges who mark twelve at once lose and change no mark, however the store fails (seed ${seed})`, async () => {
  const size = { entrants: 12, judges: 5, aspects: 20, seed, faultEvery: 20 }
  const judged = await judgeAtOnce(world, size)
  expect(judged.meant.size).toBe(60)
  expect(recount(judged)).toEqual([])
  expect(auditJudging([...(await world.state.rows()).values()])).toEqual([])
  const [one, ...others] = judged.sheets
  const changed = [{ ...one, marks: { ...one?.marks, a1: -1 } }, ...others] as typeof judged.sheets
  expect(recount({ ...judged, sheets: changed })).toHaveLength(2)
})
