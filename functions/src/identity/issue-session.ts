import { Failure } from '@cgt/shared/http/failure'
import type { Session, SignInMethod } from '@cgt/shared/identity/session'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import { hashOf } from '../platform/crypto.ts'
import { newId, newToken, type Random } from '../platform/id.ts'
import { outboxItem } from '../platform/outbox-row.ts'
import type { Pause } from '../platform/pause.ts'
import type { Write } from '../platform/table.ts'
import type { Person, PersonStore } from './person-store.ts'
import { type AccessRow, ended, type Family, type SessionStore } from './session-store.ts'

export interface SessionDeps {
  readonly sessions: SessionStore
  readonly people: PersonStore
  readonly clock: Clock
  readonly random: Random
  readonly pause: Pause
}

/** Somebody who has just shown who they are. */
export interface Arrival {
  readonly personId: string
  readonly signedInBy: SignInMethod
  readonly device: string | null
}

const accessSeconds = 30 * 60
const idleSeconds = 30 * 86_400
const longestSeconds = 90 * 86_400
const mostDevices = 10
const attempts = 20
const shortestPauseMs = 10
const mostDoublings = 4

type Tokenless = Omit<Family, 'refreshHash' | 'idleUntil' | 'accessHashes'>

/** The next pair of tokens of a family, with the rows that remember them. */
export function nextTokens(
  { clock, random }: SessionDeps,
  { personId, signedInBy, id, endsAt }: Tokenless,
  { roleEpoch }: Person,
) {
  const now = epochSeconds(clock)
  const [accessToken, refreshToken] = [newToken(random), newToken(random)]
  const idleUntil = Math.min(now + idleSeconds, endsAt)
  const access: AccessRow = {
    hash: hashOf(accessToken),
    personId,
    signedInBy,
    familyId: id,
    roleEpoch,
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

/** What makes room for one more: families that are over, then those unused for longest. */
function surplus(families: readonly Family[], now: number): readonly Family[] {
  const over = families.filter(({ idleUntil }) => idleUntil <= now)
  const live = families.filter(({ idleUntil }) => idleUntil > now)
  const oldestFirst = [...live].sort((a, b) => a.seenAt - b.seenAt || a.since - b.since)
  return [...over, ...oldestFirst.slice(0, Math.max(0, live.length - mostDevices + 1))]
}

function newFamily({ clock, random }: SessionDeps, arrival: Arrival): Tokenless {
  const now = epochSeconds(clock)
  const endsAt = now + longestSeconds
  return { id: newId(random), ...arrival, since: now, seenAt: now, endsAt, version: 1 }
}

/** Tells the person on their other devices, so that they notice if it was not them. */
function newDevice({ clock, random }: SessionDeps, families: readonly Family[], arrival: Arrival) {
  const { personId, device } = arrival
  const isBesideOthers = families.some(({ idleUntil }) => idleUntil > epochSeconds(clock))
  const event = { type: 'device.signedIn', about: personId, body: { personId, device } }
  return isBesideOthers ? [{ put: outboxItem(event, newId(random), clock.now()) }] : []
}

async function arrive(deps: SessionDeps, arrival: Arrival, alongside: readonly Write[]) {
  const person = await deps.people.find(arrival.personId)
  if (!person) throw new Error('a login of nobody')
  if (person.disabled) throw new Failure('personDisabled')
  const families = await deps.sessions.ofPerson(person.personId)
  const start = newFamily(deps, arrival)
  const { access, session, ...tokens } = nextTokens(deps, start, person)
  const family: Family = { ...start, ...tokens, accessHashes: [access.hash] }
  // The person's row is written too: sign-ins are counted, and people disabled, one after another.
  const started = await deps.sessions.start(family, access, [
    deps.people.changed(person, {}),
    ...ended(surplus(families, epochSeconds(deps.clock))),
    ...newDevice(deps, families, arrival),
    ...alongside,
  ])
  return started ? session : undefined
}

/**
 * Starts a new family for a person who has just shown who they are. `alongside` tells, at every
 * attempt, what else the sign-in writes in the same transaction. Throws `personDisabled` or `busy`.
 */
export async function issueSession(
  deps: SessionDeps,
  arrival: Arrival,
  alongside: () => Promise<readonly Write[]> = async () => [],
): Promise<Session> {
  for (let tries = 0; tries < attempts; tries++) {
    const session = await arrive(deps, arrival, await alongside())
    if (session) return session
    const spread = 0.5 + (deps.random(1)[0] ?? 0) / 256
    await deps.pause(shortestPauseMs * 2 ** Math.min(tries, mostDoublings) * spread)
  }
  throw new Failure('busy')
}
