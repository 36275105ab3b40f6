import type { Action } from '@cgt/shared/access/rules'
import type { FailureCode } from '@cgt/shared/http/failure'
import type { Authority } from './authority.ts'

/** One request. */
interface Request {
  readonly correlationId: string
}

/** Whoever asks what anyone may ask. */
export interface Visitor extends Request {
  /** The address the request came from, as the gateway saw it. */
  readonly address: string
}

/** The signed-in person behind a request. */
export interface Caller {
  readonly personId: string
  readonly signedInBy: 'wechat' | 'phone'
  readonly familyId: string
  /** Names the access token that came, without being it. */
  readonly accessHash: string
  /** The roles as they were when the session was last renewed. */
  readonly roleEpoch: number
  /** Epoch seconds; until then a second factor counts as just shown. */
  readonly steppedUpUntil: number
}

/** A person, asking. */
export interface Asker extends Caller, Request {}

/** Throws `notSignedIn` or `sessionExpired`. */
export type Identify = (authorization: string | undefined) => Promise<Caller>

/** Throws `rolesChanged`, `secondFactorNeeded`, or `notFound` where the person may take the action nowhere. */
export type Authorise = (caller: Caller, action: Action) => Promise<Authority>

/** Somebody was refused what is not theirs to do, or not yet. */
export interface Denial extends Request {
  readonly personId: string
  readonly operation: string
  readonly code: FailureCode
}

/** Writes it down. */
export type NoteDenial = (denial: Denial) => Promise<void>

/** Who asks, and what they may. */
export interface Guard {
  readonly identify: Identify
  readonly authorise: Authorise
  readonly noteDenial: NoteDenial
}
