import { rowsUnder } from '../platform/personal-data.ts'
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
  /** It was carried out once, and a backup brought its person back: nothing is in its way any more. */
  readonly again?: true
}

export interface DeletionStore {
  readonly find: (personId: string) => Promise<Deletion | undefined>
  /** Every one whose time has come, the longest due first. */
  readonly due: (now: number) => AsyncGenerator<Deletion>
  /** Rows for a transaction; they fail there when one is under way already. */
  readonly asked: (deletion: Deletion) => readonly Write[]
  /** A row for a transaction; it fails there when one is under way. */
  readonly staying: (personId: string) => Write
  /**
   * Rows for a transaction; they fail there when it changed since it was read. It is due again once
   * no request of the person's own is under way any more.
   */
  readonly shredded: (before: Deletion, at: number) => readonly Write[]
  readonly removed: (before: Deletion) => readonly Write[]
}

const dueList = 'DELETIONS#due'
/** Nothing here runs longer than 30 seconds. */
const settledSeconds = 60

export const deletionKey = (personId: string) => ({ pk: `PERSON#${personId}`, sk: 'DELETION' })

const iso = (seconds: number) => new Date(seconds * 1000).toISOString()
const nextAt = ({ executeAt, shreddedAt }: Deletion) =>
  shreddedAt === null ? executeAt : shreddedAt + settledSeconds
const dueKey = (deletion: Deletion) => ({
  pk: dueList,
  sk: `${iso(nextAt(deletion))}#${deletion.personId}`,
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
    due: async function* (now) {
      for await (const { sk, personId } of rowsUnder(table, dueList)) {
        if (sk.slice(0, iso(now).length) > iso(now)) return
        const found = await find(String(personId))
        if (found) yield found
      }
    },
    asked: (deletion) => [
      {
        put: { ...deletionKey(deletion.personId), ...deletion },
        only: { condition: 'attribute_not_exists(pk)' },
      },
      { put: { ...dueKey(deletion), personId: deletion.personId } },
    ],
    staying: (personId) => ({
      check: deletionKey(personId),
      only: { condition: 'attribute_not_exists(pk)' },
    }),
    shredded: (before, at) => {
      const after = { ...before, shreddedAt: at, version: before.version + 1 }
      return [
        { put: { ...deletionKey(before.personId), ...after }, only: unchanged(before) },
        { remove: dueKey(before) },
        { put: { ...dueKey(after), personId: before.personId } },
      ]
    },
    removed: (before) => [
      { remove: deletionKey(before.personId), only: unchanged(before) },
      { remove: dueKey(before) },
    ],
  }
}
