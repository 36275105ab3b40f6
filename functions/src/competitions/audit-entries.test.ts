import { lotOrder } from '@cgt/shared/competitions/lots'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Item } from '../platform/table.ts'
import { plantCompetition } from '../testing/competitions/plant-competition.ts'
import { openWorld, type World } from '../testing/world.ts'
import { auditEntries } from './audit-entries.ts'

let world: World
let sound: readonly Item[]
const path = '/530000/533400/533423/'
beforeAll(async () => {
  world = await openWorld()
  const union = await world.signInAs('union', { role: 'countyUnion', organisation: path })
  const { id } = await plantCompetition(world, path)
  await union.competitions.drawLots({ competitionId: id, eventId: '1' })
  sound = [...(await world.state.rows()).values()]
})
afterAll(() => world.stop())

const otherwise = (sk: RegExp, change: (row: Item) => Item | undefined) =>
  sound.flatMap((row) => (sk.test(`${row.pk} ${row.sk}`) ? (change(row) ?? []) : row))
const foreign = 'cd'.repeat(32)

it('entries that are counted, kept twice and drawn by their seed are found sound', () => {
  expect(auditEntries(sound)).toEqual([])
})

it.each([
  ['one more is counted than entered', 'counted', /^CONTEST#.* COUNT$/, { entered: 2 }],
  ['an entry is not its person’s', 'copied', /^PERSON#.* ENTRY#/, undefined],
  ['an entry is its person’s alone', 'copied', /^CONTEST#.* ENTRY#/, undefined],
  ['another seed was drawn by', 'drawn', /^CONTEST#.* DRAW$/, { seed: foreign }],
  ['somebody was left out of the draw', 'drawn', /^CONTEST#.* DRAW$/, { order: [] }],
] as const)('it is found when %s', (_, invariant, sk, change) => {
  const rows = otherwise(sk, (row) => change && { ...row, ...change })
  expect(auditEntries(rows).map((breach) => breach.invariant)).toContain(invariant)
})

it('it is found when an order is not what its seed gives', () => {
  const ids = ['A', 'B', 'C'].map((id) => id.repeat(22))
  const rows = otherwise(/^CONTEST#.* DRAW$/, (row) => {
    const order = lotOrder(String(row.seed), [...(row.order as string[]), ...ids])
    return { ...row, order: [...order].reverse() }
  })
  expect(auditEntries(rows).map(({ invariant }) => invariant)).toContain('drawn')
})
