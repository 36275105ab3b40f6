import { type ConsentAct, liveConsents } from '@cgt/shared/privacy/consent'
import type { Purpose } from '@cgt/shared/values/purpose'
import type { Item, Table, Write } from '../platform/table.ts'

/** Everything a person ever agreed to or took back, oldest first: one item, so that it is read whole. */
export interface Consents {
  readonly acts: readonly ConsentAct[]
  /** 0: not stored yet. */
  readonly version: number
}

export interface ConsentStore {
  readonly of: (personId: string) => Promise<Consents>
  /** A row for a transaction; it fails there when the consents changed since they were read. */
  readonly added: (personId: string, before: Consents, act: ConsentAct) => Write
}

const keyOf = (personId: string) => ({ pk: `PERSON#${personId}`, sk: 'CONSENTS' })

export function openConsentStore(table: Table): ConsentStore {
  return {
    of: async (personId) =>
      ((await table.get(keyOf(personId))) as (Item & Consents) | undefined) ?? {
        acts: [],
        version: 0,
      },
    added: (personId, { acts, version }, act) => ({
      put: { ...keyOf(personId), acts: [...acts, act], version: version + 1 },
      only:
        version === 0
          ? { condition: 'attribute_not_exists(pk)' }
          : {
              condition: '#version = :version',
              names: { '#version': 'version' },
              values: { ':version': version },
            },
    }),
  }
}

/** What a person agrees to at this moment. */
export function openConsentsOf(table: Table): (personId: string) => Promise<ReadonlySet<Purpose>> {
  const consents = openConsentStore(table)
  return async (personId) => liveConsents((await consents.of(personId)).acts)
}
