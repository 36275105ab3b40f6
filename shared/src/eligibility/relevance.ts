import { decide, splitBy, type Tie } from './exact.ts'
import { type FactIndex, type Slots, takeInHand } from './fact-index.ts'
import type { Node } from './node.ts'
import { leafParts, type Path, type Unknown, waitsOf } from './open-tests.ts'
import {
  atLeast,
  both,
  either,
  FALSE,
  type Mask,
  negate,
  recordMask,
  settled,
  TRUE,
} from './outcome.ts'
import { lay, type May, pairsFor } from './ways.ts'
import { newWork, type Work } from './work.ts'

/** Outcomes a criterion can reach in two worlds that differ by one fact: a set of `first * 8 + second`. */
type Pairs = ReadonlySet<number>

type Join = (a: Mask, b: Mask) => Mask

/** Two states of all facts, alike but for one; what may be asked is free in both. */
interface Worlds {
  readonly a: Slots
  readonly b: Slots
  readonly may: May
}

const pair = (a: Mask, b: Mask): Pairs => new Set([a * 8 + b])
const FREE: Pairs = new Set([TRUE * 9, FALSE * 9])

function join(a: Pairs, b: Pairs, by: Join): Pairs {
  const out = new Set<number>()
  for (const x of a) for (const y of b) out.add(by(x >> 3, y >> 3) * 8 + by(x & 7, y & 7))
  return out
}

const joinAll = (all: readonly Pairs[], by: Join, start: Mask): Pairs =>
  all.reduce((sum, one) => join(sum, one, by), pair(start, start))

function atLeastPairs(k: number, all: readonly Pairs[]): Pairs {
  const rows = all.reduce<number[][]>(
    (some, one) => some.flatMap((row) => [...one].map((x) => [...row, x])),
    [[]],
  )
  const masks = (row: number[], by: (x: number) => Mask): Mask => atLeast(k, row.map(by))
  return new Set(rows.map((row) => masks(row, (x) => x >> 3) * 8 + masks(row, (x) => x & 7)))
}

function recordPairs(node: Node, path: Path, worlds: Worlds): Pairs | undefined {
  const { list, where, kind } = node
  const [that] = node.kids
  const { a, b } = worlds
  const ours = list && (a[list.slot] as readonly Slots[] | undefined)
  const theirs = list && (b[list.slot] as readonly Slots[] | undefined)
  if (!that || !ours || ours.length !== theirs?.length) return undefined
  const some = kind === 'some'
  const before = [a, b].map((s) => s[list.slot + 1] as unknown as Slots | undefined)
  const each = ours.map((record, at) => {
    takeInHand(a, list, record)
    takeInHand(b, list, theirs[at])
    const inside: Path = [...path, [list, at]]
    const passes = where ? pairsOf(where, inside, worlds) : pair(TRUE, TRUE)
    return join(passes, pairsOf(that, inside, worlds), (x, y) => recordMask(some, x, y))
  })
  takeInHand(a, list, before[0])
  takeInHand(b, list, before[1])
  return joinAll(each, some ? either : both, some ? FALSE : TRUE)
}

function leafPairs(node: Node, path: Path, { a, b, may }: Worlds, as: Pairs): Pairs {
  const { list } = node
  // what is open of a list that is there is open for good
  if (list && (a[list.slot] ?? b[list.slot]) !== undefined) return as
  const waits = list ? [{ slot: list.slot, at: -1 }] : waitsOf(leafParts(node.leaf), a, path)
  return waits.length > 0 && waits.every(may) ? FREE : as
}

function pairsOf(node: Node, path: Path, worlds: Worlds): Pairs {
  const [x, y] = [node.test(worlds.a), node.test(worlds.b)]
  if (settled(x) && settled(y)) return pair(x, y)
  const kids = (): Pairs[] => node.kids.map((kid) => pairsOf(kid, path, worlds))
  switch (node.kind) {
    case 'all':
      return joinAll(kids(), both, TRUE)
    case 'any':
      return joinAll(kids(), either, FALSE)
    case 'not':
      return joinAll(kids(), (_, b) => negate(b), TRUE)
    case 'atLeast':
      return atLeastPairs('atLeast' in node.source ? node.source.atLeast : 0, kids())
    default:
      return recordPairs(node, path, worlds) ?? leafPairs(node, path, worlds, pair(x, y))
  }
}

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

/** Whether some way of everything else leaves the verdict to the one fact by which two worlds differ. */
function differ(node: Node, worlds: Worlds, ties: readonly Tie[], work: Work): boolean {
  const { a, b } = worlds
  let found = false
  splitBy(ties, [a, b], work, (whole) => {
    const [x, y] = [node.test(a), node.test(b)]
    if (settled(x) && settled(y)) found = x !== y
    else if (!whole) return 'split'
    else
      found = [...pairsOf(node, [], worlds)].some((z) => verdictLike(z >> 3) !== verdictLike(z & 7))
    return found ? 'end' : 'next'
  })
  return found
}

/** One unknown, the ties among the open tests (its own included), and what may be asked. */
export interface Asked {
  readonly s: Slots
  readonly unknown: Unknown
  readonly ties: readonly Tie[]
  readonly may: May
  readonly work: Work
}

/** Exactly: whether some completion of the other facts that can be had leaves the verdict to this one. */
export function matters(node: Node, tie: Tie, { s, unknown, ties, may, work }: Asked): boolean {
  // too many cases to go through once are too many to go through for each of its unknowns
  const pairs = tie.ways.length > 0 && pairsFor(unknown, tie.component, s, work.index, may)
  if (!pairs) {
    work.bounded = true
    return true
  }
  const others = ties.filter((other) => other !== tie && !other.free)
  const allMay = ties.every(({ component }) => component.unknowns.every(may))
  return pairs.some(([first, second]) => {
    const worlds = { a: worldOf(s, work.index), b: worldOf(s, work.index), may }
    lay(worlds.a, first)
    lay(worlds.b, second)
    const known = allMay ? false : decidedApart(node, worlds, work)
    return known || differ(node, worlds, others, work) || work.left < 0
  })
}

/** What is unknown for good may still be seen through: the verdicts as they stand. */
function decidedApart(node: Node, { a, b }: Worlds, { index }: Work): boolean {
  const [x, y] = [a, b].map((s) => verdictLike(decide(node, s, newWork(index))))
  return x !== y
}
