import { type AuditRow, unsealedKey } from '../platform/audit-row.ts'
import type { Item, Key } from '../platform/table.ts'
import { logOf, reachOf, type StoredLog } from './read-log.ts'

/** A store that others may be writing to. Every read is consistent. */
export interface LiveStore {
  /** Every item there is: those that are written meanwhile may be found or not. */
  readonly scan: () => Promise<readonly Item[]>
  readonly get: (key: Key) => Promise<Item | undefined>
}

/** Rows without their marks, once it is certain that they are not waiting. */
async function withoutMark(
  { get }: LiveStore,
  items: readonly Item[],
  astray: ReadonlySet<string>,
) {
  const rows = items.filter(({ pk }) => astray.has(pk)) as AuditRow[]
  const marks = await Promise.all(rows.map((row) => get(unsealedKey(row))))
  return rows.filter((_, i) => marks[i] === undefined).map(({ pk }) => pk)
}

/** Marks that stand though their row is not there, or is sealed. */
async function idleMarks({ get }: LiveStore, astray: ReadonlySet<string>, items: readonly Item[]) {
  const marks = items.filter(
    ({ pk, id }) => pk.startsWith('UNSEALED#') && astray.has(`AUDIT#${String(id)}`),
  )
  const still = await Promise.all(
    marks.map(async (mark) => {
      const pk = `AUDIT#${String(mark.id)}`
      const row = await get({ pk, sk: 'AUDIT' })
      return (await get({ pk: mark.pk, sk: mark.sk })) &&
        (!row || items.some((item) => item.id === mark.id && item.hash))
        ? [pk]
        : []
    }),
  )
  return still.flat()
}

/**
 * The log of a store in use, without a snapshot of it. Nothing of the chain is ever changed, so what a
 * first scan finds is found whole by a second: only that is in the lines. A row that seems neither
 * sealed nor waiting may have been on its way: it is looked at again, its mark first, then the chain.
 */
export async function readLiveLog(store: LiveStore): Promise<StoredLog> {
  const reach = reachOf(await store.scan())
  const items = await store.scan()
  const log = logOf(items, reach)
  if (log.astray.length === 0) return log
  const doubtful = new Set(log.astray)
  const idle = await idleMarks(store, doubtful, items)
  const unmarked = await withoutMark(store, items, doubtful)
  // Whoever took the mark away has written the link: a scan from here on finds it.
  const stillAstray = new Set(logOf(await store.scan(), reach).unsealed)
  return { ...log, astray: [...idle, ...unmarked.filter((pk) => stillAstray.has(pk))] }
}
