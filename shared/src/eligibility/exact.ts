import { type Component, componentsOf } from './components.ts'
import type { Slots } from './fact-index.ts'
import type { Node } from './node.ts'
import { type OpenTest, openTests } from './open-tests.ts'
import { type Mask, settled } from './outcome.ts'
import { isFree, lay, lift, type May, type Way, waysOf } from './ways.ts'
import type { Work } from './work.ts'

export { newWork } from './work.ts'

/** Open tests decided apart from all others, with every way they can come out. */
export interface Tie {
  readonly component: Component
  /** None where the bound was hit: it stays undivided. */
  readonly ways: readonly Way[]
  /** Three-valued logic is left to tell of it, exactly unless it is undivided. */
  readonly free: boolean
}

/** Divides open tests into ties; what the bound leaves undivided stays unknown, and that is said. */
export function tiesOf(
  open: readonly OpenTest[],
  s: Slots,
  work: Work,
  may: May = () => true,
): Tie[] {
  return componentsOf(open).map((component) => {
    const ways = waysOf(component, s, work.index, may)
    if (!ways) work.bounded = true
    return { component, ways: ways ?? [], free: !ways || isFree(component, ways) }
  })
}

/** What to do after a visit: split what is left, go to the next combination, or end. */
type Next = 'split' | 'next' | 'end'

/** Visits every combination of the ways of ties, laid in each state alike; `whole` where nothing is left to split. */
export function splitBy(
  ties: readonly Tie[],
  states: readonly Slots[],
  work: Work,
  visit: (whole: boolean) => Next,
): Next {
  const [tie, ...rest] = ties
  const next = visit(!tie)
  if (next !== 'split' || !tie) return next
  const under = (way: Way): Next => {
    if (--work.left < 0) {
      work.bounded = true
      return 'end'
    }
    for (const s of states) lay(s, way)
    const then = splitBy(rest, states, work, visit)
    for (const s of states) lift(s, way)
    return then
  }
  return tie.ways.some((way) => under(way) === 'end') ? 'end' : 'next'
}

/**
 * What a criterion can still come out as over every completion of the unknown facts: three-valued first,
 * then by splitting what ties its tests together. A mask of two bits or more may be part of the whole:
 * mixed is mixed.
 */
export function decide(node: Node, s: Slots, work: Work): Mask {
  const mask = node.test(s)
  return settled(mask) ? mask : decideBy(tiesOf(openTests(node, s), s, work), node, s, work)
}

/** The same, by the ties already found among its open tests. */
export function decideBy(ties: readonly Tie[], node: Node, s: Slots, work: Work): Mask {
  const mask = node.test(s)
  const bound = ties.filter(({ free }) => !free)
  let reached = 0
  splitBy(bound, [s], work, (whole) => {
    const one = node.test(s)
    if (!whole && !settled(one)) return 'split'
    reached |= one
    return settled(reached) ? 'next' : 'end'
  })
  return work.left < 0 ? mask : reached
}
