import type { Node } from './node.ts'
import { FALSE, type Mask, TRUE } from './outcome.ts'
import { namedSlots } from './rests-on.ts'
import type { Outcomes } from './trace.ts'

const known = new WeakMap<Node, number>()

/** A criterion's facts as bits; facts that share a bit are told apart later. */
function bitsOf(node: Node): number {
  const found = known.get(node)
  if (found !== undefined) return found
  let bits = 0
  for (const slot of namedSlots(node)) bits |= 1 << (slot & 31)
  known.set(node, bits)
  return bits
}

const opposite = (outcome: Mask): Mask => TRUE + FALSE - outcome

/** Where all parts must come out so: only what every part that does not reads. */
function shared({ kids }: Node, outcomes: Outcomes, to: Mask, at: number): number {
  let bits = -1
  let next = at + 1
  for (const kid of kids) {
    if (outcomes[next] === opposite(to)) bits &= mightTurn(kid, outcomes, to, next)
    if (bits === 0) break
    next += kid.size
  }
  return bits
}

/** Where one part is enough: what any part reads. */
function either({ kids }: Node, outcomes: Outcomes, to: Mask, at: number): number {
  let bits = 0
  let next = at + 1
  for (const kid of kids) {
    bits |= mightTurn(kid, outcomes, to, next)
    next += kid.size
  }
  return bits
}

/**
 * The facts of which one, alone, might turn a criterion: what every failing conjunct reads, or any failing alternative.
 * A quick sieve: it never loses one that does. `at`: the criterion's place among the outcomes.
 */
export function mightTurn(node: Node, outcomes: Outcomes, to: Mask, at = 0): number {
  const { kind, kids } = node
  if (kind === 'not') return kids[0] ? mightTurn(kids[0], outcomes, opposite(to), at + 1) : 0
  if (kind !== 'all' && kind !== 'any') return bitsOf(node)
  const together = (kind === 'all') === (to === TRUE)
  return together ? shared(node, outcomes, to, at) : either(node, outcomes, to, at)
}
