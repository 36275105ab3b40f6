import type { Answer, RecordedFact } from '@cgt/shared/records/recorded-fact'
import type { Item, Table } from '../platform/table.ts'

interface StoredFact {
  readonly answer: Answer
  readonly source: RecordedFact['source']
  readonly asOf: string
  readonly version: number
}

/** One person's facts: one item, so that a check reads it once and whole. */
interface RecordItem {
  readonly facts: Readonly<Record<string, StoredFact>>
  readonly version: number
}

type Facts = RecordItem['facts']

export interface RecordStore {
  readonly factsOf: (personId: string) => Promise<readonly RecordedFact[]>
  /**
   * Writes what `change` makes of the record, which is asked again when the record changed
   * meanwhile. False when that happened too often.
   */
  readonly change: (personId: string, change: (facts: Facts) => Facts) => Promise<boolean>
  readonly remove: (personId: string) => Promise<void>
}

const keyOf = (personId: string) => ({ pk: `RECORD#${personId}`, sk: 'RECORD' })
const attempts = 5

export function openRecordStore(table: Table): RecordStore {
  const read = async (personId: string) =>
    (await table.get(keyOf(personId))) as (Item & RecordItem) | undefined

  const write = (personId: string, facts: Facts, before: number | undefined) =>
    table.put(
      { ...keyOf(personId), facts, version: (before ?? 0) + 1 },
      before === undefined
        ? { condition: 'attribute_not_exists(pk)' }
        : {
            condition: '#version = :before',
            names: { '#version': 'version' },
            values: { ':before': before },
          },
    )

  return {
    factsOf: async (personId) =>
      Object.entries((await read(personId))?.facts ?? {}).map(([key, fact]) => ({ key, ...fact })),
    change: async (personId, change) => {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const item = await read(personId)
        const facts = change(item?.facts ?? {})
        if (await write(personId, facts, item?.version)) return true
      }
      return false
    },
    remove: (personId) => table.remove(keyOf(personId)),
  }
}
