import type { Item, Table, Write } from '../platform/table.ts'

/** Somebody's wish to have their account deleted. Times are epoch seconds. */
export interface Deletion {
  readonly personId: string
  readonly requestedAt: number
  /** Until then it can be undone. */
  readonly executeAt: number
  /** When the key was destroyed; `null` until then. */
  readonly shreddedAt: number | null
  readonly version: number
}

export interface DeletionStore {
  readonly find: (personId: string) => Promise<Deletion | undefined>
  /** Those whose time has come, the longest due first. */
  readonly due: (now: number) => Promise<readonly Deletion[]>
  /** Rows for a transaction; they fail there when one is under way already. */
  readonly asked: (deletion: Deletion) => readonly Write[]
  /** Rows for a transaction; they fail there when it changed since it was read. */
  readonly shredded: (before: Deletion, at: number) => Write
  readonly removed: (before: Deletion) => readonly Write[]
}

const dueList = 'DELETIONS#due'
const atOnce = 25

export const deletionKey = (personId: string) => ({ pk: `PERSON#${personId}`, sk: 'DELETION' })

const iso = (seconds: number) => new Date(seconds * 1000).toISOString()
const dueKey = ({ executeAt, personId }: Deletion) => ({
  pk: dueList,
  sk: `${iso(executeAt)}#${personId}`,
})

const unchanged = ({ version }: Deletion) => ({
  condition: '#version = :version',
  names: { '#version': 'version' },
  values: { ':version': version },
})

export function openDeletionStore(table: Table): DeletionStore {
  const find = async (personId: string) =>
    (await table.get(deletionKey(personId))) as (Item & Deletion) | undefined
  return {
    find,
    due: async (now) => {
      const rows = await table.list({ pk: dueList, begins: '', limit: atOnce })
      const past = rows.filter(({ sk }) => sk.slice(0, iso(now).length) <= iso(now))
      const found = await Promise.all(past.map(({ personId }) => find(String(personId))))
      return found.filter((one) => one !== undefined)
    },
    asked: (deletion) => [
      {
        put: { ...deletionKey(deletion.personId), ...deletion },
        only: { condition: 'attribute_not_exists(pk)' },
      },
      { put: { ...dueKey(deletion), personId: deletion.personId } },
    ],
    shredded: (before, at) => ({
      put: {
        ...deletionKey(before.personId),
        ...before,
        shreddedAt: at,
        version: before.version + 1,
      },
      only: unchanged(before),
    }),
    removed: (before) => [
      { remove: deletionKey(before.personId), only: unchanged(before) },
      { remove: dueKey(before) },
    ],
  }
}
