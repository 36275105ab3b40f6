import type { Slots } from './fact-index.ts'
import { type Class, freshClasses, testsOf } from './fresh-classes.ts'
import type { Node } from './node.ts'
import { along, type OpenTest, put, type Unknown } from './open-tests.ts'
import { OPEN } from './outcome.ts'
import { fixedLeaves, numberOf, restsOn } from './rests-on.ts'
import type { Work } from './work.ts'

/** Remembers what was found for one situation; without a key it is worked out anew. */
function memory<T>(): (s: Slots, key: string | undefined, find: () => T) => T {
  const known = new WeakMap<Slots, Map<string, T>>()
  return (s, key, find) => {
    if (key === undefined) return find()
    const map = known.get(s) ?? new Map<string, T>()
    known.set(s, map)
    const value = map.get(key) ?? find()
    map.set(key, value)
    return value
  }
}

const knownClasses = memory<readonly Class[]>()
const knownBothWays = memory<boolean>()

const alone = (unknown: Unknown, { node, waits }: OpenTest, { index }: Work): boolean =>
  waits.length === 1 && node.leaf !== undefined && restsOn(node, unknown.slot, index)

/** A test of one fact alone is cut the same wherever it stands. */
function keyOf(unknown: Unknown, tests: readonly OpenTest[], work: Work): string | undefined {
  if (!tests.every((test) => alone(unknown, test, work))) return undefined
  return `${unknown.slot} ${tests.map(({ node }) => numberOf(node))}`
}

/** One value for each way the tests can take an unknown. */
export function classesOf(
  unknown: Unknown,
  open: readonly OpenTest[],
  s: Slots,
  work: Work,
): readonly Class[] {
  const tests = testsOf(open, unknown)
  return knownClasses(s, keyOf(unknown, tests, work), () =>
    freshClasses({ unknown, tests, open, s, work }),
  )
}

/** Whether an unknown's classes take a test both ways. */
export function goesBothWays(unknown: Unknown, test: OpenTest, s: Slots, work: Work): boolean {
  return knownBothWays(s, keyOf(unknown, [test], work), () => {
    let all = 0
    for (const { value } of classesOf(unknown, [test], s, work)) {
      put(s, unknown, value)
      all |= along(s, test.path, () => test.node.test(s))
    }
    put(s, unknown, undefined)
    return (all & OPEN) === OPEN
  })
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
