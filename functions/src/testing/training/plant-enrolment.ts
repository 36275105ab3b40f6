import {
  openEnrolmentStore,
  type StoredEnrolment,
  sessionKey,
} from '../../training/enrolment-store.ts'
import { openNoticeStore } from '../../training/notice-store.ts'
import { openPlaceStore } from '../../training/place-store.ts'
import { byOrganiser } from '../../training/review.ts'
import { settle } from '../../training/settle.ts'
import type { World } from '../world.ts'

interface Planted {
  readonly noticeId: string
  readonly personId: string
  readonly state: 'requested' | 'waiting'
}

/** Somebody's enrolment in the first session of a training, and how to end it: a wish leaves the lists then. */
export async function plantEnrolment({ table }: World, { noticeId, personId, state }: Planted) {
  const notice = await openNoticeStore(table).find(noticeId)
  const session = notice?.sessions[0]
  if (!notice || !session) throw new Error('nothing was planted to enrol in')
  const { startsAt, endsAt, place } = session
  const one: StoredEnrolment = {
    ...{ noticeId, sessionId: session.id, title: notice.title, startsAt, endsAt, place },
    ...{ personId, fits: ['0'], bucket: null, turn: personId, answerBy: null },
    review: state === 'requested' ? byOrganiser(notice, session) : null,
    ...{ state, history: [{ state, at: 0, because: 'asked' }], version: 0 },
  }
  const queue = openPlaceStore(table)
  const key = sessionKey(noticeId, session.id)
  const enrolments = openEnrolmentStore(table)
  await table.together([
    ...enrolments.settled(undefined, one),
    ...(state === 'requested'
      ? []
      : [
          ...queue.moved(key, new Map([['0', { waiting: 1 }]])),
          queue.joined(key, { personId, fits: ['0'], turn: personId }),
        ]),
  ])
  const gone = settle(one, 'cancelled', { at: 0 })
  return { remove: () => table.together(enrolments.settled({ ...one, version: 1 }, gone)) }
}
