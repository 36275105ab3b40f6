import * as z from 'zod/mini'
import { sha256 } from '../eligibility/sha256.ts'
import { textOrder } from './row.ts'

/** 32 random bytes in lower-case hex, kept back until the lots are drawn. */
export const lotSeed = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** What is published before anybody knows whom the lots are drawn for: SHA-256 of the seed's text, in hex. */
export const lotCommitment = (seed: string): string => sha256(`lots ${seed}`)

/** Whether a seed is the one that was committed to. */
export const isCommitted = (seed: string, commitment: string): boolean =>
  lotSeed.safeParse(seed).success && lotCommitment(seed) === commitment

const span = 2 ** 32

/**
 * Whole numbers below a bound, each as likely as any: 32-bit words of SHA-256(«seed counter»), one after
 * another; a word above the largest multiple of the bound is passed over.
 */
export function numbersOf(seed: string): (below: number) => number {
  let counter = 0
  let block = ''
  const word = (): number => {
    if (block === '') block = sha256(`${seed} ${counter++}`)
    const next = Number.parseInt(block.slice(0, 8), 16)
    block = block.slice(8)
    return next
  }
  return (below) => {
    const limit = span - (span % below)
    let drawn = word()
    while (drawn >= limit) drawn = word()
    return drawn % below
  }
}

/**
 * The order that a seed gives: the ids sorted, then shuffled from the last place on (Fisher–Yates). Anybody
 * who has the seed comes to the same, whoever was entered first.
 */
export function lotOrder(seed: string, ids: readonly string[]): string[] {
  const order = [...new Set(ids)].sort(textOrder)
  const draw = numbersOf(seed)
  for (let last = order.length - 1; last > 0; last--) {
    const other = draw(last + 1)
    const moved = order[last] as string
    order[last] = order[other] as string
    order[other] = moved
  }
  return order
}

/** By id the number drawn, from 1. */
export const drawLots = (seed: string, ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lotOrder(seed, ids).map((id, i) => [id, i + 1]))
