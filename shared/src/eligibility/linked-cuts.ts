import { addCuts } from './cuts.ts'
import type { Slots } from './fact-index.ts'
import type { Limits } from './limits.ts'
import { type OpenTest, put, same, type Unknown } from './open-tests.ts'
import type { Work } from './work.ts'

/** One unknown to cut, among the open tests. */
interface Cutting {
  readonly unknown: Unknown
  readonly open: readonly OpenTest[]
  readonly s: Slots
  readonly limits: Limits
  readonly work: Work
}

export const waitsFor = ({ waits }: OpenTest, unknown: Unknown): boolean =>
  waits.some((each) => same(each, unknown))

/** Where the other side of a comparison is unknown too, its own cuts are carried over. */
function linkedCuts(test: OpenTest, cutting: Cutting, out: Set<number>): void {
  const { unknown, s, limits, work } = cutting
  const [other, ...more] = test.waits.filter((each) => !same(each, unknown))
  if (!other || more.length > 0) {
    work.bounded = true
    return
  }
  for (const value of othersCuts(other, cutting)) {
    put(s, other, value)
    addCuts(unknown, test, s, limits, out)
  }
  put(s, other, undefined)
}

function othersCuts(other: Unknown, { unknown, open, s, limits, work }: Cutting): number[] {
  const field = work.index.bySlot[other.slot]
  if (field && field.codes.size > 0) return [...field.codes.values()]
  if (field?.def.type.kind === 'boolean') return [0, 1]
  const own = new Set<number>()
  for (const test of open) {
    if (!waitsFor(test, other)) continue
    if (test.waits.length === 1) addCuts(other, test, s, limits, own)
    else if (!waitsFor(test, unknown)) work.bounded = true
  }
  return [limits.lo, ...[...own].flatMap((cut) => [cut - 1, cut, cut + 1]), limits.hi]
}

/** Every value from which some open test may come out otherwise as an unknown rises, in order. */
export function cutsOf(cutting: Cutting): number[] {
  const { unknown, open, s, limits } = cutting
  const cuts = new Set<number>()
  for (const test of open) {
    if (!waitsFor(test, unknown)) continue
    if (test.waits.length === 1) addCuts(unknown, test, s, limits, cuts)
    else linkedCuts(test, cutting, cuts)
  }
  return [...cuts].sort((a, b) => a - b)
}
