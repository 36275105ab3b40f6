import type { Draw } from '@cgt/shared/competitions/entry'
import { manyRowsUnder, rowsUnder } from '../platform/personal-data.ts'
import type { Condition, Item, Key, Table, Write } from '../platform/table.ts'

/** An entry as it is stored, with its person and under their own rows too. */
export interface StoredEntry {
  readonly competitionId: string
  readonly eventId: string
  readonly personId: string
  readonly entrantId: string
  /** Epoch seconds. */
  readonly enteredAt: number
}

interface Page {
  readonly limit: number
  readonly after?: string
}

export interface EntryStore {
  readonly find: (personId: string, event: string) => Promise<StoredEntry | undefined>
  readonly ofPerson: (personId: string) => Promise<readonly StoredEntry[]>
  readonly ofEvent: (
    event: string,
    page: Page,
  ) => Promise<{ readonly items: readonly StoredEntry[]; readonly next: string | null }>
  /** The ids of all who entered. */
  readonly entrantsOf: (event: string) => Promise<readonly string[]>
  readonly peopleOf: (event: string) => Promise<readonly string[]>
  readonly entered: (event: string) => Promise<number>
  readonly drawOf: (event: string) => Promise<Draw | undefined>
  /** Rows for a transaction: an event that nobody entered yet. */
  readonly opened: (event: string) => Write
  /** Rows for a transaction; they fail there when the event is full, or they entered meanwhile. */
  readonly added: (entry: StoredEntry, places: number) => readonly Write[]
  /** Rows for a transaction; they fail there when they left meanwhile. */
  readonly removed: (entry: StoredEntry) => readonly Write[]
  /** A row for a transaction: fails there when they entered. */
  readonly entersNot: (personId: string, event: string) => Write
  /** Rows for a transaction; they fail there when lots are drawn already, or somebody entered or left since. */
  readonly drawn: (event: string, draw: Draw) => readonly Write[]
}

/** Names an event over all competitions. */
export const eventKey = (competitionId: string, eventId: string): string =>
  `${competitionId}.${eventId}`

const partition = (event: string) => `CONTEST#${event}`
const countKey = (event: string): Key => ({ pk: partition(event), sk: 'COUNT' })
const drawKey = (event: string): Key => ({ pk: partition(event), sk: 'DRAW' })
/** Where an entry is kept: its person's own row, and the event's. */
const entryKeys = (personId: string, event: string): readonly [Key, Key] => [
  { pk: `PERSON#${personId}`, sk: `ENTRY#${event}` },
  { pk: partition(event), sk: `ENTRY#${personId}` },
]
const absent = { condition: 'attribute_not_exists(pk)' }
const there = { condition: 'attribute_exists(pk)' }

const counted = (event: string, by: number, only: Condition): Write => ({
  key: countKey(event),
  change: {
    update: 'ADD #entered :by',
    ...only,
    names: { '#entered': 'entered', ...only.names },
    values: { ':by': by, ...only.values },
  },
})

export function openEntryStore(table: Table): EntryStore {
  const eventOf = ({ competitionId, eventId }: StoredEntry) => eventKey(competitionId, eventId)
  const entered = async (event: string) => Number((await table.get(countKey(event)))?.entered ?? 0)
  const eachEntry = async (event: string, field: 'entrantId' | 'personId') => {
    const ids: string[] = []
    for await (const row of manyRowsUnder(table, partition(event), 'ENTRY#', [field]))
      ids.push((row as Item & StoredEntry)[field])
    return ids
  }
  return {
    find: async (personId, event) =>
      (await table.get(entryKeys(personId, event)[0])) as (Item & StoredEntry) | undefined,
    ofPerson: async (personId) => {
      const found: StoredEntry[] = []
      for await (const row of rowsUnder(table, `PERSON#${personId}`, 'ENTRY#'))
        found.push(row as Item & StoredEntry)
      return found
    },
    ofEvent: async (event, { limit, after }) => {
      const from = after === undefined ? {} : { after }
      const rows = await table.list({ pk: partition(event), begins: 'ENTRY#', limit, ...from })
      const next = rows.length < limit ? null : (rows.at(-1)?.sk ?? null)
      return { items: rows as unknown as StoredEntry[], next }
    },
    entrantsOf: (event) => eachEntry(event, 'entrantId'),
    peopleOf: (event) => eachEntry(event, 'personId'),
    entered,
    drawOf: async (event) => (await table.get(drawKey(event))) as (Item & Draw) | undefined,
    opened: (event) => ({ put: { ...countKey(event), entered: 0 }, only: absent }),
    added: (entry, places) => {
      const [own, there_] = entryKeys(entry.personId, eventOf(entry))
      return [
        { put: { ...entry, ...own }, only: absent },
        { put: { ...entry, ...there_ } },
        counted(eventOf(entry), 1, {
          condition: '#entered < :places',
          values: { ':places': places },
        }),
        // Whoever enters while lots are drawn comes too late.
        { check: drawKey(eventOf(entry)), only: absent },
      ]
    },
    removed: (entry) => {
      const [own, there_] = entryKeys(entry.personId, eventOf(entry))
      return [
        { remove: own, only: there },
        { remove: there_ },
        counted(eventOf(entry), -1, { condition: '#entered > :none', values: { ':none': 0 } }),
      ]
    },
    entersNot: (personId, event) => ({ check: entryKeys(personId, event)[1], only: absent }),
    drawn: (event, draw) => [
      { put: { ...drawKey(event), ...draw }, only: absent },
      {
        check: countKey(event),
        only: {
          condition: '#entered = :all',
          names: { '#entered': 'entered' },
          values: { ':all': draw.order.length },
        },
      },
    ],
  }
}
