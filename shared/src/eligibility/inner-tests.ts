import type { Slots } from './fact-index.ts'
import type { Expr, Node } from './node.ts'
import { leafParts } from './open-tests.ts'
import { namedSlots } from './rests-on.ts'
import type { Path } from './unknown.ts'

/** A leaf, and the records in hand where it is tested. */
export interface Placed {
  readonly node: Node
  readonly path: Path
}

/** Looks inside what reads a fact: into the records counted and the cases chosen between. */
interface Looking {
  readonly s: Slots
  readonly slot: number
}

function inRecords(node: Node, list: Expr['list'], path: Path, looking: Looking): Placed[] {
  if (!list) return inNode(node, path, looking)
  const records = (looking.s[list.slot] as readonly Slots[] | undefined) ?? []
  return records.flatMap((_, at) => inNode(node, [...path, [list, at]], looking))
}

function inExpr({ derived, parts, criteria, list }: Expr, path: Path, looking: Looking): Placed[] {
  return [
    ...(derived ? inExpr(derived, path, looking) : []),
    ...parts.flatMap((part) => inExpr(part, path, looking)),
    ...criteria.flatMap((node) => inRecords(node, list, path, looking)),
  ]
}

function inNode(node: Node, path: Path, looking: Looking): Placed[] {
  if (!namedSlots(node).has(looking.slot)) return []
  const own = node.leaf ? [{ node, path }, ...innerTests({ node, path }, looking)] : []
  const inside = node.where ? [node.where, ...node.kids] : node.kids
  return [...own, ...inside.flatMap((kid) => inRecords(kid, node.list, path, looking))]
}

/** The tests that read a fact inside a test, wherever what it computes rests on them. */
export const innerTests = ({ node, path }: Placed, looking: Looking): Placed[] =>
  leafParts(node.leaf).flatMap((part) => inExpr(part, path, looking))
