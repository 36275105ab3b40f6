import type { Device } from '@cgt/shared/identity/device'
import type { Caller } from '../platform/caller.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { SessionStore } from './session-store.ts'

/** Where a person is signed in, the last used first. */
export async function listDevices(
  { sessions, clock }: { readonly sessions: SessionStore; readonly clock: Clock },
  { personId, familyId }: Caller,
): Promise<readonly Device[]> {
  const now = epochSeconds(clock)
  const families = await sessions.ofPerson(personId)
  return families
    .filter(({ idleUntil }) => idleUntil > now)
    .sort((a, b) => b.seenAt - a.seenAt || b.since - a.since)
    .map(({ id, device, signedInBy, since, seenAt }) => ({
      deviceId: id,
      device,
      signedInBy,
      since,
      seenAt,
      current: id === familyId,
    }))
}
