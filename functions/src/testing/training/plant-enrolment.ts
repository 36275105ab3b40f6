import {
  openEnrolmentStore,
  type StoredEnrolment,
  sessionKey,
} from '../../training/enrolment-store.ts'
import { openNoticeStore } from '../../training/notice-store.ts'
import { openPlaceStore } from '../../training/place-store.ts'
import type { World } from '../world.ts'

interface Planted {
  readonly noticeId: string
  readonly personId: string
  readonly state: 'requested' | 'waiting'
}

/** Somebody's enrolment in the first session of a training. */
export async function plantEnrolment({ table }: World, { noticeId, personId, state }: Planted) {
  const notice = await openNoticeStore(table).find(noticeId)
  const session = notice?.sessions[0]
  if (!notice || !session) throw new Error('nothing was planted to enrol in')
  const { startsAt, endsAt, place } = session
  const one: StoredEnrolment = {
    ...{ noticeId, sessionId: session.id, title: notice.title, startsAt, endsAt, place },
    ...{ personId, fits: ['0'], bucket: null, turn: personId, answerBy: null },
    ...{ state, history: [{ state, at: 0, because: 'asked' }], version: 0 },
  }
  const queue = openPlaceStore(table)
  const key = sessionKey(noticeId, session.id)
  await table.together([
    ...openEnrolmentStore(table).settled(undefined, one),
    ...(state === 'requested'
      ? []
      : [
          ...queue.moved(key, new Map([['0', { waiting: 1 }]])),
          queue.joined(key, { personId, fits: ['0'], turn: personId }),
        ]),
  ])
}
