import type { Slots } from './fact-index.ts'
import type { Node } from './node.ts'
import { FALSE, TRUE } from './outcome.ts'
import { namedSlots } from './rests-on.ts'

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

function inEveryFailing(kids: readonly Node[], s: Slots, to: number): number {
  const against = to === TRUE ? FALSE : TRUE
  let bits = -1
  for (const kid of kids) if (kid.test(s) === against) bits &= mightTurn(kid, s, to)
  return bits
}

/**
 * The facts of which one, alone, might turn a criterion: what every failing conjunct reads, or any failing alternative.
 * A quick sieve: it never loses one that does.
 */
export function mightTurn(node: Node, s: Slots, to: number): number {
  switch (node.kind) {
    case 'all':
    case 'any':
      return (node.kind === 'all') === (to === TRUE)
        ? inEveryFailing(node.kids, s, to)
        : node.kids.reduce((bits, kid) => bits | mightTurn(kid, s, to), 0)
    case 'not':
      return node.kids[0] ? mightTurn(node.kids[0], s, to === TRUE ? FALSE : TRUE) : 0
    default:
      return bitsOf(node)
  }
}
