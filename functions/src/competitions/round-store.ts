import type { Seat } from '@cgt/shared/competitions/panel'
import { rowsUnder } from '../platform/personal-data.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { unchanged } from './judge-store.ts'

/** A round that nothing changes any more. */
export interface StoredLock {
  readonly round: string
  /** Epoch seconds. */
  readonly at: number
  /** The seats as they were then. */
  readonly seats: readonly Seat[]
  /** The codes that were in it, and those that go on. */
  readonly codes: readonly string[]
  readonly advanced: readonly string[]
  /** SHA-256 of its sheets and times, as `sheetsHash` has it. */
  readonly hash: string
}

/** Whole seconds by code. */
interface StoredTimes {
  readonly seconds: Readonly<Record<string, number>>
  readonly version: number
}

export interface RoundStore {
  readonly lockOf: (event: string, round: string) => Promise<StoredLock | undefined>
  readonly locksOf: (event: string) => Promise<readonly StoredLock[]>
  readonly timesOf: (event: string, round: string) => Promise<StoredTimes>
  /** A row for a transaction; it fails there when the round is locked already. */
  readonly locked: (event: string, lock: StoredLock) => Write
  /** A row for a transaction: fails there when the round is locked. */
  readonly open: (event: string, round: string) => Write
  /** A row for a transaction; it fails there when times changed since they were read. */
  readonly timed: (
    event: string,
    round: string,
    before: StoredTimes,
    seconds: StoredTimes['seconds'],
  ) => Write
}

const keyOf = (kind: 'LOCK' | 'TIMES', event: string, round: string): Key => ({
  pk: `CONTEST#${event}`,
  sk: `${kind}#${round}`,
})
const absent = { condition: 'attribute_not_exists(pk)' }

export function openRoundStore(table: Table): RoundStore {
  return {
    lockOf: async (event, round) =>
      (await table.get(keyOf('LOCK', event, round))) as (Item & StoredLock) | undefined,
    locksOf: async (event) => {
      const found: StoredLock[] = []
      for await (const row of rowsUnder(table, `CONTEST#${event}`, 'LOCK#'))
        found.push(row as Item & StoredLock)
      return found
    },
    timesOf: async (event, round) =>
      ((await table.get(keyOf('TIMES', event, round))) as (Item & StoredTimes) | undefined) ?? {
        ...{ seconds: {}, version: 0 },
      },
    locked: (event, lock) => ({
      put: { ...keyOf('LOCK', event, lock.round), ...lock },
      only: absent,
    }),
    open: (event, round) => ({ check: keyOf('LOCK', event, round), only: absent }),
    timed: (event, round, { version }, seconds) => ({
      put: { ...keyOf('TIMES', event, round), seconds, version: version + 1 },
      only: unchanged(version),
    }),
  }
}
