/// <reference types="node" />
import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawLots, isCommitted, lotCommitment, lotOrder, numbersOf } from './lots.ts'

const seed = 'a1'.repeat(32)
const ids = ['丁', '丙', '乙', '甲', '戊']

/** The words that a seed gives, by Node's own SHA-256. */
const wordsFrom = (from: string): number[] =>
  Array.from({ length: 50 }, (_, i) =>
    createHash('sha256').update(`${from} ${i}`).digest(),
  ).flatMap((block) => Array.from({ length: 8 }, (_, i) => block.readUInt32BE(4 * i)))

/** The same draw, written from its description alone: every word first, then the shuffle from the end. */
function recounted(from: string, who: readonly string[]): string[] {
  const words = wordsFrom(from)
  const pool = [...who].sort((a, b) => (a < b ? -1 : 1))
  const back: string[] = []
  while (pool.length > 0) {
    const whole = Math.floor(2 ** 32 / pool.length) * pool.length
    let word = pool.length === 1 ? 0 : (words.shift() as number)
    while (word >= whole) word = words.shift() as number
    const at = word % pool.length
    back.unshift(pool[at] as string)
    pool[at] = pool.at(-1) as string
    pool.pop()
  }
  return back
}

describe('lots', () => {
  it('come out as anybody who has the seed counts them, whoever was entered first', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.nat({ max: 60 }),
        (bytes, n) => {
          const any = Buffer.from(bytes).toString('hex')
          const who = Array.from({ length: n }, (_, i) => `e${i}`)
          expect(lotOrder(any, [...who].reverse())).toEqual(recounted(any, who))
        },
      ),
      { seed: 20261130, numRuns: 30 },
    )
    expect(lotOrder(seed, [...ids, '甲'])).toEqual(recounted(seed, ids))
  })

  it('pass over the words that would make the low numbers likelier', () => {
    const below = 2 ** 31 + 1
    const draw = numbersOf(seed)
    const fair = wordsFrom(seed).filter((word) => word < below)
    const drawn = Array.from({ length: 20 }, () => draw(below))
    expect(drawn).toEqual(fair.slice(0, 20))
  })

  it('give every order about as often', () => {
    const seen = new Map<string, number>()
    for (let i = 0; i < 1200; i++) {
      const order = lotOrder(lotCommitment(`${i}`), ['a', 'b', 'c']).join('')
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    expect(seen.size).toBe(6)
    for (const times of seen.values()) expect(Math.abs(times - 200)).toBeLessThan(60)
  })

  it('number everybody once, from 1', () => {
    const drawn = drawLots(seed, ids)
    expect([...drawn.keys()].sort()).toEqual([...ids].sort())
    expect([...drawn.values()].sort()).toEqual([1, 2, 3, 4, 5])
  })

  it('are drawn from the seed that was committed to, and from no other', () => {
    const commitment = lotCommitment(seed)
    expect(isCommitted(seed, commitment)).toBe(true)
    expect(isCommitted('b1'.repeat(32), commitment)).toBe(false)
    expect(isCommitted('short', lotCommitment('short'))).toBe(false)
  })
})
