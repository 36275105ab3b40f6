import type { World } from '../world.ts'
import type { Rows } from './table-state.ts'

/** Sends a wish, once. The same name again is the same wish sent again. */
export type Send = (key: string) => Promise<unknown>

/** Something a person wants done, for `holdsUnderFaults`. */
export interface Wish {
  /** The operation's name. */
  readonly name: string
  /** Lays what the wish needs. What it gives is called for every try. */
  readonly prepare: (world: World) => Promise<Send>
  /** Rows, by «pk sk», that are no part of it: buckets of limits, what is made at the first need. */
  readonly aside?: RegExp
  /** It has no name of its own: each try is a wish of its own, with another answer and the same outcome. */
  readonly eachTryAnew?: true
  /** What it may be told besides «not confirmed»: codes of failures that say it was done before. */
  readonly mayBeTold?: readonly string[]
  /** It is no transaction, and why that is well: unless it was told done, a part of it may be. */
  readonly mayStopHalfway?: string
  /** What a person does who got no answer; left out: sends the same again. */
  readonly again?: (send: Send, key: string) => Promise<unknown>
}

/** Looks at everything the table holds; each text says what is broken and where. */
export type Audit = (rows: Rows, before: Rows) => readonly string[]

/** How often a promise was tried, and every time it was broken, in words. */
export interface Findings {
  readonly tried: number
  readonly broken: readonly string[]
}
