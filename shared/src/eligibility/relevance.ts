import { decide } from './exact.ts'
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
import { lay, type May, type Pair, pairsFor, plainPairs } from './ways.ts'
import { newWork, type Work } from './work.ts'

/** Outcomes a criterion can reach in two worlds that differ by one fact: a set of `first * 8 + second`. */
export type Pairs = ReadonlySet<number>

const pairOf = (a: Mask, b: Mask): Pairs => new Set([a * 8 + b])
const ALIKE: readonly Pairs[] = [0, 1, 2, 3, 4, 5, 6, 7].map((mask) => pairOf(mask, mask))
const FREE: Pairs = new Set([TRUE * 9, FALSE * 9])

type Join = (a: Mask, b: Mask) => Mask

function join(a: Pairs, b: Pairs, by: Join): Pairs {
  const out = new Set<number>()
  for (const x of a) for (const y of b) out.add(by(x >> 3, y >> 3) * 8 + by(x & 7, y & 7))
  return out
}

/** What is certain to leave the others as they are, or to settle them, need not be multiplied. */
function joinAll(all: readonly Pairs[], by: Join, neutral: Mask, settling: Mask): Pairs {
  const [none, one] = [ALIKE[neutral] as Pairs, ALIKE[settling] as Pairs]
  if (all.includes(one)) return one
  return all.reduce(
    (sum, each) => (each === none ? sum : sum === none ? each : join(sum, each, by)),
    none,
  )
}

function atLeastPairs(k: number, all: readonly Pairs[]): Pairs {
  const rows = all.reduce<number[][]>(
    (some, one) => some.flatMap((row) => [...one].map((x) => [...row, x])),
    [[]],
  )
  const masks = (row: number[], by: (x: number) => Mask): Mask => atLeast(k, row.map(by))
  return new Set(rows.map((row) => masks(row, (x) => x >> 3) * 8 + masks(row, (x) => x & 7)))
}

function joinPairs(joint: Joint, parts: readonly Pairs[]): Pairs {
  if (typeof joint === 'number') return atLeastPairs(joint, parts)
  if (joint === 'all') return joinAll(parts, both, TRUE, FALSE)
  if (joint === 'any') return joinAll(parts, either, FALSE, TRUE)
  return join(parts[0] ?? FREE, ALIKE[TRUE] as Pairs, negate)
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
  unite: (all, more) => (!all || all === more ? more : new Set([...all, ...more])),
  isCertain: (pairs) => [...pairs].every(isCertain),
  isFull: (pairs) => ALL.every((pair) => pairs.has(pair)),
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
    if (!allMay && decidedApart(node, pair, s, work)) return true
    const [first, second] = pair
    const values = first.masks.map((mask, i) => pairOf(mask, second.masks[i] ?? 0))
    const reached = [...reach(work, { tie, values })]
    return reached.some((z) => verdictLike(z >> 3) !== verdictLike(z & 7)) || work.left < 0
  }
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
