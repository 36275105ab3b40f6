import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Notice, Session } from '@cgt/shared/training/notice'
import type { Authority } from '../platform/authority.ts'
import { listWithin, placedKey } from '../platform/scoped-list.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'

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
  /**
   * Rows for a transaction; they fail there when it changed since it was read. What it was before is
   * kept. Called off, workers do not find it any more.
   */
  readonly changed: (before: Notice, after: Notice, region: OrganisationPath) => readonly Write[]
  /** A row for a transaction; it fails there when it changed since it was read. */
  readonly unchanged: (notice: Notice) => Write
}

/** A notice where workers look for it: at the region it is held for. */
type Shown = Notice & { readonly by: OrganisationPath }

const keyOf = (noticeId: string) => ({ pk: `NOTICE#${noticeId}`, sk: 'NOTICE' })

/** What a notice was, before it was changed. */
const versionKey = ({ id, version }: Notice): Key => ({
  pk: `NOTICE#${id}`,
  sk: `VERSION#${String(version).padStart(4, '0')}`,
})

const firstOf = (sessions: readonly Session[]): number =>
  Math.min(...sessions.map(({ startsAt }) => startsAt))

/** In the order of time: of two that begin at once, by id. */
const placeOf = ({ id, sessions }: Notice): string =>
  `${String(firstOf(sessions)).padStart(11, '0')}.${id}`

const isStill = ({ version }: Notice) => ({
  condition: '#version = :version',
  names: { '#version': 'version' },
  values: { ':version': version },
})

// Where workers look, and where those look who publish: a union of a firm teaches its county.
const shownKey = (notice: Notice, region: OrganisationPath) =>
  placedKey('NOTICES', region, placeOf(notice))
const ownKey = (notice: Notice) => placedKey('PUBLISHED', notice.organisation, placeOf(notice))

/** The notice where it is listed. */
const listed = (notice: Notice, region: OrganisationPath): readonly Write[] => [
  ...(notice.cancelled
    ? []
    : [
        {
          put: {
            ...notice,
            ...shownKey(notice, region),
            organisation: region,
            by: notice.organisation,
          },
        },
      ]),
  { put: { ...notice, ...ownKey(notice) } },
]

const isSame = (a: Key, b: Key): boolean => a.pk === b.pk && a.sk === b.sk

/** The rows of lists that a change moved away from. */
function leftBehind(before: Notice, after: Notice, region: OrganisationPath): readonly Write[] {
  const gone = after.cancelled || !isSame(shownKey(before, region), shownKey(after, region))
  return [
    ...(gone ? [{ remove: shownKey(before, region) }] : []),
    ...(isSame(ownKey(before), ownKey(after)) ? [] : [{ remove: ownKey(before) }]),
  ]
}

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
      ...listed(notice, region),
    ],
    changed: (before, after, region) => [
      { put: { ...keyOf(after.id), ...after }, only: isStill(before) },
      { put: { ...before, ...versionKey(before) } },
      ...leftBehind(before, after, region),
      ...listed(after, region),
    ],
    unchanged: (notice) => ({ check: keyOf(notice.id), only: isStill(notice) }),
  }
}
