import type { Aside, JudgeKind } from '@cgt/shared/competitions/judging'
import type { Seat } from '@cgt/shared/competitions/panel'
import { rowsUnder } from '../platform/personal-data.ts'
import type { Condition, Item, Key, Table, Write } from '../platform/table.ts'

/** Who judges an event, with the event and under their own rows too. */
export interface StoredJudge {
  readonly competitionId: string
  readonly eventId: string
  readonly personId: string
  readonly kind: JudgeKind
  readonly seat: string | null
  readonly aside: Aside | null
  /** Epoch seconds. */
  readonly assignedAt: number
}

/** The seats of an event, without who sits there: sheets outlive accounts. */
export interface StoredPanel {
  readonly seats: readonly Seat[]
  /** The next seat to be given. */
  readonly next: number
  /** Grows with whatever could undo that a round is ready to be locked. */
  readonly version: number
}

export interface JudgeStore {
  readonly find: (personId: string, event: string) => Promise<StoredJudge | undefined>
  readonly ofPerson: (personId: string) => Promise<readonly StoredJudge[]>
  readonly ofEvent: (event: string) => Promise<readonly StoredJudge[]>
  readonly panelOf: (event: string) => Promise<StoredPanel>
  /** Rows for a transaction; they fail there when they judge it already. */
  readonly added: (judge: StoredJudge) => readonly Write[]
  /** Rows for a transaction; they fail there when they judge it no longer. */
  readonly changed: (judge: StoredJudge) => readonly Write[]
  readonly removed: (judge: StoredJudge) => readonly Write[]
  /** A row for a transaction; it fails there when the panel changed since it was read. */
  readonly seated: (
    event: string,
    before: StoredPanel,
    after: Omit<StoredPanel, 'version'>,
  ) => Write
  /** A row for a transaction: what was done could undo that a round is ready to be locked. */
  readonly stirred: (event: string) => Write
  /** A row for a transaction: fails there when the panel changed since it was read, or was stirred. */
  readonly still: (event: string, panel: StoredPanel) => Write
  /** A row for a transaction: fails there unless this one judges the event, and is not aside. */
  readonly judges: (personId: string, event: string) => Write
  /** A row for a transaction: fails there when they judge it. */
  readonly judgesNot: (personId: string, event: string) => Write
}

const partition = (event: string) => `CONTEST#${event}`
const panelKey = (event: string): Key => ({ pk: partition(event), sk: 'PANEL' })
const judgeKeys = (personId: string, event: string): readonly [Key, Key] => [
  { pk: `PERSON#${personId}`, sk: `JUDGING#${event}` },
  { pk: partition(event), sk: `JUDGE#${personId}` },
]
const absent = { condition: 'attribute_not_exists(pk)' }
const there = { condition: 'attribute_exists(pk)' }
const active: Condition = {
  condition: '#aside = :nothing',
  names: { '#aside': 'aside' },
  values: { ':nothing': null },
}

/** That a row is at the version read; none was there at 0. */
export const unchanged = (version: number): Condition =>
  version === 0
    ? absent
    : {
        condition: '#version = :version',
        names: { '#version': 'version' },
        values: { ':version': version },
      }

const nobody: StoredPanel = { seats: [], next: 1, version: 0 }

export function openJudgeStore(table: Table): JudgeStore {
  const eventOf = ({ competitionId, eventId }: StoredJudge) => `${competitionId}.${eventId}`
  const all = async (pk: string, begins: string) => {
    const found: StoredJudge[] = []
    for await (const row of rowsUnder(table, pk, begins)) found.push(row as Item & StoredJudge)
    return found
  }
  const put = (judge: StoredJudge, only: Condition): Write[] => {
    const [own, events] = judgeKeys(judge.personId, eventOf(judge))
    return [{ put: { ...judge, ...own }, only }, { put: { ...judge, ...events } }]
  }
  return {
    find: async (personId, event) =>
      (await table.get(judgeKeys(personId, event)[0])) as (Item & StoredJudge) | undefined,
    ofPerson: (personId) => all(`PERSON#${personId}`, 'JUDGING#'),
    ofEvent: (event) => all(partition(event), 'JUDGE#'),
    panelOf: async (event) =>
      ((await table.get(panelKey(event))) as (Item & StoredPanel) | undefined) ?? nobody,
    added: (judge) => put(judge, absent),
    changed: (judge) => put(judge, there),
    removed: (judge) => {
      const [own, events] = judgeKeys(judge.personId, eventOf(judge))
      return [{ remove: own, only: there }, { remove: events }]
    },
    seated: (event, { version }, { seats, next }) => ({
      put: { ...panelKey(event), seats, next, version: version + 1 },
      only: unchanged(version),
    }),
    stirred: (event) => ({
      key: panelKey(event),
      change: {
        update: 'ADD #version :one',
        names: { '#version': 'version' },
        values: { ':one': 1 },
      },
    }),
    still: (event, { version }) => ({ check: panelKey(event), only: unchanged(version) }),
    judges: (personId, event) => ({ check: judgeKeys(personId, event)[1], only: active }),
    judgesNot: (personId, event) => ({ check: judgeKeys(personId, event)[1], only: absent }),
  }
}
