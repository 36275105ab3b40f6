import { ASSUME, type Slots } from './fact-index.ts'
import { testFixed } from './fixed-leaf.ts'
import type { Node } from './node.ts'
import { both, either, FALSE, type Mask, negate, TRUE } from './outcome.ts'

/**
 * The outcome of every criterion of a rule, in the order it is written. What stands at a criterion's own place is
 * followed by all that is under it, `size` in all; under what is taken as met nothing is told.
 */
export type Outcomes = readonly Mask[]

/** A group comes out as its parts do together, so that each test runs once. */
function joined({ kind, kids, test }: Node, s: Slots, out: Mask[], at: number): Mask {
  let mask: Mask = kind === 'any' ? FALSE : TRUE
  let next = at + 1
  for (let i = 0; i < kids.length; i++) {
    const kid = kids[i] as Node
    const one = trace(kid, s, out, next)
    next += kid.size
    if (kind === 'all') mask = both(mask, one)
    else mask = kind === 'any' ? either(mask, one) : negate(one)
  }
  return kind === 'atLeast' ? test(s) : mask
}

function traced(node: Node, s: Slots, out: Mask[], at: number): Mask {
  if (node.role !== 0 && (s[ASSUME] as number) & node.role) return TRUE
  if (node.fixed) return testFixed(node.fixed, s)
  return node.size === 1 ? node.test(s) : joined(node, s, out, at)
}

function trace(node: Node, s: Slots, out: Mask[], at: number): Mask {
  const mask = traced(node, s, out, at)
  out[at] = mask
  return mask
}

/** Every criterion's own outcome; a test over records is one. */
export function outcomesOf(root: Node, s: Slots): Outcomes {
  const out = new Array<Mask>(root.size)
  trace(root, s, out, 0)
  return out
}
