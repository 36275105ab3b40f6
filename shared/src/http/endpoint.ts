import type * as z from 'zod/mini'
import type { Action } from '../access/rules.ts'
import type { FailureCode } from './failure.ts'

/**
 * `public`: anyone. `signedIn`: a person with a live session, about what is their own. An action:
 * whoever the rules allow it, about what lies within their grants.
 */
export type Access = 'public' | 'signedIn' | Action

/** One HTTP operation, described once and read by both ends. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** May hold `:name` segments, filled from `input`. The rest is query (GET, DELETE) or body. */
  readonly path: `/${string}`
  readonly access: Access
  /** What it does, in words: the title in the printed OpenAPI. */
  readonly summary: string
  /** A `z.strictObject`: a field it does not name is refused. */
  readonly input: z.ZodMiniObject
  /** Also the serialiser: a field it does not name is never answered. */
  readonly output: z.ZodMiniType
  /** What it may answer beyond the edge's own: bad input, no session, too large. */
  readonly failures: readonly FailureCode[]
  /** It moves money, a seat or power: sent with an `Idempotency-Key`, and done once for each. */
  readonly command?: true
  /** It answers something sensitive whole: always by an action that asks for a second factor just shown. */
  readonly unmasks?: true
  /** It answers a text of this kind, as it is, instead of JSON. */
  readonly as?: 'text/calendar'
  /**
   * `immutable`: the address holds the content's hash. `briefly`: the same for everybody, who may all see it half a
   * minute late. Otherwise never cached.
   */
  readonly cache?: 'immutable' | 'briefly'
}

export type Input<E extends Endpoint> = z.input<E['input']>
export type Parsed<E extends Endpoint> = z.output<E['input']>
export type Output<E extends Endpoint> = z.output<E['output']>
/** What a handler gives the serialiser: sensitive texts as such. */
export type Given<E extends Endpoint> = z.input<E['output']>

export type Contract = Readonly<Record<string, Endpoint>>

/** Keeps literal types while checking the shape. */
export const defineContract = <const C extends Contract>(contract: C): C => contract
