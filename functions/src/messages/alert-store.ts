import { type AlertKind, mostAlerts } from '@cgt/shared/messages/alert'
import { openField, sealField } from '../platform/field-cipher.ts'
import type { Random } from '../platform/id.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { type Item, type Table, tableName } from '../platform/table.ts'
import { inbox } from './message-store.ts'

type Left = Readonly<Partial<Record<AlertKind, number>>>

export interface AlertStore {
  /** How many of each kind are allowed still. */
  readonly left: (personId: string) => Promise<Left>
  /** One more of each kind, to this openid. */
  readonly allowed: (personId: string, openid: string, kinds: readonly AlertKind[]) => Promise<void>
  /** Uses one up, for one event once: to which openid it goes, or nothing where none is left. */
  readonly taken: (
    personId: string,
    kind: AlertKind,
    eventId: string,
  ) => Promise<string | undefined>
  /** No more of this kind is allowed, as WeChat says. */
  readonly usedUp: (personId: string, kind: AlertKind) => Promise<void>
  readonly stopped: (personId: string) => Promise<void>
}

interface Row {
  readonly sealed: string
  readonly left: Left
  /** The event that the last one was of. */
  readonly last: string
}

const keyOf = (personId: string) => ({ pk: inbox(personId), sk: 'ALERTS' })
const placeOf = (personId: string) => ({
  table: tableName,
  ...keyOf(personId),
  field: 'sealed',
})
const names = { '#left': 'left', '#last': 'last' }

const rowOf = async (table: Table, personId: string) =>
  (await table.get(keyOf(personId))) as (Item & Row) | undefined

/** How many of each kind somebody allows still. */
export const leftAlerts = async (table: Table, personId: string): Promise<Left> =>
  (await rowOf(table, personId))?.left ?? {}

export function openAlertStore(table: Table, keys: PersonKeys, random: Random): AlertStore {
  const find = (personId: string) => rowOf(table, personId)

  const add = async (personId: string, openid: string, kinds: readonly AlertKind[]) => {
    const before = await find(personId)
    const more = kinds.map((kind) => [kind, Math.min((before?.left[kind] ?? 0) + 1, mostAlerts)])
    const key = await keys.of(personId)
    const sealed = sealField(key, placeOf(personId), openid, { random })
    const row = { sealed, left: { ...before?.left, ...Object.fromEntries(more) } }
    return table.put(
      { ...keyOf(personId), ...row, last: before?.last ?? '' },
      before
        ? { condition: 'sealed = :sealed', values: { ':sealed': before.sealed } }
        : { condition: 'attribute_not_exists(pk)' },
    )
  }

  return {
    left: (personId) => leftAlerts(table, personId),
    allowed: async (personId, openid, kinds) => {
      for (let attempt = 0; attempt < 5; attempt++) if (await add(personId, openid, kinds)) return
      throw new Error('an allowance was in the way of another five times')
    },
    taken: async (personId, kind, eventId) => {
      // Most people allowed none: reading that costs less than a write that fails.
      if (!(await find(personId))?.left[kind]) return undefined
      const row = (await table.change(keyOf(personId), {
        update: 'SET #left.#kind = #left.#kind - :one, #last = :event',
        condition: '#left.#kind >= :one AND #last <> :event',
        names: { ...names, '#kind': kind },
        values: { ':one': 1, ':event': eventId },
      })) as (Item & Row) | undefined
      const key = row && (await keys.find(personId))
      return key && openField(key, placeOf(personId), row.sealed)
    },
    usedUp: async (personId, kind) => {
      await table.change(keyOf(personId), {
        update: 'SET #left.#kind = :none',
        condition: 'attribute_exists(pk)',
        names: { '#left': 'left', '#kind': kind },
        values: { ':none': 0 },
      })
    },
    stopped: (personId) => table.remove(keyOf(personId)),
  }
}
