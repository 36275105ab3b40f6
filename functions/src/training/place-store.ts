import type { Bucket } from '@cgt/shared/training/places'
import { rowsUnder } from '../platform/personal-data.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'

/** How many places of a bucket change hands. */
export type Moved = Partial<Record<'held' | 'free' | 'offered' | 'booked' | 'waiting', number>>

/** Somebody who waits for a place of a session. */
export interface Waiting {
  readonly personId: string
  /** The buckets they could have a place of. */
  readonly fits: readonly string[]
  /** Epoch milliseconds, and lots for who asks in the same one: who asked first, stands first. */
  readonly turn: string
}

export interface PlaceStore {
  readonly buckets: (session: string) => Promise<readonly Bucket[]>
  /** From the head of the queue. */
  readonly queue: (session: string) => AsyncGenerator<Waiting>
  readonly opened: (session: string, buckets: readonly Bucket[]) => readonly Write[]
  /**
   * Rows for a transaction; they fail there when a bucket has not what it gives. `none`: what there
   * must be none of, so that a freed place is never passed over a queue, nor a queue joined beside one.
   */
  readonly moved: (
    session: string,
    moves: ReadonlyMap<string, Moved>,
    none?: ReadonlyMap<string, 'free' | 'waiting'>,
  ) => readonly Write[]
  /** A row for a transaction: more places of a bucket, held back at first. */
  readonly grown: (session: string, bucket: string, places: number) => readonly Write[]
  readonly joined: (session: string, waiting: Waiting) => Write
  /** A row for a transaction; it fails there when they wait no longer. */
  readonly left: (session: string, turn: string) => Write
}

const partition = (session: string) => `SESSION#${session}`
const bucketKey = (session: string, id: string): Key => ({
  pk: partition(session),
  sk: `BUCKET#${id}`,
})
const queueKey = (session: string, turn: string): Key => ({
  pk: partition(session),
  sk: `QUEUE#${turn}`,
})

function moveOf(key: Key, moved: Moved, none: 'free' | 'waiting' | undefined): Write {
  const steps = Object.entries(moved).filter(([, by]) => by !== 0)
  const given = steps.filter(([, by]) => by < 0)
  const names = Object.fromEntries([
    ...steps.map(([name]) => [`#${name}`, name]),
    ...(none ? [['#none', none]] : []),
  ])
  const values = Object.fromEntries([
    ...steps.map(([name, by]) => [`:${name}`, by]),
    ...given.map(([name, by]) => [`:least_${name}`, -by]),
    ...(none ? [[':zero', 0]] : []),
  ])
  const conditions = [
    ...given.map(([name]) => `#${name} >= :least_${name}`),
    ...(none ? ['#none = :zero'] : []),
  ]
  const condition = conditions.join(' AND ')
  if (steps.length === 0) return { check: key, only: { condition, names, values } }
  const update = `ADD ${steps.map(([name]) => `#${name} :${name}`).join(', ')}`
  return { key, change: { update, names, values, ...(condition && { condition }) } }
}

export function openPlaceStore(table: Table): PlaceStore {
  return {
    buckets: async (session) =>
      (await table.list({
        pk: partition(session),
        begins: 'BUCKET#',
        limit: 20,
      })) as unknown as readonly Bucket[],
    queue: async function* (session) {
      for await (const row of rowsUnder(table, partition(session), 'QUEUE#'))
        yield row as Item & Waiting
    },
    opened: (session, buckets) =>
      buckets.map((bucket) => ({ put: { ...bucketKey(session, bucket.id), ...bucket } })),
    moved: (session, moves, none = new Map()) =>
      [...new Set([...moves.keys(), ...none.keys()])].map((id) =>
        moveOf(bucketKey(session, id), moves.get(id) ?? {}, none.get(id)),
      ),
    grown: (session, bucket, places) => [
      {
        key: bucketKey(session, bucket),
        change: {
          update: 'ADD #capacity :more, #held :more',
          names: { '#capacity': 'capacity', '#held': 'held' },
          values: { ':more': places },
        },
      },
    ],
    joined: (session, waiting) => ({ put: { ...queueKey(session, waiting.turn), ...waiting } }),
    left: (session, turn) => ({
      remove: queueKey(session, turn),
      only: { condition: 'attribute_exists(pk)' },
    }),
  }
}
