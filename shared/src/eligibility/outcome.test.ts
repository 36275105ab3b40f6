import { expect, test } from 'vitest'
import { atLeast, both, either, negate } from './outcome.ts'

const SETS = [1, 2, 3, 4, 5, 6, 7]
const members = (mask: number): number[] => [1, 2, 4].filter((bit) => (mask & bit) !== 0)
const rank = { 1: 2, 4: 1, 2: 0 } as Record<number, number>
const lower = (a: number, b: number): number => ((rank[a] ?? 0) < (rank[b] ?? 0) ? a : b)

function reachable(sets: readonly number[], judge: (choice: number[]) => number): number {
  const choices = sets.reduce<number[][]>(
    (rows, set) => rows.flatMap((row) => members(set).map((bit) => [...row, bit])),
    [[]],
  )
  return choices.reduce((mask, choice) => mask | judge(choice), 0)
}

test('conjunction, disjunction and negation reach exactly what their parts can reach', () => {
  for (const a of SETS)
    for (const b of SETS) {
      expect(both(a, b)).toBe(reachable([a, b], ([x = 0, y = 0]) => lower(x, y)))
      expect(either(a, b)).toBe(
        reachable([a, b], ([x = 0, y = 0]) => negate(lower(negate(x), negate(y)))),
      )
    }
})

test('"at least k" reaches exactly what its parts can reach', () => {
  const judge = (k: number) => (choice: number[]) => {
    const met = choice.filter((bit) => bit === 1).length
    const open = choice.filter((bit) => bit === 4).length
    return met >= k ? 1 : met + open >= k ? 4 : 2
  }
  for (const k of [0, 1, 2, 3, 4])
    for (const a of SETS)
      for (const b of SETS)
        for (const c of SETS) expect(atLeast(k, [a, b, c])).toBe(reachable([a, b, c], judge(k)))
})
