import type { SignInMethod } from '@cgt/shared/identity/session'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import { newId, type Random } from '../platform/id.ts'
import type { Table, Write } from '../platform/table.ts'
import { newPerson } from './person-store.ts'

export interface LoginStore {
  /** The person a login belongs to, if any. */
  readonly find: (loginHash: string) => Promise<string | undefined>
  /** The person a login belongs to; a person is made at the first one. */
  readonly personOf: (loginHash: string, signedInBy: SignInMethod) => Promise<string>
  /** A row for a transaction; it fails there when the login is somebody's by then. */
  readonly added: (loginHash: string, personId: string) => Write
  /** A row for a transaction: whoever logs in so next is somebody new. */
  readonly freed: (loginHash: string) => Write
}

export function openLoginStore(table: Table, clock: Clock, random: Random): LoginStore {
  const find = async (loginHash: string) =>
    (await table.get({ pk: `LOGIN#${loginHash}`, sk: 'LOGIN' }))?.personId as string | undefined

  const added = (loginHash: string, personId: string): Write => ({
    put: { pk: `LOGIN#${loginHash}`, sk: 'LOGIN', personId },
    only: { condition: 'attribute_not_exists(pk)' },
  })

  const addPerson = async (hash: string, by: SignInMethod) => {
    const personId = newId(random)
    const person = newPerson(personId, { by, hash }, epochSeconds(clock))
    const isAdded = await table.together([added(hash, personId), { put: person }])
    return isAdded ? personId : undefined
  }

  return {
    find,
    added,
    freed: (loginHash) => ({ remove: { pk: `LOGIN#${loginHash}`, sk: 'LOGIN' } }),
    personOf: async (loginHash, signedInBy) => {
      for (let attempt = 0; attempt < 5; attempt++) {
        const personId = (await find(loginHash)) ?? (await addPerson(loginHash, signedInBy))
        if (personId) return personId
      }
      throw new Error('a login could be neither found nor added')
    },
  }
}
