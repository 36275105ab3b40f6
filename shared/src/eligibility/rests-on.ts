import type { Expr, Node } from './node.ts'
import { leafParts } from './open-tests.ts'

const numbers = new WeakMap<Node, number>()
let next = 0

/** A number of the criterion's own, for a key. */
export function numberOf(node: Node): number {
  const known = numbers.get(node)
  if (known !== undefined) return known
  numbers.set(node, ++next)
  return next
}

type Add = (slot: number) => void

function slotsOf({ slot, list, derived, parts, criteria }: Expr, add: Add): void {
  if (slot !== undefined) add(slot)
  if (list) add(list.slot)
  if (derived) slotsOf(derived, add)
  for (const part of parts) slotsOf(part, add)
  for (const node of criteria) nodeSlots(node, add)
}

function nodeSlots(node: Node, add: Add): void {
  for (const part of leafParts(node.leaf)) slotsOf(part, add)
  for (const kid of node.kids) nodeSlots(kid, add)
  if (node.where) nodeSlots(node.where, add)
  if (node.list) add(node.list.slot)
}

const known = new WeakMap<Node, ReadonlySet<number>>()

/** Every fact a criterion names, and every fact those are computed from; slot 0 where it looks at the day. */
export function namedSlots(node: Node): ReadonlySet<number> {
  const found = known.get(node)
  if (found) return found
  const slots = new Set<number>()
  nodeSlots(node, (slot) => slots.add(slot))
  known.set(node, slots)
  return slots
}

const leavesOf = (node: Node): readonly Node[] =>
  node.leaf ? [node] : [...(node.where ? [node.where] : []), ...node.kids].flatMap(leavesOf)

const knownFixed = new WeakMap<Node, Map<number, readonly Node[] | undefined>>()

/** The leaves that read a fact, where each reads nothing else: its classes are then the rule's own. */
export function fixedLeaves(root: Node, slot: number): readonly Node[] | undefined {
  const cache = knownFixed.get(root) ?? new Map<number, readonly Node[] | undefined>()
  knownFixed.set(root, cache)
  if (cache.has(slot)) return cache.get(slot)
  const leaves = leavesOf(root).filter((leaf) => namedSlots(leaf).has(slot))
  const fixed = leaves.every((each) => {
    return namedSlots(each).size === 1 && (each.leaf?.check?.fixed ?? true)
  })
  cache.set(slot, fixed ? leaves : undefined)
  return cache.get(slot)
}
