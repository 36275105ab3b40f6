import type { May } from './explore.ts'
import type { Slots } from './fact-index.ts'
import type { Node } from './node.ts'
import { type OpenTree, openTree } from './open-tests.ts'
import { FALSE, joined, type Mask, OPEN, settled, TRUE } from './outcome.ts'
import { type Reaches, reaching } from './reach.ts'
import { type Tie, tiesOf } from './ties.ts'
import { outcomesOf } from './trace.ts'
import type { Work } from './work.ts'

export { newWork } from './work.ts'

/** What can be reached in one state. Once true and false are, judgement, which lies between, adds nothing. */
export const MASKS: Reaches<Mask> = {
  of: (mask) => mask,
  open: () => OPEN,
  join: joined,
  unite: (all = 0, more) => all | more,
  isCertain: settled,
  isFull: (mask) => (mask & (TRUE | FALSE)) === (TRUE | FALSE),
}

/** What is open under a criterion, divided into what can be decided apart. */
export interface Divided {
  readonly tree: OpenTree
  readonly ties: readonly Tie[]
}

export function divide(
  node: Node,
  s: Slots,
  work: Work,
  may?: May,
  outcomes = outcomesOf(node, s),
): Divided {
  const tree = openTree(node, s, [], outcomes)
  return { tree, ties: tiesOf(tree.tests, s, work, may) }
}

/**
 * What a criterion can still come out as over every completion of the unknown facts: three-valued first,
 * then by splitting what ties its tests together. A mask of two bits or more may be part of the whole:
 * mixed is mixed. `tell`: of how it was divided, where it had to be.
 */
export function decide(node: Node, s: Slots, work: Work, tell?: (divided: Divided) => void): Mask {
  const mask = node.test(s)
  if (settled(mask)) return mask
  const divided = divide(node, s, work)
  tell?.(divided)
  // three-valued logic was exact already
  if (divided.ties.every(({ free }) => free)) return mask
  return reaching(divided.tree, divided.ties, MASKS)(work)
}
