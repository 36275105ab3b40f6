import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { NoticeDraft } from '@cgt/shared/training/notice'
import { shanghaiDay } from '@cgt/shared/values/shanghai-day'
import { epochSeconds } from '../../platform/clock.ts'
import { openAttendanceStore } from '../../training/attendance-store.ts'
import { sessionKey } from '../../training/enrolment-store.ts'
import type { World } from '../world.ts'
import { sessionIn } from './drafts.ts'
import { plantLearner } from './plant-learner.ts'
import type { Ground } from './plant-notice.ts'

/** Noon of yesterday: a session of an hour that ended, and crosses no midnight. */
const noonBefore = (now: number): number =>
  Date.parse(`${shanghaiDay(now)}T00:00:00+08:00`) / 1000 - 12 * 3600

/** Somebody who was there all of a session of yesterday. `holder`: somebody new where left out. */
export async function plantPassed(
  world: Ground,
  organisation: OrganisationPath,
  holder?: string,
  change: Partial<NoticeDraft> = {},
) {
  const startsAt = noonBefore(epochSeconds(world.clock))
  const sessions = [sessionIn(world.clock, 0, { startsAt, endsAt: startsAt + 3600 })]
  const spec = { kind: 'training' } as const
  const learner = await plantLearner(world, organisation, holder, {
    sessions,
    certificate: spec,
    ...change,
  })
  const attendance = openAttendanceStore(world.table)
  const session = sessionKey(learner.noticeId, '1')
  const before = await attendance.find(learner.personId, session)
  const came = { kind: 'entry', at: startsAt, handedInAt: startsAt, late: false } as const
  const went = {
    kind: 'exit',
    at: learner.endsAt,
    handedInAt: learner.endsAt,
    late: false,
  } as const
  const after = { ...before, events: [came, went] }
  await world.table.together([attendance.added(session, before, after)])
  return { ...learner, at: { noticeId: learner.noticeId, sessionId: '1' } }
}

let officers = 0

/** The same, who has the certificate. */
export async function plantCertified(
  world: World,
  organisation: OrganisationPath,
  holder?: string,
  change: Partial<NoticeDraft> = {},
) {
  const passed = await plantPassed(world, organisation, holder, change)
  // Somebody new each time: several are planted at once.
  const officer = `certifies-${++officers}`
  const grant = { role: 'countyUnion', organisation, from: '2025-01-01' } as const
  const { training } = await world.signInAs(officer, grant)
  const { issued } = await training.issueCertificates(passed.at)
  if (issued !== 1) throw new Error('nothing was issued')
  return passed
}
