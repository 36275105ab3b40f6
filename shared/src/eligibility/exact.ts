import { classesOf, goesBothWays } from './classes.ts'
import type { FactIndex, Slots } from './fact-index.ts'
import type { Node } from './node.ts'
import { along, type OpenTest, openTests, put, same, type Unknown } from './open-tests.ts'
import { type Mask, settled } from './outcome.ts'
import type { Work } from './work.ts'

/** How many cases one question may be split into. */
const BOUND = 2000

export const newWork = (index: FactIndex, left = BOUND): Work => ({ left, bounded: false, index })

/** How often each unknown is waited for, most often first. */
export function unknownsOf(open: readonly OpenTest[]): { unknown: Unknown; times: number }[] {
  const found: { unknown: Unknown; times: number }[] = []
  for (const { waits } of open)
    for (const unknown of waits) {
      const known = found.find((each) => same(each.unknown, unknown))
      if (known) known.times++
      else found.push({ unknown, times: 1 })
    }
  return found.sort((a, b) => b.times - a.times)
}

/** Whether knowing what a test waits for settles it: not so where a list or figure was never published. */
export function answerable(test: OpenTest, s: Slots, work: Work): boolean {
  if (test.node.list) return true
  for (const unknown of test.waits) put(s, unknown, classesOf(unknown, [test], s, work)[0]?.value)
  const mask = along(s, test.path, () => test.node.test(s))
  for (const unknown of test.waits) put(s, unknown, undefined)
  return settled(mask)
}

/**
 * An unknown that ties tests together, or a test that its type keeps from going both ways.
 * Without one, every open test is free of the others and the mask is exact as it is.
 */
export function tie(open: readonly OpenTest[], s: Slots, work: Work): Unknown | undefined {
  const [first] = unknownsOf(open)
  if (first && first.times > 1) return first.unknown
  for (const test of open) {
    const [unknown, other] = test.waits
    if (!unknown) continue
    if (other || test.node.list || !goesBothWays(unknown, test, s, work)) return unknown
  }
  return undefined
}

/**
 * What a criterion can still come out as over every completion of the unknown facts: three-valued first,
 * then by splitting the facts that tie its tests together into their classes. A mask of two bits or more may be
 * part of the whole: mixed is mixed.
 */
export function decide(node: Node, s: Slots, work: Work): Mask {
  const mask = node.test(s)
  if (settled(mask)) return mask
  const open = openTests(node, s)
  let reached = 0
  const split = splitBy(
    open,
    s,
    work,
    () => {
      reached |= decide(node, s, work)
      return reached
    },
    () => settled(reached),
  )
  return split ? reached : mask
}

/**
 * Does something for every class of an unknown that ties tests together, while `more` wants it.
 * Undefined when nothing ties them, or the bound is hit.
 */
export function splitBy<T>(
  open: readonly OpenTest[],
  s: Slots,
  work: Work,
  then: () => T,
  more: () => boolean = () => true,
): T[] | undefined {
  const unknown = tie(open, s, work)
  if (!unknown) return undefined
  const results: T[] = []
  for (const { value } of classesOf(unknown, open, s, work)) {
    if (--work.left < 0) work.bounded = true
    if (work.left < 0 || !more()) break
    put(s, unknown, value)
    results.push(then())
  }
  put(s, unknown, undefined)
  return work.left < 0 ? undefined : results
}
