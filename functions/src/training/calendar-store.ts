import type { Condition, Item, Key, Table, Write } from '../platform/table.ts'

/** The address by which calendars read one person's sessions. */
export interface StoredCalendar {
  /** SHA-256 of its token, which is kept nowhere. */
  readonly hash: string
  /** Epoch seconds. */
  readonly since: number
}

export interface CalendarStore {
  readonly find: (personId: string) => Promise<StoredCalendar | undefined>
  /** Whose it is. */
  readonly byHash: (hash: string) => Promise<string | undefined>
  /** Rows for a transaction; they fail there when it changed since it was read. */
  readonly replaced: (
    personId: string,
    before: StoredCalendar | undefined,
    after: StoredCalendar | undefined,
  ) => readonly Write[]
}

const ownKey = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'CALENDAR' })
const hashKey = (hash: string): Key => ({ pk: `CALENDAR#${hash}`, sk: 'CALENDAR' })

const unchangedSince = (before: StoredCalendar | undefined): Condition =>
  before === undefined
    ? { condition: 'attribute_not_exists(pk)' }
    : { condition: '#hash = :hash', names: { '#hash': 'hash' }, values: { ':hash': before.hash } }

export function openCalendarStore(table: Table): CalendarStore {
  return {
    find: async (personId) =>
      (await table.get(ownKey(personId))) as (Item & StoredCalendar) | undefined,
    byHash: async (hash) => {
      const row = await table.get(hashKey(hash))
      return row && String(row.personId)
    },
    replaced: (personId, before, after) => [
      after
        ? { put: { ...ownKey(personId), ...after }, only: unchangedSince(before) }
        : { remove: ownKey(personId), only: unchangedSince(before) },
      ...(before ? [{ remove: hashKey(before.hash) }] : []),
      ...(after ? [{ put: { ...hashKey(after.hash), personId } }] : []),
    ],
  }
}
