import type { Item, Key, Table, Write } from '../platform/table.ts'

/** One person's second factor. Secrets are sealed with the person's own key. */
export interface SecondFactor {
  /** The secret that counts. */
  readonly secret: string | null
  /** One that is not yet confirmed. */
  readonly waiting: string | null
  /** Epoch seconds. */
  readonly confirmedAt: number | null
  /** Codes up to this step of time are used up. */
  readonly lastStep: number
  /** Epoch seconds of wrong codes since the last right one. */
  readonly wrongAt: readonly number[]
  /** Hashes of the recovery codes that are left. */
  readonly recoveryHashes: readonly string[]
  /** 0: not stored yet. */
  readonly version: number
}

const none: SecondFactor = {
  secret: null,
  waiting: null,
  confirmedAt: null,
  lastStep: 0,
  wrongAt: [],
  recoveryHashes: [],
  version: 0,
}

export const factorKey = (personId: string): Key => ({
  pk: `PERSON#${personId}`,
  sk: 'SECOND-FACTOR',
})

/** A row for a transaction; it fails there when the factor changed since it was read. */
export const changedFactor = (
  personId: string,
  before: SecondFactor,
  change: Partial<SecondFactor>,
): Write => ({
  put: { ...factorKey(personId), ...before, ...change, version: before.version + 1 },
  only:
    before.version === 0
      ? { condition: 'attribute_not_exists(pk)' }
      : {
          condition: '#version = :version',
          names: { '#version': 'version' },
          values: { ':version': before.version },
        },
})

/** A person's second factor, or that there is none yet. */
export const findFactor = async (table: Table, personId: string): Promise<SecondFactor> =>
  ((await table.get(factorKey(personId))) as (Item & SecondFactor) | undefined) ?? none
