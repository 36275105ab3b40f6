import type { Facts } from '@cgt/shared/eligibility/fact'
import { pathOfRegion } from '@cgt/shared/identity/organisation'
import type { Notice, Session } from '@cgt/shared/training/notice'
import { bucketsOf } from '@cgt/shared/training/places'
import type { Table } from '../../functions/src/platform/table.ts'
import { sessionKey } from '../../functions/src/training/enrolment-store.ts'
import { openNoticeStore } from '../../functions/src/training/notice-store.ts'
import { openPlaceStore } from '../../functions/src/training/place-store.ts'

const county = '533423'
const path = pathOfRegion(county) ?? ''
const day = 86_400
const ofShanghai = 8 * 3600

/** The made-up training's id, the same in every town. */
export const townNoticeId = 'town-training-welding0'

/** So many days after `now` (epoch seconds), at that hour in Shanghai. */
export const hourIn = (now: number, days: number, hour: number): number =>
  Math.floor((now + ofShanghai) / day + days) * day - ofShanghai + hour * 3600

const women = (places: number) => ({
  label: '女职工',
  for: [{ fact: 'worker.gender', anyOf: ['F'] }],
  places,
})

const sessionOn = (
  now: number,
  days: number,
  own: Pick<Session, 'id' | 'place' | 'places' | 'buckets'>,
): Session => ({
  startsAt: hourIn(now, days, 9),
  endsAt: hourIn(now, days, 17),
  trainer: '和师傅',
  reserves: [],
  ...own,
})

/** A training of the county's union that is on when the town is laid at `now` (epoch seconds). */
const townNotice = (now: number): Notice => ({
  id: townNoticeId,
  title: '焊工技能提升班（演示）',
  about:
    '两场内容一样，任选一场：安全用电、手工电弧焊、上手练习和考核。不收费，工具和防护用品现场发。',
  contact: '维西县总工会 老木（演示）',
  audience: [{ fact: 'worker.union.isMember', anyOf: [true] }],
  enrolFrom: now - day,
  enrolUntil: hourIn(now, 20, 0) - 1,
  approval: false,
  organisation: path,
  organisationName: '维西县总工会（演示）',
  regionCode: county,
  publishedAt: now,
  version: 1,
  cancelled: null,
  sessions: [
    sessionOn(now, 22, {
      id: '1',
      place: '维西县职业高级中学 实训楼',
      places: 24,
      buckets: [women(6)],
    }),
    sessionOn(now, 29, { id: '2', place: '云岭铸造 培训车间', places: 3, buckets: [women(1)] }),
  ],
})

/** Puts the town's training there, once. */
export async function layTraining(table: Table, now: number): Promise<void> {
  const notices = openNoticeStore(table)
  if (await notices.find(townNoticeId)) return
  const notice = townNotice(now)
  const places = openPlaceStore(table)
  const opened = notice.sessions.flatMap((session) =>
    places.opened(sessionKey(notice.id, session.id), bucketsOf(session)),
  )
  await table.together([...notices.published(notice, path), ...opened])
}

interface Enrolling {
  readonly phone: string
  readonly sessionId: string
  readonly facts: Facts
}

const member = { 'worker.union.isMember': true }
const woman = { ...member, 'worker.gender': 'F' }

/** Who enrols in it, in this order: the small session is full before the last of them. */
export const townEnrolling: readonly Enrolling[] = [
  { phone: '13800000001', sessionId: '2', facts: member },
  { phone: '13800000002', sessionId: '2', facts: member },
  { phone: '13800000004', sessionId: '2', facts: woman },
  { phone: '13800000003', sessionId: '2', facts: woman },
]
