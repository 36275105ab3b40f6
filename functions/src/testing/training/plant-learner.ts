import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { newId, systemRandom } from '../../platform/id.ts'
import { openAttendanceStore, type StoredCorrection } from '../../training/attendance-store.ts'
import { openEnrolmentStore, sessionKey } from '../../training/enrolment-store.ts'
import type { World } from '../world.ts'
import { sessionIn } from './drafts.ts'
import { plantNotice } from './plant-notice.ts'

/** Somebody with a place in a session that began two hours ago. `holder`: somebody new where left out. */
export async function plantLearner(world: World, organisation: OrganisationPath, holder?: string) {
  const personId = holder ?? newId(systemRandom)
  const sessions = [sessionIn(world.clock, -1 / 12)]
  const { notice } = await plantNotice(world, organisation, { sessions })
  const [session] = notice.sessions
  if (!session) throw new Error('a notice without a session')
  const { startsAt, endsAt, place } = session
  const writes = openEnrolmentStore(world.table).settled(undefined, {
    ...{ noticeId: notice.id, sessionId: '1', title: notice.title, place, startsAt, endsAt },
    ...{ personId, state: 'booked', fits: ['0'], bucket: '0', turn: null, answerBy: null },
    ...{ history: [], version: 0 },
  })
  await world.table.together(writes)
  return { noticeId: notice.id, personId, startsAt }
}

/** A correction that somebody else proposed for them. */
export async function plantCorrection(
  { table }: World,
  { noticeId, personId, startsAt }: Awaited<ReturnType<typeof plantLearner>>,
) {
  const id = newId(systemRandom)
  const attendance = openAttendanceStore(table)
  const session = sessionKey(noticeId, '1')
  const before = await attendance.find(personId, session)
  const proposed: StoredCorrection = {
    ...{ id, as: 'present', from: startsAt, until: startsAt + 3600, state: 'proposed' },
    ...{ proposedAt: startsAt, decidedAt: null, proposedBy: 'another', decidedBy: null },
    sealedReason: '',
  }
  await table.together([attendance.added(session, before, { ...before, corrections: [proposed] })])
  return id
}
