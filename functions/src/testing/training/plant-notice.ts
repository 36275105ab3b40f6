import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Notice, NoticeDraft } from '@cgt/shared/training/notice'
import { bucketsOf } from '@cgt/shared/training/places'
import { newId, systemRandom } from '../../platform/id.ts'
import { sessionKey } from '../../training/enrolment-store.ts'
import { openNoticeStore } from '../../training/notice-store.ts'
import { openPlaceStore } from '../../training/place-store.ts'
import type { World } from '../world.ts'
import { draftAt, sessionIn } from './drafts.ts'

/** What is planted in: a world, or the store of a stack. */
export type Ground = Pick<World, 'table' | 'clock'>

/** A notice of an organisation, of two sessions, and how to take it out of the lists again. */
export async function plantNotice(
  { table, clock }: Ground,
  organisation: OrganisationPath,
  change: Partial<NoticeDraft> = {},
) {
  const sessions = [sessionIn(clock, 10), sessionIn(clock, 20)]
  const draft = draftAt(clock, { sessions, ...change })
  const notice: Notice = {
    ...draft,
    id: newId(systemRandom),
    organisation,
    organisationName: '维西县总工会',
    regionCode: organisation.split('/')[3] || '530000',
    publishedAt: 0,
    version: 1,
    cancelled: null,
    sessions: draft.sessions.map((session, i) => ({ id: `${i + 1}`, ...session })),
  }
  const writes = openNoticeStore(table).published(notice, organisation)
  const places = openPlaceStore(table)
  await table.together([
    ...writes,
    ...notice.sessions.flatMap((session) =>
      places.opened(sessionKey(notice.id, session.id), bucketsOf(session)),
    ),
  ])
  const remove = async () => {
    for (const write of writes)
      if ('put' in write) await table.remove({ pk: write.put.pk, sk: write.put.sk })
  }
  return { id: notice.id, notice, remove }
}
