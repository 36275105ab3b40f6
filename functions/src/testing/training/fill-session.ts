import { openBucket } from '@cgt/shared/training/places'
import { newId, systemRandom } from '../../platform/id.ts'
import {
  openEnrolmentStore,
  type StoredEnrolment,
  sessionKey,
} from '../../training/enrolment-store.ts'
import { openPlaceStore } from '../../training/place-store.ts'
import type { World } from '../world.ts'
import { sessionIn } from './drafts.ts'
import { plantNotice } from './plant-notice.ts'

const atOnce = 20
const perTransaction = 25
const places = 30

/** A training of 30 places with `size` enrolments: 30 have a place, the others wait in the order they asked. */
export async function fillSession(world: World, size: number, days: number) {
  const sessions = [sessionIn(world.clock, days, { places })]
  const { id: noticeId, notice } = await plantNotice(world, '/530000/533400/533423/', { sessions })
  const [{ startsAt, endsAt, place }] = notice.sessions as [(typeof notice.sessions)[0]]
  const session = sessionKey(noticeId, '1')
  const [enrolments, queue] = [openEnrolmentStore(world.table), openPlaceStore(world.table)]
  const bucket = (of: 'booked' | 'waiting', by: number) =>
    queue.moved(
      session,
      new Map([[openBucket, of === 'booked' ? { free: -by, booked: by } : { waiting: by }]]),
    )

  const one = (i: number): StoredEnrolment => {
    const state = i < places ? 'booked' : 'waiting'
    return {
      ...{ noticeId, sessionId: '1', title: notice.title, startsAt, endsAt, place },
      ...{ personId: newId(systemRandom), fits: [openBucket], state, answerBy: null, review: null },
      bucket: i < places ? openBucket : null,
      turn: i < places ? null : String(i).padStart(13, '0'),
      history: [{ state, at: 0, because: 'asked' }],
      version: 0,
    }
  }
  const rowsOf = (enrolled: StoredEnrolment) => [
    ...enrolments.settled(undefined, enrolled),
    ...(enrolled.turn === null
      ? []
      : [queue.joined(session, { ...enrolled, turn: enrolled.turn })]),
  ]
  const batches = Array.from(
    { length: Math.ceil(size / perTransaction) },
    (_, i) => i * perTransaction,
  ).values()
  const fill = async () => {
    for (const first of batches) {
      const many = Array.from({ length: Math.min(perTransaction, size - first) }, (_, i) =>
        one(first + i),
      )
      if (!(await world.table.together(many.flatMap(rowsOf))))
        throw new Error('nothing was planted')
    }
  }
  await Promise.all(Array.from({ length: atOnce }, fill))
  await world.table.together(bucket('booked', places))
  await world.table.together(bucket('waiting', size - places))
  return { noticeId, sessionId: '1' }
}
