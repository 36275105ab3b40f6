import type { CountedCorrection } from './corrected.ts'
import type { KeptSheet } from './kept-sheet.ts'
import type { Seat } from './panel.ts'
import type { Ruleset } from './ruleset.ts'

/** A round as it was locked, with all that it was judged from. */
export interface LockedRound {
  readonly round: string
  /** The seats as they were then. */
  readonly seats: readonly Seat[]
  /** 工位号 that were in it, and those that went on. */
  readonly codes: readonly string[]
  readonly advanced: readonly string[]
  /** Of its sheets and times, as `sheetsHash` has it. */
  readonly hash: string
  readonly sheets: readonly KeptSheet[]
  /** By code, the whole seconds it took. */
  readonly times: Readonly<Record<string, number>>
}

/** All that the result of an event follows from. */
export interface EventRecord {
  readonly rules: Ruleset
  /** The seed of the lots, and the entrants by number drawn. */
  readonly seed: string
  readonly order: readonly string[]
  /** Both layers of codes, each in the order of what it codes. */
  readonly layers: { readonly first: readonly string[]; readonly second: readonly string[] }
  /** In the order of the ruleset. */
  readonly rounds: readonly LockedRound[]
  /** Those that a second person checked. */
  readonly corrections: readonly CountedCorrection[]
}
