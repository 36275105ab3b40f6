import { offerUntil } from '@cgt/shared/training/enrolment'
import type { OutboxEvent } from '../platform/outbox-row.ts'
import type { Write } from '../platform/table.ts'
import type { EnrolmentStore } from './enrolment-store.ts'
import type { Moved, PlaceStore, Waiting } from './place-store.ts'
import { settle } from './settle.ts'

export interface FreePlaceDeps {
  readonly places: PlaceStore
  readonly enrolments: EnrolmentStore
}

/** A place that somebody gives up, or whose day has come. */
export interface Freed {
  readonly session: string
  /** Epoch seconds. */
  readonly startsAt: number
  readonly bucket: string
  /** In whose hand it was. */
  readonly hand: 'booked' | 'offered' | 'held'
}

interface PassedOn {
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
  { session, bucket }: Freed,
  next: Waiting,
  at: number,
): Promise<PassedOn> {
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
 * Passes a place on. Before the session begins it goes to the first who waits for it; only where
 * nobody does, it is free for all.
 */
export async function freePlace(deps: FreePlaceDeps, freed: Freed, at: number): Promise<PassedOn> {
  const { session, startsAt, bucket, hand } = freed
  const next = at < startsAt ? await nextFor(deps.places, session, bucket) : undefined
  if (!next) {
    const none = at < startsAt ? new Map([[bucket, 'waiting' as const]]) : new Map()
    const moves = new Map<string, Moved>([[bucket, { [hand]: -1, free: 1 }]])
    return { writes: deps.places.moved(session, moves, none), events: [] }
  }
  const moves = new Map(next.fits.map((id): [string, Moved] => [id, { waiting: -1 }]))
  const passed = hand === 'offered' ? {} : { [hand]: -1, offered: 1 }
  moves.set(bucket, { waiting: -1, ...passed })
  const { writes, events } = await offered(deps, freed, next, at)
  return { writes: [...deps.places.moved(session, moves), ...writes], events }
}
