import { Failure } from '@cgt/shared/http/failure'
import type { Session, SignInMethod } from '@cgt/shared/identity/session'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import { hashOf } from '../platform/crypto.ts'
import { newId, newToken, type Random } from '../platform/id.ts'
import type { PersonStore } from './person-store.ts'
import type { AccessRow, Family, SessionStore } from './session-store.ts'

export interface SessionDeps {
  readonly sessions: SessionStore
  readonly people: PersonStore
  readonly clock: Clock
  readonly random: Random
}

const accessSeconds = 30 * 60
const idleSeconds = 30 * 86_400
const longestSeconds = 90 * 86_400

/** The next pair of tokens of a family, with the rows that remember them. Throws `sessionRevoked`. */
export async function nextTokens(deps: SessionDeps, family: Omit<Family, 'refreshHash'>) {
  const person = await deps.people.find(family.personId)
  if (!person || person.disabled) throw new Failure('sessionRevoked')
  const now = epochSeconds(deps.clock)
  const [accessToken, refreshToken] = [newToken(deps.random), newToken(deps.random)]
  const idleUntil = Math.min(now + idleSeconds, family.endsAt)
  const { personId, signedInBy, endsAt } = family
  const access: AccessRow = {
    hash: hashOf(accessToken),
    personId,
    signedInBy,
    familyId: family.id,
    roleEpoch: person.roleEpoch,
    steppedUpUntil: 0,
    expiresAt: Math.min(now + accessSeconds, endsAt),
  }
  const session: Session = {
    accessToken,
    accessExpiresAt: access.expiresAt,
    refreshToken,
    refreshExpiresAt: idleUntil,
    personId,
  }
  return { access, session, refreshHash: hashOf(refreshToken), idleUntil }
}

/** Starts a new family for a person who has just shown who they are. */
export async function issueSession(
  deps: SessionDeps,
  personId: string,
  signedInBy: SignInMethod,
): Promise<Session> {
  const endsAt = epochSeconds(deps.clock) + longestSeconds
  const id = newId(deps.random)
  const start = { id, personId, signedInBy, endsAt, accessHashes: [], idleUntil: 0, version: 0 }
  const { access, session, refreshHash, idleUntil } = await nextTokens(deps, start)
  const family = { ...start, refreshHash, idleUntil, accessHashes: [access.hash] }
  await deps.sessions.save(family, access, [])
  return session
}
