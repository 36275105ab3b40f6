import { rowsUnder } from '../platform/personal-data.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'

/** A notice that changed, and whose people do not all know yet. */
export interface OpenChange {
  readonly noticeId: string
  /** The sessions whose people are told, by id. */
  readonly sessions: readonly string[]
  /** Of the notice, as it became. */
  readonly version: number
}

export interface ChangeStore {
  readonly open: () => AsyncGenerator<OpenChange>
  readonly find: (noticeId: string) => Promise<OpenChange | undefined>
  /** A row for a transaction. */
  readonly opened: (change: OpenChange) => Write
  /** Ends it, unless the notice changed again. */
  readonly close: (change: OpenChange) => Promise<void>
}

const open = 'CHANGES#open'
const keyOf = (noticeId: string): Key => ({ pk: open, sk: noticeId })

export function openChangeStore(table: Table): ChangeStore {
  return {
    open: async function* () {
      for await (const row of rowsUnder(table, open)) yield row as Item & OpenChange
    },
    find: async (noticeId) => (await table.get(keyOf(noticeId))) as (Item & OpenChange) | undefined,
    opened: (change) => ({ put: { ...keyOf(change.noticeId), ...change } }),
    close: async ({ noticeId, version }) => {
      await table.together([
        {
          remove: keyOf(noticeId),
          only: {
            condition: '#version = :version',
            names: { '#version': 'version' },
            values: { ':version': version },
          },
        },
      ])
    },
  }
}
