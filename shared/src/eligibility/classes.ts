import { type Class, choiceClasses } from './choice-classes.ts'
import type { Slots } from './fact-index.ts'
import type { Node } from './node.ts'
import { numberClasses } from './number-classes.ts'
import { type OpenTest, waitsFor } from './open-test.ts'
import { fixedLeaves } from './rests-on.ts'
import type { Unknown } from './unknown.ts'
import type { Work } from './work.ts'

/** One value for each way the open tests can take an unknown; a class its type forbids is none. */
export function classesOf(
  unknown: Unknown,
  open: readonly OpenTest[],
  s: Slots,
  work: Work,
): readonly Class[] {
  const tests = open.filter((test) => waitsFor(test, unknown))
  const dividing = { unknown, tests, open, s, work }
  return choiceClasses(dividing) ?? numberClasses(dividing)
}

const ruleClasses = new WeakMap<Node, Map<number, readonly Class[]>>()

/** A fact's classes over all a rule's tests of it, where those tests read nothing else; found once. */
export function classesInRule(root: Node, slot: number, work: Work): readonly Class[] | undefined {
  const cache = ruleClasses.get(root) ?? new Map<number, readonly Class[]>()
  ruleClasses.set(root, cache)
  const known = cache.get(slot)
  const leaves = known ? undefined : fixedLeaves(root, slot)
  if (!leaves) return known
  const unknown = { slot, at: -1 }
  const open = leaves.map((node) => ({ node, path: [], waits: [unknown] }))
  const found = classesOf(unknown, open, [], work)
  cache.set(slot, found)
  return found
}
