import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Notice, NoticeDraft } from '@cgt/shared/training/notice'
import { newId, systemRandom } from '../../platform/id.ts'
import { openNoticeStore } from '../../training/notice-store.ts'
import type { World } from '../world.ts'
import { draftAt } from './drafts.ts'

/** A notice of an organisation, and how to take it out of the lists again. */
export async function plantNotice(
  { table, clock }: World,
  organisation: OrganisationPath,
  change: Partial<NoticeDraft> = {},
) {
  const draft = draftAt(clock, change)
  const notice: Notice = {
    ...draft,
    id: newId(systemRandom),
    organisation,
    organisationName: organisation,
    regionCode: organisation.split('/')[3] || '530000',
    publishedAt: 0,
    sessions: draft.sessions.map((session) => ({ id: '1', ...session })),
  }
  const writes = openNoticeStore(table).published(notice, organisation)
  await table.together(writes)
  const remove = async () => {
    for (const write of writes)
      if ('put' in write) await table.remove({ pk: write.put.pk, sk: write.put.sk })
  }
  return { id: notice.id, notice, remove }
}
