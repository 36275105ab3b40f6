import type { Announcement } from '@cgt/shared/training/announcement'
import { rowsUnder } from '../platform/personal-data.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { keptProgress, nobodyYet } from './kept-progress.ts'
import type { Progress } from './tell-enrolled.ts'

/** An announcement with the session it is for. */
export interface StoredAnnouncement extends Announcement {
  readonly noticeId: string
  readonly sessionId: string
}

/** One on its way: `progress`, how far it came. */
export interface OpenAnnouncement extends StoredAnnouncement {
  readonly progress: Progress
}

/** When the last ones of a session were sent, in epoch seconds. */
export interface Recent {
  readonly sent: readonly number[]
  readonly version: number
}

export interface AnnouncementStore {
  /** Newest first. */
  readonly ofSession: (session: string, most: number) => Promise<readonly StoredAnnouncement[]>
  readonly recent: (session: string) => Promise<Recent>
  /** Those whose people do not all know yet. */
  readonly open: () => AsyncGenerator<OpenAnnouncement>
  /** Rows for a transaction; they fail there when another was sent since `before` was read. */
  readonly sent: (
    one: StoredAnnouncement,
    before: Recent,
    sent: readonly number[],
  ) => readonly Write[]
  /** Keeps how far one came that is not through yet. */
  readonly reached: (one: StoredAnnouncement, progress: Progress) => Promise<void>
  /** Keeps how many were told. */
  readonly told: (one: StoredAnnouncement, count: number) => Promise<void>
}

const endOfTime = 9_999_999_999
const open = 'ANNOUNCEMENTS#open'
const placeOf = ({ noticeId, sessionId }: StoredAnnouncement) =>
  `ANNOUNCEMENTS#${noticeId}.${sessionId}`
const keyOf = (one: StoredAnnouncement): Key => ({
  pk: placeOf(one),
  sk: `SENT#${String(endOfTime - one.at).padStart(10, '0')}.${one.id}`,
})
const openKey = (one: StoredAnnouncement): Key => ({ pk: open, sk: `${one.at}.${one.id}` })
const recentKey = (place: string): Key => ({ pk: place, sk: 'RECENT' })

export function openAnnouncementStore(table: Table): AnnouncementStore {
  return {
    ofSession: async (session, most) =>
      (await table.list({
        ...{ pk: `ANNOUNCEMENTS#${session}`, begins: 'SENT#', limit: most },
      })) as readonly (Item & StoredAnnouncement)[],
    recent: async (session) =>
      ((await table.get(recentKey(`ANNOUNCEMENTS#${session}`))) as (Item & Recent) | undefined) ?? {
        sent: [],
        version: 0,
      },
    open: async function* () {
      for await (const row of rowsUnder(table, open))
        yield { ...nobodyYet, ...(row as Item & StoredAnnouncement) }
    },
    sent: (one, { version }, sent) => [
      { put: { ...one, ...keyOf(one) } },
      { put: { ...one, ...openKey(one) } },
      {
        put: { ...recentKey(placeOf(one)), sent, version: version + 1 },
        only: {
          condition: 'attribute_not_exists(pk) OR #version = :version',
          names: { '#version': 'version' },
          values: { ':version': version },
        },
      },
    ],
    reached: async (one, progress) => {
      await table.change(openKey(one), keptProgress(progress))
    },
    told: async (one, count) => {
      await table.together([
        { change: { update: 'SET told = :told', values: { ':told': count } }, key: keyOf(one) },
        { remove: openKey(one) },
      ])
    },
  }
}
