import type { NoticeDraft } from '@cgt/shared/training/notice'
import { type Clock, epochSeconds } from '../../platform/clock.ts'

type DraftSession = NoticeDraft['sessions'][number]

const day = 86_400

/** A day of training from now on; enrolling is open for a week. */
export function sessionIn(
  clock: Clock,
  days: number,
  change: Partial<DraftSession> = {},
): DraftSession {
  const startsAt = epochSeconds(clock) + days * day
  return {
    startsAt,
    endsAt: startsAt + 8 * 3600,
    place: '维西县职业高级中学',
    trainer: null,
    places: 1,
    buckets: [],
    reserves: [],
    ...change,
  }
}

/** A training for everybody, of one session with one place, in ten days. */
export const draftAt = (clock: Clock, change: Partial<NoticeDraft> = {}): NoticeDraft => ({
  title: '电工技能提升班',
  about: '理论和实操各半。',
  contact: '维西县总工会 0887-8622333',
  audience: [],
  enrolFrom: epochSeconds(clock),
  enrolUntil: epochSeconds(clock) + 7 * day,
  approval: false,
  sessions: [sessionIn(clock, 10)],
  ...change,
})
