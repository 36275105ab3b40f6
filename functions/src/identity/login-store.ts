import type { SignInMethod } from '@cgt/shared/identity/session'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import { newId, type Random } from '../platform/id.ts'
import type { Table } from '../platform/table.ts'
import { newPerson } from './person-store.ts'

export interface LoginStore {
  /** The person a login belongs to; a person is made at the first one. */
  readonly personOf: (loginHash: string, signedInBy: SignInMethod) => Promise<string>
}

export function openLoginStore(table: Table, clock: Clock, random: Random): LoginStore {
  const find = async (loginHash: string) =>
    (await table.get({ pk: `LOGIN#${loginHash}`, sk: 'LOGIN' }))?.personId as string | undefined

  const add = async (loginHash: string, signedInBy: SignInMethod) => {
    const personId = newId(random)
    const added = await table.together([
      {
        put: { pk: `LOGIN#${loginHash}`, sk: 'LOGIN', personId },
        only: { condition: 'attribute_not_exists(pk)' },
      },
      {
        put: newPerson(personId, signedInBy, epochSeconds(clock)),
      },
    ])
    return added ? personId : undefined
  }

  return {
    personOf: async (loginHash, signedInBy) => {
      for (let attempt = 0; attempt < 5; attempt++) {
        const personId = (await find(loginHash)) ?? (await add(loginHash, signedInBy))
        if (personId) return personId
      }
      throw new Error('a login could be neither found nor added')
    },
  }
}
