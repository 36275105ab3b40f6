import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { NoticeDraft } from '@cgt/shared/training/notice'
import { newId, systemRandom } from '../../platform/id.ts'
import { openEnrolmentStore, sessionKey } from '../../training/enrolment-store.ts'
import { openPlaceStore } from '../../training/place-store.ts'
import type { World } from '../world.ts'
import { sessionIn } from './drafts.ts'
import { type Ground, plantNotice } from './plant-notice.ts'

/** Somebody with a place in a session that began two hours ago. `holder`: somebody new where left out. */
export async function plantLearner(
  world: Ground,
  organisation: OrganisationPath,
  holder?: string,
  change: Partial<NoticeDraft> = {},
) {
  const personId = holder ?? newId(systemRandom)
  const sessions = [sessionIn(world.clock, -1 / 12)]
  const { notice } = await plantNotice(world, organisation, { sessions, ...change })
  const [session] = notice.sessions
  if (!session) throw new Error('a notice without a session')
  const { startsAt, endsAt, place } = session
  const writes = openEnrolmentStore(world.table).settled(undefined, {
    ...{ noticeId: notice.id, sessionId: '1', title: notice.title, place, startsAt, endsAt },
    ...{
      personId,
      state: 'booked',
      fits: ['0'],
      bucket: '0',
      turn: null,
      answerBy: null,
      review: null,
    },
    ...{ history: [], version: 0 },
  })
  const bucket = { id: '0', capacity: 1, held: 0, free: 0, offered: 0, booked: 1, waiting: 0 }
  const places = openPlaceStore(world.table).opened(sessionKey(notice.id, '1'), [bucket])
  await world.table.together([...writes, ...places])
  return { noticeId: notice.id, personId, startsAt, endsAt, organisation }
}

let officers = 0

/** A correction that an officer of theirs proposed for them. */
export async function plantCorrection(
  world: World,
  { noticeId, personId, startsAt, organisation }: Awaited<ReturnType<typeof plantLearner>>,
): Promise<string> {
  // Somebody new each time: several are planted at once.
  const officer = `proposes-${++officers}`
  const { training } = await world.signInAs(officer, { role: 'countyUnion', organisation })
  const time = { as: 'present', from: startsAt, until: startsAt + 3600 } as const
  const wanted = { noticeId, sessionId: '1', personId, ...time, reason: '手机没电' }
  return (await training.proposeCorrection(wanted)).id
}
