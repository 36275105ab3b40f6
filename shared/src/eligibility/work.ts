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
