import type { Decision } from './engines/engine.ts'

export interface Soundness {
  /** Decided otherwise than the truth, or decided where the truth is open. */
  readonly wrong: number
  /** Left open though every completion agrees. */
  readonly overCautious: number
  readonly decisions: number
}

/** Counts an engine's answers against the truth, decision by decision. */
export function soundness(
  truth: readonly (readonly Decision[])[],
  given: readonly (readonly Decision[])[],
): Soundness {
  const pairs = truth.flatMap((row, i) => row.map((expected, k) => [expected, given[i]?.[k]]))
  const off = pairs.filter(([expected, answer]) => answer !== expected)
  const overCautious = off.filter(([, answer]) => answer === undefined).length
  return { wrong: off.length - overCautious, overCautious, decisions: pairs.length }
}
