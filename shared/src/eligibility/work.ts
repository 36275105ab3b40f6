import type { FactIndex } from './fact-index.ts'

/** How much splitting is left; what it could not do is said. */
export interface Work {
  left: number
  bounded: boolean
  readonly index: FactIndex
}

/** How many cases one question may be split into. */
const BOUND = 2000

export const newWork = (index: FactIndex, left = BOUND): Work => ({ left, bounded: false, index })

/** One case more; false where none is left, and that is said. */
export function spend(work: Work): boolean {
  work.left--
  if (work.left < 0) work.bounded = true
  return work.left >= 0
}
