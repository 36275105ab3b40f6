import type { Missing, Row } from './eligibility/race.ts'

/** Everything one run of the bench measured. */
export interface Report {
  readonly rows: readonly Row[]
  readonly missing: readonly Missing[]
  /** What gives an exact verdict alone, minified and compressed. */
  readonly verdictGzipBytes: number
  /** What evaluates: with words, questions, flips, amounts and receipts. */
  readonly gzipBytes: number
  /** The same with what reads facts and compiles rules: all that the mini-program imports of the engine. */
  readonly wholeGzipBytes: number
  /** Sixty policies explained at each answer of a person, without a JIT: the median, in milliseconds of CPU. */
  readonly jitlessMs: number
  /** The same, what nine in ten answers stay under; and with no answer kept from before, the median. */
  readonly jitlessP90Ms: number
  readonly jitlessAnewMs: number
  /** Milliseconds of CPU for one request: a screening, the same answer ready-made, an empty route. */
  readonly screening: {
    readonly screenMs: number
    readonly bareMs: number
    readonly trivialMs: number
  }
}
