import { decide } from './exact.ts'
import type { May } from './explore.ts'
import type { FactIndex, Slots } from './fact-index.ts'
import type { Node } from './node.ts'
import {
  atLeast,
  both,
  either,
  FALSE,
  type Joint,
  type Mask,
  negate,
  OPEN,
  settled,
  TRUE,
} from './outcome.ts'
import type { Reaches, reaching } from './reach.ts'
import type { Tie } from './ties.ts'
import type { Unknown } from './unknown.ts'
import { lay, type Pair, pairsFor, plainPairs } from './ways.ts'
import { newWork, type Work } from './work.ts'

/**
 * Outcomes a criterion can reach in two worlds that differ by one fact: each `first * 8 + second`, in order. The same
 * outcomes are the same array: there are few, and what two of them come to together is worked out once.
 */
export type Pairs = readonly number[]

const known = new Map<string, Pairs>()

function pairsOf(all: readonly number[]): Pairs {
  const pairs = [...new Set(all)].sort((a, b) => a - b)
  const name = pairs.join()
  const found = known.get(name) ?? pairs
  known.set(name, found)
  return found
}

const pairOf = (a: Mask, b: Mask): Pairs => pairsOf([a * 8 + b])
const ALIKE: readonly Pairs[] = [0, 1, 2, 3, 4, 5, 6, 7].map((mask) => pairOf(mask, mask))
const FREE = pairsOf([TRUE * 9, FALSE * 9])

type Join = (a: Pairs, b: Pairs) => Pairs

function joinBy(by: (a: Mask, b: Mask) => Mask): Join {
  const joins = new Map<Pairs, Map<Pairs, Pairs>>()
  return (a, b) => {
    const withA = joins.get(a) ?? new Map<Pairs, Pairs>()
    joins.set(a, withA)
    const each = (x: number, y: number): number => by(x >> 3, y >> 3) * 8 + by(x & 7, y & 7)
    const found = withA.get(b) ?? pairsOf(a.flatMap((x) => b.map((y) => each(x, y))))
    withA.set(b, found)
    return found
  }
}

const all = joinBy(both)
const any = joinBy(either)
const not = joinBy(negate)

function atLeastPairs(k: number, parts: readonly Pairs[]): Pairs {
  const rows = parts.reduce<number[][]>(
    (some, one) => some.flatMap((row) => one.map((x) => [...row, x])),
    [[]],
  )
  const masks = (row: number[], by: (x: number) => Mask): Mask => atLeast(k, row.map(by))
  return pairsOf(rows.map((row) => masks(row, (x) => x >> 3) * 8 + masks(row, (x) => x & 7)))
}

function joinPairs(joint: Joint, parts: readonly Pairs[]): Pairs {
  if (typeof joint === 'number') return atLeastPairs(joint, parts)
  const [first = FREE, ...rest] = parts
  return joint === 'not' ? not(first, first) : rest.reduce(joint === 'all' ? all : any, first)
}

const isCertain = (pair: number): boolean => settled(pair >> 3) && settled(pair & 7)
const ALL = [TRUE * 9, TRUE * 8 + FALSE, FALSE * 8 + TRUE, FALSE * 9]

/** What can be reached in two worlds; what may not be asked stays as it is. */
export const pairsReached = (may: May): Reaches<Pairs> => ({
  of: (mask) => ALIKE[mask] as Pairs,
  open: ({ component, free }, test) => {
    const { node, waits } = component.tests[test] ?? { waits: [] }
    const asked = node?.list ? waits.slice(0, 1) : waits
    return free && asked.length > 0 && asked.every(may) ? FREE : (ALIKE[OPEN] as Pairs)
  },
  join: joinPairs,
  unite: (before, more) => (!before || before === more ? more : pairsOf([...before, ...more])),
  isCertain: (pairs) => pairs.every(isCertain),
  isFull: (pairs) => ALL.every((pair) => pairs.includes(pair)),
})

const verdictLike = (mask: Mask): Mask => (settled(mask) ? mask : 0)

/** A state of its own, with records of its own. */
function worldOf(s: Slots, { lists }: FactIndex): Slots {
  const copy = s.slice()
  for (const { slot } of lists) {
    const records = s[slot] as readonly Slots[] | undefined
    if (records) copy[slot] = records.map((record) => record.slice())
  }
  return copy
}

/** One unknown, what may be asked, and the pairs its rule reaches. */
export interface Asked {
  readonly s: Slots
  readonly unknown: Unknown
  /** Whether all that is open may be asked. */
  readonly allMay: boolean
  readonly may: May
  readonly work: Work
  readonly reach: ReturnType<typeof reaching<Pairs>>
}

/** Exactly: whether some completion of the other facts that can be had leaves the verdict to this one. */
export function matters(node: Node, tie: Tie, asked: Asked): boolean {
  const { s, unknown, may, allMay, work, reach } = asked
  const tells = (pair: Pair): boolean => {
    const [first, second] = pair
    const values = first.masks.map((mask, i) => pairOf(mask, second.masks[i] ?? 0))
    const reached = reach(work, { tie, values })
    if (reached.some((z) => verdictLike(z >> 3) !== verdictLike(z & 7)) || work.left < 0)
      return true
    return !allMay && decidedApart(node, pair, s, work)
  }
  if (tie.ways.length === 1) return false
  if (plainPairs(unknown, tie.ways).some(tells)) return true
  // too many cases to go through once are too many to go through for each of its unknowns
  const pairs = tie.ways.length > 0 && pairsFor(unknown, tie.component, s, work.index, may)
  if (pairs) return pairs.some(tells)
  work.bounded = true
  return true
}

/** What is unknown for good may still be seen through: the verdicts as they stand. */
function decidedApart(node: Node, pair: Pair, s: Slots, { index }: Work): boolean {
  const [x, y] = pair.map((way) => {
    const world = worldOf(s, index)
    lay(world, way)
    return verdictLike(decide(node, world, newWork(index)))
  })
  return x !== y
}
