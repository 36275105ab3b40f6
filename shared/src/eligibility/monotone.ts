import type { Expr, Leaf, Node } from './node.ts'
import { leafParts } from './open-tests.ts'
import type { Unknown } from './unknown.ts'

function reads(expr: Expr, slot: number): boolean {
  if (expr.slot === slot) return true
  if (expr.derived && reads(expr.derived, slot)) return true
  return expr.parts.some((part) => reads(part, slot)) || expr.criteria.some(nodeReads(slot))
}

const nodeReads =
  (slot: number) =>
  ({ leaf, kids, where }: Node): boolean =>
    leafParts(leaf).some((part) => reads(part, slot)) ||
    [...kids, ...(where ? [where] : [])].some(nodeReads(slot))

const every = (nodes: readonly Node[], unknown: Unknown): boolean =>
  nodes.every(({ leaf, kids, where }) => {
    const inner = [...kids, ...(where ? [where] : [])]
    return (!leaf || isMonotone(leaf, unknown)) && every(inner, unknown)
  })

/** What one case gives stands alone; everywhere else only one part may move. */
function partsMove({ source, parts, list }: Expr, unknown: Unknown): boolean {
  const moving = parts.filter((part) => reads(part, unknown.slot))
  const apart = typeof source === 'object' && 'cases' in source
  const alone = apart || moving.length <= 1
  return (
    alone &&
    moving.every((part) => moves(part, unknown)) &&
    !(list && moving.length > 0 && list !== unknown.list)
  )
}

/** A step table and a parameter leap where their input says so, and only there. */
function leaps({ jumps, parts }: Expr, { slot }: Unknown): boolean {
  if (!jumps) return true
  const [by, ...rest] = parts
  return !by || !reads(by, slot) || (by.slot === slot && !rest.some((step) => reads(step, slot)))
}

function moves(expr: Expr, unknown: Unknown): boolean {
  if (expr.slot === unknown.slot || !reads(expr, unknown.slot)) return true
  if (expr.derived) return moves(expr.derived, unknown)
  return leaps(expr, unknown) && every(expr.criteria, unknown) && partsMove(expr, unknown)
}

/**
 * Whether a test turns only where bisection finds it: what it compares rises or falls with the unknown, between the
 * cuts of the criteria inside and the leaps it names.
 */
export function isMonotone(leaf: Leaf, unknown: Unknown): boolean {
  const { left, bounds, check } = leaf
  const ends = [bounds?.lo, bounds?.hi].filter((end) => end !== undefined)
  const sides = [ends.some((end) => reads(end, unknown.slot)), reads(left, unknown.slot)]
  if (sides.every((side) => side)) return false
  if (check?.parts.some((part) => reads(part, unknown.slot))) return false
  return [left, ...ends].every((side) => moves(side, unknown))
}
