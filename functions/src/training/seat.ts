import { freeFor } from '@cgt/shared/training/places'
import type { Write } from '../platform/table.ts'
import { type EnrolmentStore, type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import type { PlaceStore } from './place-store.ts'
import { settle } from './settle.ts'

interface SeatDeps {
  readonly places: PlaceStore
  readonly enrolments: EnrolmentStore
}

interface Wish {
  /** What is stored of it already. */
  readonly before: StoredEnrolment | undefined
  readonly asked: StoredEnrolment
  /** Where it would stand in the queue. */
  readonly turn: string
}

/** A place where one is free for them, or their turn in the queue; and the rows that make it so. */
export async function seat(
  { places, enrolments }: SeatDeps,
  { before, asked, turn }: Wish,
  why: Parameters<typeof settle>[2],
): Promise<{ readonly after: StoredEnrolment; readonly writes: readonly Write[] }> {
  const { personId, fits, noticeId, sessionId } = asked
  const session = sessionKey(noticeId, sessionId)
  const free = freeFor(await places.buckets(session), fits)
  const after = free
    ? settle(asked, 'booked', why, { bucket: free.id })
    : settle(asked, 'waiting', why, { turn })
  const each = <V>(value: V) => new Map(fits.map((id): [string, V] => [id, value]))
  const taken = free
    ? places.moved(session, new Map([[free.id, { free: -1, booked: 1 }]]))
    : [
        ...places.moved(session, each({ waiting: 1 }), each('free' as const)),
        places.joined(session, { personId, fits, turn }),
      ]
  return { after, writes: [...enrolments.settled(before, after), ...taken] }
}
