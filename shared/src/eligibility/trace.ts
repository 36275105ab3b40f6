import type { Slots } from './fact-index.ts'
import type { Node } from './node.ts'
import type { Mask } from './outcome.ts'

function trace(node: Node, s: Slots, out: Mask[]): void {
  out.push(node.test(s))
  if (!node.list) for (const kid of node.kids) trace(kid, s, out)
}

/** The outcome of every criterion of a rule, in the order it is written; a test over records is one. */
export function outcomesOf(root: Node, s: Slots): Mask[] {
  const out: Mask[] = []
  trace(root, s, out)
  return out
}
