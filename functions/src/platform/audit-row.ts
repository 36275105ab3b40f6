import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { FailureCode } from '@cgt/shared/http/failure'
import type { Item, Write } from './table.ts'

/** What is remembered of one act: who, what, about what. Ids and hashes stand for people and content. */
export interface AuditEntry {
  /** The operation's name. */
  readonly action: string
  /** `noun:id` of what was acted on. */
  readonly object: string
  /** Where it belongs: an audit administrator reads what lies within a grant. */
  readonly organisation: OrganisationPath
  /** The id of the person whose matter it is, where it is one person's. */
  readonly about?: string
  /** SHA-256 of the object's canonical JSON, before and after. */
  readonly before?: string
  readonly after?: string
  /** Why, sealed with the key of the person it is about: gone when that person is erased. */
  readonly reason?: string
  /** The role by which it was allowed; left out for one's own. */
  readonly by?: string
  /** It was refused, and why. */
  readonly refused?: FailureCode
}

/** Who did it, and in which request. */
export interface AuditActor {
  /** A person's id, or `stranger`. */
  readonly actor: string
  readonly correlationId: string
}

/** As it is stored: never changed, never deleted. */
export interface AuditRow extends Item, AuditEntry, AuditActor {
  /** UTC, to the millisecond. */
  readonly at: string
}

/** Rows that wait for the sealer are found by shard, so that no one partition holds them all. */
const shards = 4

const shardOf = (id: string): number => (id.charCodeAt(0) + id.charCodeAt(1) * 7) % shards

export const auditKey = (id: string) => ({ pk: `AUDIT#${id}`, sk: 'AUDIT' })

export const unsealedShards: readonly string[] = Array.from(
  { length: shards },
  (_, shard) => `UNSEALED#${shard}`,
)

const idOf = ({ pk }: Pick<Item, 'pk'>): string => pk.slice('AUDIT#'.length)

/** Where the mark of a row stands as long as it waits. */
export const unsealedKey = (row: Pick<AuditRow, 'pk' | 'at'>) => ({
  pk: `UNSEALED#${shardOf(idOf(row))}`,
  sk: `${row.at}#${idOf(row)}`,
})

/** `at`: epoch milliseconds. Rows for the transaction of the act itself. */
export function auditWrites(entry: AuditEntry & AuditActor, id: string, at: number): Write[] {
  const time = new Date(at).toISOString()
  const row: AuditRow = { ...auditKey(id), at: time, ...entry }
  const waiting = { ...unsealedKey(row), id }
  return [{ put: row, only: { condition: 'attribute_not_exists(pk)' } }, { put: waiting }]
}
