import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Item } from '../platform/table.ts'
import { plantJudging, plantSheet } from '../testing/competitions/plant-judging.ts'
import { smallRules } from '../testing/competitions/small-rules.ts'
import { openWorld, type World } from '../testing/world.ts'
import { auditJudging } from './audit-judging.ts'

let world: World
let sound: readonly Item[]
const path = '/530000/533400/533423/'
beforeAll(async () => {
  world = await openWorld()
  const union = await world.signInAs('union', { role: 'countyUnion', organisation: path })
  const judges = [await world.signIn('anna')]
  const rules = smallRules({ judges: 1, advance: 1 })
  const at = await plantJudging(world, path, { judges, rules, entrants: 2 })
  for (const [code, work] of [
    ['1', 8000],
    ['2', 9000],
  ] as const)
    await plantSheet(world, at, { round: 'heat', code, marks: { work }, state: 'checked' })
  await union.competitions.lockRound({ ...at, round: 'heat' })
  sound = [...(await world.state.rows()).values()]
})
afterAll(() => world.stop())

type Change = Readonly<Record<string, unknown>>
const otherwise = (sk: RegExp, change: Change) =>
  sound.map((row) => (sk.test(`${row.pk} ${row.sk}`) ? { ...row, ...change } : row))

it('judging that is whole is found sound', () => {
  expect(auditJudging(sound)).toEqual([])
})

it.each([
  ['a checked sheet has a blank', 'finished', /SHEET#heat#0001/, { marks: {} }],
  ['a sheet is of a seat that is none', 'seated', / PANEL$/, { seats: [] }],
  ['a locked round has a sheet unchecked', 'locked', /SHEET#heat#0001/, { state: 'submitted' }],
  ['a mark changed after the lock', 'kept', /SHEET#heat#0002/, { marks: { work: 9500 } }],
  ['another goes on than the marks say', 'advanced', / LOCK#heat$/, { advanced: ['1'] }],
  ['a code is given twice', 'permuted', / CODES#2$/, { codes: ['1', '1'] }],
  ['one person holds both layers', 'apart', / CODES#/, { holder: 'one' }],
] as const)('it is found when %s', (_, invariant, sk, change) => {
  const found = auditJudging(otherwise(sk, change)).map((breach) => breach.invariant)
  expect(found).toContain(invariant)
})

it('it is found when a judge entered', () => {
  const judge = sound.find(({ sk }) => sk.startsWith('JUDGE#'))
  const entry = { ...judge, sk: `ENTRY#${judge?.personId}` } as Item
  expect(auditJudging([...sound, entry]).map(({ invariant }) => invariant)).toContain('impartial')
})
