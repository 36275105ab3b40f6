import type { Notice, Session } from '@cgt/shared/training/notice'

export const noticeId = 'n'.repeat(22)
export const noticePath = `/api/training/notices/${noticeId}`
/** The day that every test stands on, in epoch seconds. */
const at = Date.parse('2026-11-22T04:00:00Z') / 1000

const ofSession: Session = {
  ...{ id: '1', startsAt: at + 90_000, endsAt: at + 97_200, place: '职工之家' },
  ...{ trainer: null, places: 2, buckets: [], reserves: [] },
}

export const notice: Notice = {
  ...{ id: noticeId, title: '焊工提升班', about: '学两天焊接。', contact: '王老师 0887-1234567' },
  audience: [{ fact: 'worker.member', anyOf: [true] }],
  ...{ enrolFrom: at - 60, enrolUntil: at + 86_400, publishedAt: at - 60 },
  ...{ organisation: '/530000/533400/533423/', organisationName: '维西县总工会' },
  regionCode: '533423',
  ...{ version: 1, cancelled: null, approval: false },
  sessions: [ofSession],
}

/** What the cloud answers of one notice for its members, with one free place of two; `change`: its session. */
export function noticeAnswer(change: Partial<Session> = {}) {
  const buckets = [{ id: '0', capacity: 2, free: 1, waiting: 0 }]
  return {
    notice: { ...notice, sessions: [{ ...ofSession, ...change }] },
    places: [{ sessionId: '1', buckets }],
  }
}

/** One's own enrolment in it. */
export const own = {
  ...{ noticeId, sessionId: '1', title: notice.title, place: ofSession.place },
  ...{ startsAt: ofSession.startsAt, endsAt: ofSession.endsAt },
  ...{ state: 'booked', history: [], answerBy: null, position: null, review: null },
}
