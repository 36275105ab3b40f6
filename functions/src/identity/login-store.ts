import type { SignInMethod } from '@cgt/shared/identity/session'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import { newId, type Random } from '../platform/id.ts'
import type { LoginHashes } from '../platform/login-key.ts'
import type { Table, Write } from '../platform/table.ts'
import { newPerson, openPersonStore } from './person-store.ts'

export interface LoginStore {
  /** The person a login belongs to, if any. */
  readonly find: (hashes: LoginHashes) => Promise<string | undefined>
  /** The same; a person is made at the first one. What an earlier key made is made anew. */
  readonly personOf: (hashes: LoginHashes, signedInBy: SignInMethod) => Promise<string>
  /** Rows for a transaction; they fail there when the login is somebody's by then. */
  readonly added: (hashes: LoginHashes, personId: string) => readonly Write[]
  /** A row for a transaction: whoever logs in so next is somebody new. */
  readonly freed: (loginHash: string) => Write
}

const keyOf = (hash: string) => ({ pk: `LOGIN#${hash}`, sk: 'LOGIN' })
const nobodys = { condition: 'attribute_not_exists(pk)' }

interface Found {
  readonly hash: string
  readonly personId: string
}

export function openLoginStore(table: Table, clock: Clock, random: Random): LoginStore {
  const people = openPersonStore(table)

  const search = async (hashes: LoginHashes): Promise<Found | undefined> => {
    for (const hash of hashes) {
      const personId = (await table.get(keyOf(hash)))?.personId as string | undefined
      if (personId !== undefined) return { hash, personId }
    }
    return undefined
  }

  const added = ([hash, ...former]: LoginHashes, personId: string): readonly Write[] => [
    { put: { ...keyOf(hash), personId }, only: nobodys },
    ...former.map((one): Write => ({ check: keyOf(one), only: nobodys })),
  ]

  const addPerson = async (hashes: LoginHashes, by: SignInMethod) => {
    const personId = newId(random)
    const person = newPerson(personId, { by, hash: hashes[0] }, epochSeconds(clock))
    const isAdded = await table.together([...added(hashes, personId), { put: person }])
    return isAdded ? personId : undefined
  }

  /** Puts the newest key's hash in the place of an earlier one's. */
  const renew = async ({ hash, personId }: Found, [newest]: LoginHashes) => {
    if (hash === newest) return personId
    const person = await people.find(personId)
    if (!person) return undefined
    const logins = person.logins.map((one) => (one.hash === hash ? { ...one, hash: newest } : one))
    const isRenewed = await table.together([
      people.changed(person, { logins }),
      { remove: keyOf(hash) },
      { put: { ...keyOf(newest), personId }, only: nobodys },
    ])
    return isRenewed ? personId : undefined
  }

  return {
    find: async (hashes) => (await search(hashes))?.personId,
    added,
    freed: (loginHash) => ({ remove: keyOf(loginHash) }),
    personOf: async (hashes, signedInBy) => {
      for (let attempt = 0; attempt < 5; attempt++) {
        const found = await search(hashes)
        const personId = found ? await renew(found, hashes) : await addPerson(hashes, signedInBy)
        if (personId) return personId
      }
      throw new Error('a login could be neither found nor added')
    },
  }
}
