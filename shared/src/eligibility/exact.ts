import { classesOf, goesBothWays, type Work } from './classes.ts'
import type { FactIndex, Slots } from './fact-index.ts'
import type { Node } from './node.ts'
import { type OpenTest, openTests, put, same, type Unknown } from './open-tests.ts'
import { type Mask, settled } from './outcome.ts'

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

/**
 * An unknown that ties tests together, or a test that its type keeps from going both ways.
 * Without one, every open test is free of the others and the mask is exact as it is.
 */
function tie(open: readonly OpenTest[], s: Slots, work: Work): Unknown | undefined {
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
  const unknown = tie(open, s, work)
  if (!unknown) return mask
  let reached = 0
  for (const { value } of classesOf(unknown, open, s, work)) {
    if (--work.left < 0) {
      work.bounded = true
      reached = mask
      break
    }
    put(s, unknown, value)
    reached |= decide(node, s, work)
    if (!settled(reached)) break
  }
  put(s, unknown, undefined)
  return reached
}
