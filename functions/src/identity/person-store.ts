import type { Grant } from '@cgt/shared/access/grant'
import type { SignInMethod } from '@cgt/shared/identity/session'
import { standingKey } from '../platform/standing.ts'
import type { Item, Table, Write } from '../platform/table.ts'

export interface Login {
  readonly by: SignInMethod
  readonly hash: string
}

/** A person, and what they may act as. One item, so that rights are read whole. */
export interface Person {
  readonly personId: string
  readonly signedInBy: SignInMethod
  /** Epoch seconds. */
  readonly since: number
  readonly grants: readonly Grant[]
  /** Goes up with every change of rights: a session of an older one is asked to renew itself. */
  readonly roleEpoch: number
  readonly disabled: boolean
  /** Every login that finds this person, by keyed hash. */
  readonly logins: readonly Login[]
  /** Epoch seconds; `null`: no second factor is set up. */
  readonly secondFactorAt: number | null
  readonly version: number
}

export interface PersonStore {
  readonly find: (personId: string) => Promise<Person | undefined>
  /** A row for a transaction; it fails there when the person changed since they were read. */
  readonly changed: (before: Person, change: Partial<Person>) => Write
}

/** The row of somebody who signs in for the first time. */
export const newPerson = (personId: string, login: Login, since: number): Item => ({
  ...standingKey(personId),
  personId,
  signedInBy: login.by,
  since,
  logins: [login],
  secondFactorAt: null,
  grants: [],
  roleEpoch: 0,
  disabled: false,
  version: 1,
})

export function openPersonStore(table: Table): PersonStore {
  return {
    find: async (personId) =>
      (await table.get(standingKey(personId))) as (Item & Person) | undefined,
    changed: (before, change) => ({
      put: { ...standingKey(before.personId), ...before, ...change, version: before.version + 1 },
      only: {
        condition: '#version = :version',
        names: { '#version': 'version' },
        values: { ':version': before.version },
      },
    }),
  }
}
