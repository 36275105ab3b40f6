import { momentText } from '@cgt/shared/values/moment-text'
import { purposeWords } from '@cgt/shared/values/purpose-words'
import type { PersonalData } from '../platform/personal-data.ts'
import type { ConsentStore } from './consent-store.ts'
import type { DeletionStore } from './deletion-store.ts'

const didText = { gave: '同意', withdrew: '撤回' } as const

/** What this slice keeps about a person; its rows go with the person's own. */
export const openPrivacyData = (
  consents: ConsentStore,
  deletions: DeletionStore,
): PersonalData => ({
  held: async (personId) => {
    const { acts } = await consents.of(personId)
    const deletion = await deletions.find(personId)
    return [
      {
        name: 'consents',
        title: '单独同意',
        entries: acts.map((act) => ({
          label: purposeWords[act.purpose].title,
          text: `${momentText(act.at)} ${didText[act.did]}（第 ${act.version} 版说明）`,
          data: act,
        })),
      },
      {
        name: 'deletion',
        title: '注销',
        entries: deletion
          ? [
              {
                label: '注销账号',
                text: `${momentText(deletion.requestedAt)} 提出，${momentText(deletion.executeAt)} 起执行`,
                data: { requestedAt: deletion.requestedAt, executeAt: deletion.executeAt },
              },
            ]
          : [],
      },
    ]
  },
  erase: async () => {},
})
