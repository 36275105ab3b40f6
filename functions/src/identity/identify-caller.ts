import { Failure } from '@cgt/shared/http/failure'
import type { Caller } from '../platform/caller.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import { hashOf } from '../platform/crypto.ts'
import type { SessionStore } from './session-store.ts'

const bearer = /^Bearer ([A-Za-z0-9_-]{43})$/

/** Who a request comes from: one consistent read, so that signing out counts from the next request on. */
export async function identifyCaller(
  { sessions, clock }: { readonly sessions: SessionStore; readonly clock: Clock },
  authorization: string | undefined,
): Promise<Caller> {
  if (!authorization) throw new Failure('notSignedIn')
  const token = bearer.exec(authorization)?.[1]
  const row = token && (await sessions.findAccess(hashOf(token)))
  if (!row || row.expiresAt <= epochSeconds(clock)) throw new Failure('sessionExpired')
  const { personId, signedInBy, familyId, roleEpoch, steppedUpUntil, hash: accessHash } = row
  return { personId, signedInBy, familyId, accessHash, roleEpoch, steppedUpUntil }
}
