import type { Item } from './table.ts'

/** Something that happened, for others to act on after the transaction that says so. */
export interface OutboxEvent {
  /** `noun.verbed`, from the glossary. */
  readonly type: string
  /** The consumer's own key: the same event acted on twice has one effect. */
  readonly about: string
  /** Ids and dates; never what is encrypted at rest. */
  readonly body: Readonly<Record<string, string | number | boolean | null>>
}

/** Waiting events are found by shard, so that no one partition holds them all. */
const shards = 16

const shardOf = (id: string): number => (id.charCodeAt(0) + id.charCodeAt(1) * 7) % shards

const outboxShards: readonly string[] = Array.from(
  { length: shards },
  (_, shard) => `OUTBOX#${shard}`,
)

/** A row that stays until a consumer has acted on it. `at`: epoch milliseconds. */
export const outboxItem = (event: OutboxEvent, id: string, at: number): Item => ({
  pk: `EVENT#${id}`,
  sk: 'EVENT',
  gsi1pk: outboxShards[shardOf(id)],
  gsi1sk: new Date(at).toISOString(),
  ...event,
})
