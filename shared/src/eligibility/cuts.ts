import type { Slots } from './fact-index.ts'
import { jumpsOf } from './jumps.ts'
import type { Limits } from './limits.ts'
import { crossings, marginsOf } from './margins.ts'
import { isMonotone } from './monotone.ts'
import type { Expr, Leaf, Node } from './node.ts'
import { along, type OpenTest, type Path, put, read, type Unknown } from './open-tests.ts'

type Piece = readonly [Leaf, Path]

/** Criteria inside an expression cut it into pieces first; those over records, with the unknown's record in hand. */
function pieces(expr: Expr, unknown: Unknown, path: Path): readonly Piece[] {
  const { list, criteria, parts, derived } = expr
  const inside: Path = list && list === unknown.list ? [...path, [list, unknown.at]] : path
  return [
    ...criteria.flatMap((node) => leaves(node, unknown, inside)),
    ...parts.flatMap((part) => pieces(part, unknown, inside)),
    ...(derived ? pieces(derived, unknown, path) : []),
  ]
}

function leaves({ leaf, kids, where }: Node, unknown: Unknown, path: Path): readonly Piece[] {
  if (leaf) return [...leafPieces(leaf, unknown, path), [leaf, path]]
  return [...kids, ...(where ? [where] : [])].flatMap((node) => leaves(node, unknown, path))
}

const leafPieces = ({ left, bounds }: Leaf, unknown: Unknown, path: Path): readonly Piece[] =>
  [left, bounds?.lo, bounds?.hi].flatMap((expr) => (expr ? pieces(expr, unknown, path) : []))

function cutsOfLeaf(
  unknown: Unknown,
  [leaf, path]: Piece,
  s: Slots,
  limits: Limits,
  out: Set<number>,
): void {
  for (const jump of jumpsOf(leaf)) out.add(jump)
  const known = [limits.lo, ...out, limits.hi].sort((a, b) => a - b)
  const was = read(s, unknown)
  const found = marginsOf(inHand(leaf, path), s).flatMap((margin) => {
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

/** Small enough to try every value. */
const FEW = 64

/** Adds every value from which an open test may come out otherwise, as its one unknown rises; false where it cannot tell. */
export function addCuts(
  unknown: Unknown,
  { node, path }: OpenTest,
  s: Slots,
  limits: Limits,
  out: Set<number>,
): boolean {
  const { leaf } = node
  if (!leaf) return false
  if (along(s, path, () => directCuts(leaf, s, out))) return true
  if (isMonotone(leaf, unknown)) {
    for (const piece of [...leafPieces(leaf, unknown, path), [leaf, path] as const])
      cutsOfLeaf(unknown, piece, s, limits, out)
    return true
  }
  if (limits.hi - limits.lo > FEW) return false
  for (let value = limits.lo; value <= limits.hi; value++) out.add(value)
  return true
}

/** The leaf, with its records taken in hand at each reading: what is set within a record is seen only then. */
function inHand(leaf: Leaf, path: Path): Leaf {
  const { left, bounds, check } = leaf
  if (path.length === 0) return leaf
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
