import { offerUntil } from '@cgt/shared/training/enrolment'
import type { OutboxEvent } from '../platform/outbox-row.ts'
import type { Write } from '../platform/table.ts'
import { type EnrolmentStore, type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import type { Moved, PlaceStore, Waiting } from './place-store.ts'
import { settle } from './settle.ts'

export interface FreePlaceDeps {
  readonly places: PlaceStore
  readonly enrolments: EnrolmentStore
}

interface Freed {
  readonly writes: readonly Write[]
  readonly events: readonly OutboxEvent[]
}

/** The first of the queue who could have a place of this bucket. */
async function nextFor(places: PlaceStore, session: string, bucket: string) {
  for await (const waiting of places.queue(session))
    if (waiting.fits.includes(bucket)) return waiting
  return undefined
}

async function offered(
  { places, enrolments }: FreePlaceDeps,
  session: string,
  bucket: string,
  next: Waiting,
  at: number,
) {
  const before = await enrolments.find(next.personId, session)
  // Left meanwhile: the queue's own condition fails, and all is read anew.
  if (!before) return { writes: [places.left(session, next.turn)], events: [] }
  const answerBy = offerUntil(at, before.startsAt)
  const after = settle(before, 'offered', { at, because: 'freed' }, { bucket, answerBy })
  const { personId, title, noticeId } = after
  return {
    writes: [places.left(session, next.turn), ...enrolments.settled(before, after)],
    events: [
      {
        type: 'place.offered',
        about: `${personId} ${session}`,
        body: { personId, noticeId, title, until: answerBy },
      },
    ],
  }
}

/**
 * Takes a place from who holds it, or is offered it. Before the session begins it goes to the first
 * who waits for it; only where nobody does, it is free for all.
 */
export async function freePlace(
  deps: FreePlaceDeps,
  from: StoredEnrolment & { readonly bucket: string },
  at: number,
): Promise<Freed> {
  const { places } = deps
  const { bucket } = from
  const session = sessionKey(from.noticeId, from.sessionId)
  const held = from.state === 'booked' ? 'booked' : 'offered'
  const next = at < from.startsAt ? await nextFor(places, session, bucket) : undefined
  if (!next) {
    const none = at < from.startsAt ? new Map([[bucket, 'waiting' as const]]) : new Map()
    const moves = new Map<string, Moved>([[bucket, { [held]: -1, free: 1 }]])
    return { writes: places.moved(session, moves, none), events: [] }
  }
  const moves = new Map(next.fits.map((id): [string, Moved] => [id, { waiting: -1 }]))
  const passed = held === 'booked' ? { booked: -1, offered: 1 } : {}
  moves.set(bucket, { waiting: -1, ...passed })
  const { writes, events } = await offered(deps, session, bucket, next, at)
  return { writes: [...places.moved(session, moves), ...writes], events }
}
