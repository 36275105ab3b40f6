import type { FactIndex } from './fact-index.ts'

/** How much splitting is left; what it could not do is said. */
export interface Work {
  left: number
  bounded: boolean
  readonly index: FactIndex
}
