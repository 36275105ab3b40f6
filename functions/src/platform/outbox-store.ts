import { eventKey, type WaitingEvent } from './outbox-row.ts'
import type { Item, Table } from './table.ts'

/** Events nobody could act on lie here, for a person to look at. */
export const deadShard = 'DEAD#EVENT'

type Row = Item & WaitingEvent & { readonly gsi1pk: string }

export interface OutboxStore {
  /** The event, as long as it waits: delivered or given up, it is not found. */
  readonly waiting: (id: string) => Promise<WaitingEvent | undefined>
  readonly delivered: (id: string) => Promise<void>
  /** Those of a shard that nothing was done about since before `until` (ISO time), oldest first. */
  readonly overdue: (shard: string, until: string) => Promise<readonly WaitingEvent[]>
  /** Lets the stream tell of it once more. False when it was delivered meanwhile. */
  readonly sendAgain: (event: WaitingEvent, now: string) => Promise<boolean>
  /** Sends it no more, and keeps it. */
  readonly giveUp: (event: WaitingEvent, now: string) => Promise<boolean>
}

const overdueAtOnce = 100

export function openOutbox(table: Table): OutboxStore {
  // Only what is still there is changed: what was delivered meanwhile must not come back as a stump.
  const changed = async ({ id, tries }: WaitingEvent, gsi1pk: string | undefined, now: string) =>
    (await table.change(eventKey(id), {
      update: `SET tries = :tries, gsi1sk = :now${gsi1pk ? ', gsi1pk = :shard' : ''}`,
      condition: 'attribute_exists(pk)',
      values: { ':tries': tries + 1, ':now': now, ...(gsi1pk && { ':shard': gsi1pk }) },
    })) !== undefined

  return {
    waiting: async (id) => {
      const row = (await table.get(eventKey(id))) as Row | undefined
      return row?.gsi1pk === deadShard ? undefined : row
    },
    delivered: (id) => table.remove(eventKey(id)),
    overdue: async (shard, until) =>
      (await table.indexed({
        pk: shard,
        until,
        limit: overdueAtOnce,
      })) as unknown as readonly WaitingEvent[],
    sendAgain: (event, now) => changed(event, undefined, now),
    giveUp: (event, now) => changed(event, deadShard, now),
  }
}
