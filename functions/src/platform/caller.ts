import type { Action } from '@cgt/shared/access/rules'
import type { Authority } from './authority.ts'

/** Whoever asks what anyone may ask. */
export interface Visitor {
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

/** Throws `notSignedIn` or `sessionExpired`. */
export type Identify = (authorization: string | undefined) => Promise<Caller>

/** Throws `rolesChanged`, `secondFactorNeeded`, or `notFound` where the person may take the action nowhere. */
export type Authorise = (caller: Caller, action: Action) => Promise<Authority>

/** Who asks, and what they may. */
export interface Guard {
  readonly identify: Identify
  readonly authorise: Authorise
}
