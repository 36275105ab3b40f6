import type { Parts } from './catalogue/run-explained.ts'
import type { Missing, Row } from './eligibility/race.ts'

/** What one thing takes: milliseconds of processor time of the functions, and units of the store. */
interface Taken {
  readonly ms: number
  readonly read: number
  readonly write: number
}

/** What is done on a training that so many enrolled in. */
export interface EnrolmentFigures {
  readonly size: number
  /** A page of a hundred, the first and the last. */
  readonly first: Taken
  readonly last: Taken
  /** All of it, page by page: for one enrolment. */
  readonly whole: Taken
  /** Enrolling behind everybody, and giving up again. */
  readonly enrol: Taken
  /** One's own enrolments, with where one stands in the queue. */
  readonly position: Taken
}

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
  /** Sixty policies whole at each answer of a person, without a JIT, in milliseconds of CPU: the median, and what nine in ten stay under. */
  readonly explained: {
    readonly medianMs: number
    readonly p90Ms: number
    /** With no answer kept from before: what each part adds, read in this order, and the whole; medians. */
    readonly anewMs: Parts
  }
  readonly growth: {
    /** By how many criteria, each of a fact of its own, a rule has. */
    readonly rows: readonly {
      readonly size: number
      readonly askMs: number
      readonly flipsMs: number
      readonly eligibleFromMs: number
    }[]
    /** By how many certificates a person has of which nothing is told. */
    readonly certificates: readonly {
      readonly records: number
      readonly ms: number
      readonly asks: number
      readonly bounded: boolean
    }[]
  }
  /** Milliseconds of CPU for one request: a screening, the same answer ready-made, an empty route. */
  readonly screening: {
    readonly screenMs: number
    readonly bareMs: number
    readonly trivialMs: number
  }
  /** By how many enrolled in one training. */
  readonly enrolments: readonly EnrolmentFigures[]
  /** So many rows ranked exactly, with a tie chain, and as many doubles sorted once; milliseconds of CPU. */
  readonly ranking: { readonly rows: number; readonly rankMs: number; readonly sortMs: number }
}
