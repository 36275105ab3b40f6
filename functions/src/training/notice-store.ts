import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Notice, Session } from '@cgt/shared/training/notice'
import type { Authority } from '../platform/authority.ts'
import { listWithin, placedKey } from '../platform/scoped-list.ts'
import type { Item, Table, Write } from '../platform/table.ts'

interface Page {
  readonly limit: number
  readonly after?: string
}

interface NoticePage {
  readonly items: readonly Notice[]
  readonly next: string | null
}

export interface NoticeStore {
  readonly find: (noticeId: string) => Promise<Notice | undefined>
  /** Of these organisations themselves, one after the other; of each the one that begins first. */
  readonly at: (organisations: readonly OrganisationPath[], page: Page) => Promise<NoticePage>
  readonly within: (authority: Authority, page: Page) => Promise<NoticePage>
  /** Rows for a transaction; they fail there when it is published already. */
  readonly published: (notice: Notice, region: OrganisationPath) => readonly Write[]
}

/** A notice where workers look for it: at the region it is held for. */
type Shown = Notice & { readonly by: OrganisationPath }

const keyOf = (noticeId: string) => ({ pk: `NOTICE#${noticeId}`, sk: 'NOTICE' })

const firstOf = (sessions: readonly Session[]): number =>
  Math.min(...sessions.map(({ startsAt }) => startsAt))

/** In the order of time: of two that begin at once, by id. */
const placeOf = ({ id, sessions }: Notice): string =>
  `${String(firstOf(sessions)).padStart(11, '0')}.${id}`

export function openNoticeStore(table: Table): NoticeStore {
  return {
    find: async (noticeId) => (await table.get(keyOf(noticeId))) as (Item & Notice) | undefined,
    at: async (organisations, page) => {
      const scopes = organisations.map(
        (organisation) => ({ organisation, reach: 'at', domain: 'any', role: 'worker' }) as const,
      )
      const found = await listWithin<Item & Shown>(table, { kind: 'NOTICES', scopes, ...page })
      return {
        items: found.items.map(({ by, ...one }) => ({ ...one, organisation: by })),
        next: found.next,
      }
    },
    within: ({ scopes }, page) =>
      listWithin<Item & Notice>(table, { kind: 'PUBLISHED', scopes, ...page }),
    published: (notice, region) => [
      {
        put: { ...keyOf(notice.id), ...notice },
        only: { condition: 'attribute_not_exists(pk)' },
      },
      // Where workers look, and where those look who publish: a union of a firm teaches its county.
      {
        put: {
          ...notice,
          ...placedKey('NOTICES', region, placeOf(notice)),
          organisation: region,
          by: notice.organisation,
        },
      },
      { put: { ...notice, ...placedKey('PUBLISHED', notice.organisation, placeOf(notice)) } },
    ],
  }
}
