import type { Work } from './classes.ts'
import type { Slots } from './fact-index.ts'
import type { Expr, Leaf, Node } from './node.ts'
import { along, type OpenTest, put, read, same, type Unknown } from './open-tests.ts'

/** The values a number may take. */
export interface Limits {
  readonly lo: number
  readonly hi: number
}

export type Margin = () => number | undefined

const gap =
  (a: Expr, b: Expr, s: Slots): Margin =>
  () => {
    const [x, y] = [a.get(s), b.get(s)]
    return typeof x === 'number' && typeof y === 'number' ? x - y : undefined
  }

/** How far the value looked at lies from each value that matters: a test depends on their signs alone. */
export function marginsOf({ left, bounds, check }: Leaf, s: Slots): Margin[] {
  const ends = [bounds?.lo, bounds?.hi].filter((end) => end !== undefined)
  const named = (check?.mentions(s) ?? []).map(
    (value): Margin =>
      () => {
        const x = left.get(s)
        return typeof x === 'number' ? x - Number(value) : undefined
      },
  )
  return [...ends.map((end) => gap(left, end, s)), ...named]
}

/** The first value from which a rising or falling margin has passed `sign`. */
export function crossing(
  margin: (value: number) => number | undefined,
  { lo, hi }: Limits,
  passed: (sign: number) => boolean,
): number | undefined {
  const at = (value: number): boolean => passed(margin(value) ?? Number.NaN)
  const before = at(lo)
  if (at(hi) === before) return undefined
  let [low, high] = [lo, hi]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (at(middle) === before) low = middle
    else high = middle
  }
  return high
}

/** Criteria inside an expression cut it into pieces first. */
function pieces(expr: Expr): readonly Node[] {
  return [
    ...expr.criteria.flatMap(leaves),
    ...expr.parts.flatMap(pieces),
    ...(expr.derived ? pieces(expr.derived) : []),
  ]
}

const leaves = (node: Node): readonly Node[] =>
  node.leaf ? [node, ...leafPieces(node.leaf)] : node.kids.flatMap(leaves)

const leafPieces = ({ left, bounds }: Leaf): readonly Node[] =>
  [left, bounds?.lo, bounds?.hi].flatMap((expr) => (expr ? pieces(expr) : []))

function cutsOfLeaf(
  unknown: Unknown,
  leaf: Leaf,
  s: Slots,
  limits: Limits,
  out: Set<number>,
): void {
  for (const inner of leafPieces(leaf))
    if (inner.leaf) cutsOfLeaf(unknown, inner.leaf, s, limits, out)
  const known = [limits.lo, ...out, limits.hi].sort((a, b) => a - b)
  const was = read(s, unknown)
  for (const margin of marginsOf(leaf, s)) {
    const of = (value: number): number | undefined => {
      put(s, unknown, value)
      return margin()
    }
    for (const [i, lo] of known.entries()) {
      const piece = { lo, hi: known[i + 1] ?? lo }
      for (const passed of [(sign: number) => sign >= 0, (sign: number) => sign > 0]) {
        const cut = crossing(of, piece, passed)
        if (cut !== undefined) out.add(cut)
      }
    }
  }
  put(s, unknown, was)
}

/** A leaf that compares the fact itself with a value known now is cut there, without searching. */
function directCuts(leaf: Leaf, s: Slots, out: Set<number>): boolean {
  const { left, bounds } = leaf
  if (!bounds || left.slot === undefined || left.derived) return false
  const lo = bounds.lo?.get(s)
  const hi = bounds.hi?.get(s)
  if ((bounds.lo && lo === undefined) || (bounds.hi && hi === undefined)) return false
  if (typeof lo === 'number') out.add(lo)
  if (typeof hi === 'number') out.add(hi + 1)
  return true
}

function addCuts(
  unknown: Unknown,
  { node, path }: OpenTest,
  s: Slots,
  limits: Limits,
  out: Set<number>,
): void {
  const { leaf } = node
  if (!leaf) return
  // what is set within a record is seen only once the record is taken in hand again
  if (path.length === 0) {
    if (!directCuts(leaf, s, out)) cutsOfLeaf(unknown, leaf, s, limits, out)
    return
  }
  const done = along(s, path, () => directCuts(leaf, s, out))
  if (!done) cutsOfLeaf(unknown, inHand(leaf, path), s, limits, out)
}

/** The leaf, with its records taken in hand at each reading. */
function inHand(leaf: Leaf, path: OpenTest['path']): Leaf {
  const held = (expr: Expr): Expr => ({ ...expr, get: (s) => along(s, path, () => expr.get(s)) })
  const { left, bounds, check } = leaf
  return {
    left: held(left),
    ...(bounds
      ? {
          bounds: {
            outside: bounds.outside,
            ...(bounds.lo ? { lo: held(bounds.lo) } : {}),
            ...(bounds.hi ? { hi: held(bounds.hi) } : {}),
          },
        }
      : {}),
    ...(check
      ? { check: { ...check, mentions: (s) => along(s, path, () => check.mentions(s)) } }
      : {}),
  }
}

/** Where the other side of a comparison is unknown too, its own cuts are carried over. */
function linkedCuts(
  unknown: Unknown,
  test: OpenTest,
  tests: readonly OpenTest[],
  s: Slots,
  limits: Limits,
  work: Work,
  out: Set<number>,
): void {
  const [other, ...more] = test.waits.filter((each) => !same(each, unknown))
  if (!other || more.length > 0) {
    work.bounded = true
    return
  }
  for (const value of othersCuts(other, unknown, tests, s, limits, work)) {
    put(s, other, value)
    addCuts(unknown, test, s, limits, out)
  }
  put(s, other, undefined)
}

function othersCuts(
  other: Unknown,
  unknown: Unknown,
  tests: readonly OpenTest[],
  s: Slots,
  limits: Limits,
  work: Work,
): readonly number[] {
  const field = work.index.bySlot[other.slot]
  if (field && field.codes.size > 0) return [...field.codes.values()]
  if (field?.def.type.kind === 'boolean') return [0, 1]
  const own = new Set<number>()
  for (const test of tests.filter(({ waits }) => waits.some((each) => same(each, other)))) {
    if (test.waits.length === 1) addCuts(other, test, s, limits, own)
    else if (!test.waits.some((each) => same(each, unknown))) work.bounded = true
  }
  return [limits.lo, ...[...own].flatMap((cut) => [cut - 1, cut, cut + 1]), limits.hi]
}

/** Every value from which some test may come out otherwise, in order. */
export function cutsOf(
  unknown: Unknown,
  open: readonly OpenTest[],
  s: Slots,
  limits: Limits,
  work: Work,
): number[] {
  const cuts = new Set<number>()
  for (const test of open) {
    if (!test.waits.some((each) => same(each, unknown))) continue
    if (test.waits.length === 1) addCuts(unknown, test, s, limits, cuts)
    else linkedCuts(unknown, test, open, s, limits, work, cuts)
  }
  return [...cuts].sort((a, b) => a - b)
}
