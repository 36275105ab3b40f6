import { AS_OF, type FactIndex } from './fact-index.ts'
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

/** What is done with each slot; `named`: a computed fact counts itself beside what it is computed from. */
interface Walk {
  readonly add: (slot: number) => void
  readonly named: boolean
}

function slotsOf(expr: Expr, walk: Walk): void {
  const { derived } = expr
  const inputs = derived && (walk.named || !runsOver(derived))
  if (expr.list) walk.add(expr.list.slot)
  if (inputs) slotsOf(derived, walk)
  if (expr.slot !== undefined && (walk.named || !inputs)) walk.add(expr.slot)
  for (const part of expr.parts) slotsOf(part, walk)
  for (const node of expr.criteria) nodeSlots(node, walk)
}

function nodeSlots(node: Node, walk: Walk): void {
  for (const part of leafParts(node.leaf)) slotsOf(part, walk)
  for (const kid of node.kids) nodeSlots(kid, walk)
  if (node.where) nodeSlots(node.where, walk)
  if (node.list) walk.add(node.list.slot)
}

const known = new WeakMap<Node, ReadonlySet<number>>()
const knownNamed = new WeakMap<Node, ReadonlySet<number>>()

function collect(
  cache: WeakMap<Node, ReadonlySet<number>>,
  node: Node,
  named: boolean,
): ReadonlySet<number> {
  const found = cache.get(node)
  if (found) return found
  const slots = new Set<number>()
  nodeSlots(node, { add: (slot) => slots.add(slot), named })
  cache.set(node, slots)
  return slots
}

/** Every fact a criterion names, and every fact those are computed from; slot 0 where it looks at the day. */
export const namedSlots = (node: Node): ReadonlySet<number> => collect(knownNamed, node, true)

/** Every fact (and parameter) slot a criterion reads, computed facts by what they are computed from. */
export const readSlots = (node: Node): ReadonlySet<number> => collect(known, node, false)

/** Whether a leaf reads one fact alone: beside it, only what is the same for a whole situation. */
export function restsOn(node: Node, slot: number, index: FactIndex): boolean {
  const applied = index.byKey.get('application.date')?.slot
  for (const one of readSlots(node))
    if (one !== AS_OF && one !== slot && one !== applied && one < index.size) return false
  return true
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
