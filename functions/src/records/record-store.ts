import type { RecordedFact } from '@cgt/shared/records/recorded-fact'
import type { Purpose, PurposeOf } from '@cgt/shared/values/purpose'
import type { Random } from '../platform/id.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import type { Item, Table, Write } from '../platform/table.ts'
import { isSealed, openFact, type StoredFacts, sealFacts, unsealed } from './stored-fact.ts'

/** One person's facts: one item, so that a check reads it once and whole. */
interface RecordItem {
  readonly facts: StoredFacts
  readonly version: number
}

/** What may be read at this moment, and what for lack of consent may not. */
export interface ReadRecord {
  readonly facts: readonly RecordedFact[]
  readonly withheld: readonly Purpose[]
}

export interface RecordStore {
  /** `all`: for the person's own copy of everything, whatever they agreed to. */
  readonly read: (personId: string, all?: 'all') => Promise<ReadRecord>
  /**
   * Writes what `change` makes of the record, which is asked again when the record changed
   * meanwhile. False when that happened too often.
   */
  readonly change: (
    personId: string,
    change: (facts: StoredFacts) => Promise<StoredFacts>,
  ) => Promise<boolean>
  /**
   * A row for a transaction that drops what is kept for a purpose. It counts as a change even where
   * nothing was kept: what is being written at the same time asks for consent anew.
   */
  readonly dropped: (personId: string, purpose: Purpose) => Promise<readonly Write[]>
  readonly remove: (personId: string) => Promise<void>
}

export interface RecordStoreDeps {
  readonly table: Table
  readonly keys: PersonKeys
  readonly random: Random
  readonly purposeOf: PurposeOf
  readonly consentsOf: (personId: string) => Promise<ReadonlySet<Purpose>>
}

const keyOf = (personId: string) => ({ pk: `RECORD#${personId}`, sk: 'RECORD' })
const attempts = 5

function written(personId: string, facts: StoredFacts, before: RecordItem | undefined) {
  const item = { ...keyOf(personId), facts, version: (before?.version ?? 0) + 1 }
  const only = before
    ? {
        condition: '#version = :before',
        names: { '#version': 'version' },
        values: { ':before': before.version },
      }
    : { condition: 'attribute_not_exists(pk)' }
  return { put: item, only }
}

export function openRecordStore(deps: RecordStoreDeps): RecordStore {
  const { table, keys, random, purposeOf, consentsOf } = deps

  const sealed = async (personId: string, facts: StoredFacts): Promise<StoredFacts> => {
    const plain = unsealed(facts, purposeOf)
    if (plain.size === 0) return facts
    const key = await keys.of(personId)
    return sealFacts(facts, plain, { key, row: keyOf(personId), random })
  }

  /** Facts kept before they had to be sealed are sealed at the first sight. */
  const readItem = async (personId: string): Promise<RecordItem | undefined> => {
    const item = (await table.get(keyOf(personId))) as (Item & RecordItem) | undefined
    if (!item || unsealed(item.facts, purposeOf).size === 0) return item
    const { put, only } = written(personId, await sealed(personId, item.facts), item)
    return (await table.put(put, only)) ? put : item
  }

  const opened = async (personId: string, facts: StoredFacts) => {
    const row = keyOf(personId)
    const key = Object.values(facts).some(isSealed) ? await keys.find(personId) : undefined
    return Object.entries(facts).map(([factKey, fact]) => openFact(factKey, fact, { key, row }))
  }

  return {
    read: async (personId, all) => {
      const facts = (await readItem(personId))?.facts ?? {}
      const kept = new Set(
        Object.values(facts).flatMap((one) => (isSealed(one) ? one.purpose : [])),
      )
      const live = all || kept.size === 0 ? kept : await consentsOf(personId)
      const readable = Object.entries(facts).filter(
        ([, fact]) => !isSealed(fact) || live.has(fact.purpose),
      )
      return {
        facts: await opened(personId, Object.fromEntries(readable)),
        withheld: [...kept].filter((purpose) => !live.has(purpose)),
      }
    },
    change: async (personId, change) => {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const item = await readItem(personId)
        const facts = await sealed(personId, await change(item?.facts ?? {}))
        const { put, only } = written(personId, facts, item)
        if (await table.put(put, only)) return true
      }
      return false
    },
    dropped: async (personId, purpose) => {
      const item = await readItem(personId)
      const left = Object.entries(item?.facts ?? {}).filter(
        ([, fact]) => !isSealed(fact) || fact.purpose !== purpose,
      )
      return [written(personId, Object.fromEntries(left), item)]
    },
    remove: (personId) => table.remove(keyOf(personId)),
  }
}
