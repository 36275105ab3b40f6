import { Failure } from '@cgt/shared/http/failure'
import type { Session } from '@cgt/shared/identity/session'
import { epochSeconds } from '../platform/clock.ts'
import { hashOf, seal, unseal } from '../platform/crypto.ts'
import { nextTokens, type SessionDeps } from './issue-session.ts'
import type { Family } from './session-store.ts'

/** A phone that lost the answer asks again: for so long it gets the same successor. */
const graceSeconds = 10
const attempts = 5

async function rotate(deps: SessionDeps, family: Family, refreshToken: string) {
  const next = await nextTokens(deps, family)
  // Requests already on their way carry the access token before this one: it lives on for one turn.
  const kept = family.accessHashes.slice(-1)
  const gone = family.accessHashes.slice(0, -1)
  const saved = await deps.sessions.save(
    {
      ...family,
      refreshHash: next.refreshHash,
      before: {
        hash: family.refreshHash,
        rotatedAt: epochSeconds(deps.clock),
        sealed: seal(refreshToken, JSON.stringify(next.session), deps.random),
      },
      accessHashes: [...kept, next.access.hash],
      idleUntil: next.idleUntil,
    },
    next.access,
    gone,
  )
  return saved ? next.session : undefined
}

/** Ends every session of a family, whatever else is changing it at this moment. */
export async function revokeFamily(deps: SessionDeps, familyId: string): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const family = await deps.sessions.find(familyId)
    if (!family || family.revoked || (await deps.sessions.revoke(family))) return
  }
  throw new Failure('conflict')
}

/** The successor a rotated token already has, while its holder may still be waiting for it. */
function successorOf(deps: SessionDeps, { before }: Family, refreshToken: string) {
  const inGrace =
    before?.hash === hashOf(refreshToken) &&
    epochSeconds(deps.clock) - before.rotatedAt <= graceSeconds
  return inGrace ? (JSON.parse(unseal(refreshToken, before.sealed)) as Session) : undefined
}

async function liveFamily({ sessions, clock }: SessionDeps, refreshToken: string) {
  const family = await sessions.findByRefresh(hashOf(refreshToken))
  const now = epochSeconds(clock)
  if (!family || family.idleUntil <= now || family.endsAt <= now)
    throw new Failure('sessionExpired')
  if (family.revoked) throw new Failure('sessionRevoked')
  return family
}

/** A new pair of tokens for the old one. A token used a second time was copied: the family ends. */
export async function refreshSession(deps: SessionDeps, refreshToken: string): Promise<Session> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const family = await liveFamily(deps, refreshToken)
    const isItsTurn = family.refreshHash === hashOf(refreshToken)
    const session = isItsTurn
      ? await rotate(deps, family, refreshToken)
      : successorOf(deps, family, refreshToken)
    if (session) return session
    if (!isItsTurn) {
      await revokeFamily(deps, family.id)
      throw new Failure('sessionRevoked')
    }
  }
  throw new Failure('conflict')
}
