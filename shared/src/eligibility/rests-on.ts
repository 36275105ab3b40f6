import type { FactIndex } from './fact-index.ts'
import type { Expr, Node } from './node.ts'
import { leafParts, runsOver } from './open-tests.ts'

const numbers = new WeakMap<Node, number>()
let next = 0

/** A number of the criterion's own, for a key. */
export function numberOf(node: Node): number {
  const known = numbers.get(node)
  if (known !== undefined) return known
  numbers.set(node, ++next)
  return next
}

function slotsOf(expr: Expr, add: (slot: number) => void): void {
  if (expr.list) add(expr.list.slot)
  if (expr.derived && !runsOver(expr.derived)) slotsOf(expr.derived, add)
  else if (expr.slot !== undefined) add(expr.slot)
  for (const part of expr.parts) slotsOf(part, add)
  for (const node of expr.criteria) nodeSlots(node, add)
}

function nodeSlots(node: Node, add: (slot: number) => void): void {
  for (const part of leafParts(node)) slotsOf(part, add)
  for (const kid of node.kids) nodeSlots(kid, add)
  if (node.where) nodeSlots(node.where, add)
  if (node.list) add(node.list.slot)
}

const known = new WeakMap<Node, ReadonlySet<number>>()

/** Every fact (and parameter) slot a criterion reads, computed facts by what they are computed from. */
export function readSlots(node: Node): ReadonlySet<number> {
  const found = known.get(node)
  if (found) return found
  const slots = new Set<number>()
  nodeSlots(node, (slot) => slots.add(slot))
  known.set(node, slots)
  return slots
}

/** Whether a leaf reads one fact alone: beside it, only what is the same for a whole situation. */
export function restsOn(node: Node, slot: number, index: FactIndex): boolean {
  const applied = index.byKey.get('application.date')?.slot
  for (const one of readSlots(node))
    if (one !== slot && one !== applied && one < index.size) return false
  return true
}
