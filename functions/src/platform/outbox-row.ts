import type { Item } from './table.ts'

/** Something that happened, for others to act on after the transaction that says so. */
export interface OutboxEvent {
  /** `noun.verbed`, from the glossary. */
  readonly type: string
  /** What it happened to, for a reader of the row; an event is told from another by its id. */
  readonly about: string
  /** Ids, dates and names of organisations; what is encrypted at rest only as it lies there. */
  readonly body: Readonly<Record<string, string | number | boolean | null>>
}

/** An event as it waits to be acted on. */
export interface WaitingEvent extends OutboxEvent {
  readonly id: string
  /** When it happened, in epoch milliseconds. */
  readonly at: number
  /** How often the sweeper sent it again. */
  readonly tries: number
}

/** Waiting events are found by shard, so that no one partition holds them all. */
const shards = 16

const shardOf = (id: string): number => (id.charCodeAt(0) + id.charCodeAt(1) * 7) % shards

export const outboxShards: readonly string[] = Array.from(
  { length: shards },
  (_, shard) => `OUTBOX#${shard}`,
)

export const eventKey = (id: string) => ({ pk: `EVENT#${id}`, sk: 'EVENT' })

/** A row that stays until every consumer has acted on it. `at`: epoch milliseconds. */
export const outboxItem = (event: OutboxEvent, id: string, at: number): Item => ({
  ...eventKey(id),
  gsi1pk: outboxShards[shardOf(id)],
  gsi1sk: new Date(at).toISOString(),
  ...event,
  id,
  at,
  tries: 0,
})
