import type { Slots } from './fact-index.ts'
import { jumpsOf } from './jumps.ts'
import type { Limits } from './limits.ts'
import { crossings, marginsOf } from './margins.ts'
import { isMonotone } from './monotone.ts'
import type { Expr, Leaf, Node } from './node.ts'
import type { OpenTest } from './open-test.ts'
import { namedSlots } from './rests-on.ts'
import { along, type Path, put, read, type Unknown } from './unknown.ts'

type Piece = readonly [Node, Path]

/** Criteria inside an expression cut it into pieces first; those over records, with a record in hand. */
function pieces(expr: Expr, unknown: Unknown, path: Path, s: Slots): readonly Piece[] {
  const { list, criteria, parts, derived } = expr
  const inside = (at: Path): readonly Piece[] => [
    ...criteria.flatMap((node) => leaves(node, unknown, at, s)),
    ...parts.flatMap((part) => pieces(part, unknown, at, s)),
  ]
  return [
    ...inHand(list, unknown, path, s).flatMap(inside),
    ...(derived ? pieces(derived, unknown, path, s) : []),
  ]
}

/** The unknown's own record; of another list, where each record may meet the unknown elsewhere, every one. */
function inHand(list: Expr['list'], unknown: Unknown, path: Path, s: Slots): readonly Path[] {
  if (!list) return [path]
  if (list === unknown.list) return [[...path, [list, unknown.at]]]
  const records = (s[list.slot] as readonly Slots[] | undefined) ?? []
  return records.map((_, at) => [...path, [list, at]])
}

/** What does not read the unknown is cut nowhere by it. */
function leaves(node: Node, unknown: Unknown, path: Path, s: Slots): readonly Piece[] {
  const { leaf, kids, where } = node
  if (!namedSlots(node).has(unknown.slot)) return []
  if (!leaf)
    return [...kids, ...(where ? [where] : [])].flatMap((kid) => leaves(kid, unknown, path, s))
  const { left, bounds } = leaf
  const inside = [left, bounds?.lo, bounds?.hi].flatMap((expr) =>
    expr ? pieces(expr, unknown, path, s) : [],
  )
  return [...inside, [node, path]]
}

function cutsOfLeaf(
  unknown: Unknown,
  leaf: Leaf,
  s: Slots,
  limits: Limits,
  out: Set<number>,
): void {
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
function directCuts(
  { left, bounds }: Leaf,
  { slot }: Unknown,
  s: Slots,
  out: Set<number>,
): boolean {
  if (!bounds || left.slot !== slot) return false
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
  if (along(s, path, () => directCuts(leaf, unknown, s, out))) return true
  if (isMonotone(leaf, unknown)) {
    for (const [{ leaf: piece }, inside] of leaves(node, unknown, path, s))
      if (piece) along(s, inside, () => cutsOfLeaf(unknown, piece, s, limits, out))
    return true
  }
  if (limits.hi - limits.lo > FEW) return false
  for (let value = limits.lo; value <= limits.hi; value++) out.add(value)
  return true
}
