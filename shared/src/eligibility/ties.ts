import { type Component, componentsOf } from './components.ts'
import type { May, Way } from './explore.ts'
import type { Slots } from './fact-index.ts'
import type { OpenTest } from './open-test.ts'
import { isFree, waysOf } from './ways.ts'
import type { Work } from './work.ts'

/** Open tests decided apart from all others, with every way they can come out. */
export interface Tie {
  readonly component: Component
  /** Where its tests stand among all open tests, in the order of its ways' masks. */
  readonly at: readonly number[]
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
): readonly Tie[] {
  const places = new Map(open.map((test, at) => [test, at]))
  return componentsOf(open).map((component) => {
    const ways = waysOf(component, s, work.index, may)
    if (!ways) work.bounded = true
    const at = component.tests.map((test) => places.get(test) ?? 0)
    return { component, at, ways: ways ?? [], free: !ways || isFree(component, ways) }
  })
}
