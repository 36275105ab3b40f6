import { Failure } from '@cgt/shared/http/failure'
import type { Session } from '@cgt/shared/identity/session'
import { epochSeconds } from '../platform/clock.ts'
import { hashOf, seal, unseal } from '../platform/crypto.ts'
import { endFamily } from './end-family.ts'
import { nextTokens, type SessionDeps } from './issue-session.ts'
import type { Family } from './session-store.ts'

/** A phone that lost the answer asks again: for so long it gets the same successor. */
const graceSeconds = 10
const attempts = 5

async function rotate(deps: SessionDeps, family: Family, refreshToken: string) {
  const person = await deps.people.find(family.personId)
  if (!person || person.disabled) throw new Failure('sessionRevoked')
  const { access, session, refreshHash, idleUntil } = nextTokens(deps, family, person)
  const now = epochSeconds(deps.clock)
  // Requests already on their way carry the access token before this one: it lives on for one turn.
  const kept = family.accessHashes.slice(-1)
  const gone = family.accessHashes.slice(0, -1)
  const saved = await deps.sessions.rotate(
    {
      ...family,
      refreshHash,
      before: {
        hash: family.refreshHash,
        rotatedAt: now,
        sealed: seal(refreshToken, JSON.stringify(session), deps.random),
      },
      accessHashes: [...kept, access.hash],
      seenAt: now,
      idleUntil,
    },
    access,
    gone,
  )
  return saved ? session : undefined
}

/** The successor a rotated token already has, while its holder may still be waiting for it. */
function successorOf(deps: SessionDeps, { before }: Family, refreshToken: string) {
  const inGrace =
    before?.hash === hashOf(refreshToken) &&
    epochSeconds(deps.clock) - before.rotatedAt <= graceSeconds
  return inGrace ? (JSON.parse(unseal(refreshToken, before.sealed)) as Session) : undefined
}

async function liveFamily({ sessions, clock }: SessionDeps, refreshToken: string) {
  const now = epochSeconds(clock)
  const held = await sessions.findRefresh(hashOf(refreshToken))
  if (!held || held.endsAt <= now) throw new Failure('sessionExpired')
  const family = await sessions.find(held)
  if (!family) throw new Failure('sessionRevoked')
  if (family.idleUntil <= now) throw new Failure('sessionExpired')
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
      await endFamily(deps, family)
      throw new Failure('sessionRevoked')
    }
  }
  throw new Failure('conflict')
}
