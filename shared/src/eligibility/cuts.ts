import type { Slots } from './fact-index.ts'
import { jumpsOf } from './jumps.ts'
import type { Limits } from './limits.ts'
import { crossings, marginsOf } from './margins.ts'
import type { Expr, Leaf, Node } from './node.ts'
import { along, type OpenTest, put, read, type Unknown } from './open-tests.ts'

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
  for (const jump of jumpsOf(leaf)) out.add(jump)
  const known = [limits.lo, ...out, limits.hi].sort((a, b) => a - b)
  const was = read(s, unknown)
  const found = marginsOf(leaf, s).flatMap((margin) => {
    const at = (value: number): number | undefined => {
      put(s, unknown, value)
      return margin()
    }
    return known.flatMap((lo, i) => crossings({ lo, hi: known[i + 1] ?? lo }, at))
  })
  for (const cut of found) out.add(cut)
  put(s, unknown, was)
}

/** A leaf that compares the fact itself with a value known now is cut there, without searching. */
function directCuts({ left, bounds }: Leaf, s: Slots, out: Set<number>): boolean {
  if (!bounds || left.slot === undefined || left.derived) return false
  const lo = bounds.lo?.get(s)
  const hi = bounds.hi?.get(s)
  if ((bounds.lo && lo === undefined) || (bounds.hi && hi === undefined)) return false
  if (typeof lo === 'number') out.add(lo)
  if (typeof hi === 'number') out.add(hi + 1)
  return true
}

/** Adds every value from which an open test may come out otherwise, as its one unknown rises. */
export function addCuts(
  unknown: Unknown,
  { node, path }: OpenTest,
  s: Slots,
  limits: Limits,
  out: Set<number>,
): void {
  const { leaf } = node
  if (!leaf || along(s, path, () => directCuts(leaf, s, out))) return
  cutsOfLeaf(unknown, path.length === 0 ? leaf : inHand(leaf, path), s, limits, out)
}

/** The leaf, with its records taken in hand at each reading: what is set within a record is seen only then. */
function inHand({ left, bounds, check }: Leaf, path: OpenTest['path']): Leaf {
  const held = (expr: Expr): Expr => ({ ...expr, get: (s) => along(s, path, () => expr.get(s)) })
  const { lo, hi, outside = false } = bounds ?? {}
  return {
    left: held(left),
    bounds: { outside, ...(lo ? { lo: held(lo) } : {}), ...(hi ? { hi: held(hi) } : {}) },
    ...(check
      ? { check: { ...check, mentions: (s) => along(s, path, () => check.mentions(s)) } }
      : {}),
  }
}
