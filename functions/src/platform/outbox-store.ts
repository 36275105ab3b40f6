import { type Clock, epochSeconds } from './clock.ts'
import { eventKey, type WaitingEvent } from './outbox-row.ts'
import type { Item, Table } from './table.ts'

/** Events nobody could act on lie here, for a person to look at, as long as `deadSeconds`. */
export const deadShard = 'DEAD#EVENT'

const deadSeconds = 90 * 86_400

/** `ttl`: only of what was given up. */
type Row = Item & WaitingEvent & { readonly gsi1pk: string; readonly ttl?: number }

export interface OutboxStore {
  /** The event, as long as it waits: delivered or given up, it is not found. */
  readonly waiting: (id: string) => Promise<WaitingEvent | undefined>
  readonly delivered: (id: string) => Promise<void>
  /** Those of a shard that nothing was done about since before `until` (ISO time), oldest first. */
  readonly overdue: (shard: string, until: string) => Promise<readonly WaitingEvent[]>
  /** Lets the stream tell of it once more, given up before or not. False when it was delivered meanwhile. */
  readonly sendAgain: (event: WaitingEvent, now: string) => Promise<boolean>
  /** Sends it no more, and keeps it for ninety days: it may say whom it is about. */
  readonly giveUp: (event: WaitingEvent, now: string) => Promise<boolean>
}

const overdueAtOnce = 100

export function openOutbox(table: Table, clock: Clock): OutboxStore {
  const isOver = ({ ttl }: Row): boolean => ttl !== undefined && ttl <= epochSeconds(clock)
  // Only what is still there is changed: what was delivered meanwhile must not come back as a stump.
  const changed = async (
    { id, tries }: WaitingEvent,
    update: string,
    values: Readonly<Record<string, string | number>>,
  ) =>
    (await table.change(eventKey(id), {
      update: `SET tries = :tries, gsi1sk = :now${update}`,
      condition: 'attribute_exists(pk)',
      names: { '#ttl': 'ttl' },
      values: { ':tries': tries + 1, ...values },
    })) !== undefined

  return {
    waiting: async (id) => {
      const row = (await table.get(eventKey(id))) as Row | undefined
      return row && row.gsi1pk !== deadShard && !isOver(row) ? row : undefined
    },
    delivered: (id) => table.remove(eventKey(id)),
    overdue: async (shard, until) => {
      const rows = await table.indexed({ pk: shard, until, limit: overdueAtOnce })
      return (rows as readonly Row[]).filter((row) => !isOver(row))
    },
    sendAgain: (event, now) => changed(event, ' REMOVE #ttl', { ':now': now }),
    giveUp: (event, now) =>
      changed(event, ', gsi1pk = :shard, #ttl = :ttl', {
        ':now': now,
        ':shard': deadShard,
        ':ttl': epochSeconds(clock) + deadSeconds,
      }),
  }
}
