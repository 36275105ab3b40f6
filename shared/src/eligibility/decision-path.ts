import { testFixed } from './fixed-leaf.ts'
import type { FixedLeaf, Node, Test } from './node.ts'
import { FALSE, type Mask, OPEN, TRUE } from './outcome.ts'

/** One test on the way to a settled outcome: where to go when it holds, and when it does not. */
interface Step {
  readonly test: FixedLeaf
  readonly yes: Way
  readonly no: Way
}

type Way = Step | Mask

function link(node: Node, yes: Way, no: Way): Way | undefined {
  if (node.role !== 0) return undefined
  const { kind, kids } = node
  if (kind === 'not' && kids[0]) return link(kids[0], no, yes)
  return kind === 'all' || kind === 'any'
    ? linkKids(kind, kids, yes, no)
    : node.fixed && { test: node.fixed, yes, no }
}

/** From the last to the first: each leads on to the one after it, or straight to the outcome. */
function linkKids(kind: 'all' | 'any', kids: readonly Node[], yes: Way, no: Way): Way | undefined {
  let way: Way | undefined = kind === 'all' ? yes : no
  for (let i = kids.length - 1; i >= 0 && way !== undefined; i--) {
    const kid = kids[i] as Node
    way = kind === 'all' ? link(kid, way, no) : link(kid, yes, way)
  }
  return way
}

/**
 * A group's tests strung together, each leading to the next or to the outcome: one loop instead of a call for each
 * criterion. Undefined where some test needs more than one fact; `OPEN` where a fact on the way is unknown.
 */
export function decisionPath(kind: 'all' | 'any', kids: readonly Node[]): Test | undefined {
  const first = linkKids(kind, kids, TRUE, FALSE)
  if (first === undefined || typeof first === 'number') return undefined
  return (s) => {
    let way: Way = first
    do {
      const mask = testFixed(way.test, s)
      if (mask === OPEN) return OPEN
      way = mask === TRUE ? way.yes : way.no
    } while (typeof way !== 'number')
    return way
  }
}
