import type { FieldKey } from './field-cipher.ts'
import { newId, type Random } from './id.ts'
import type { KeyVault } from './key-vault.ts'
import type { Item, Key, Table, Write } from './table.ts'

interface WrappedKey {
  readonly keyId: string
  readonly wrapped: string
}

/** Each person's own data key. Without it, nothing sealed of theirs can be read again, wherever a copy lies. */
export interface PersonKeys {
  /** Makes one at the first need. */
  readonly of: (personId: string) => Promise<FieldKey>
  /** The key, where there still is one. */
  readonly find: (personId: string) => Promise<FieldKey | undefined>
  /** A row for a transaction that ends it. */
  readonly shredded: (personId: string) => Write
}

const keyOf = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'KEY' })

export function openPersonKeys(table: Table, vault: KeyVault, random: Random): PersonKeys {
  const find = async (personId: string): Promise<FieldKey | undefined> => {
    const row = (await table.get(keyOf(personId))) as (Item & WrappedKey) | undefined
    return row && { id: row.keyId, bytes: await vault.unwrap(row.keyId, row.wrapped) }
  }

  const make = async (personId: string): Promise<void> => {
    const keyId = newId(random)
    const wrapped = await vault.wrap(keyId, random(32))
    // Of two who make one at once, the first counts: both read it back.
    await table.put(
      { ...keyOf(personId), keyId, wrapped },
      { condition: 'attribute_not_exists(pk)' },
    )
  }

  return {
    find,
    of: async (personId) => {
      const found = await find(personId)
      if (found) return found
      await make(personId)
      const made = await find(personId)
      if (!made) throw new Error('a key could be neither found nor made')
      return made
    },
    shredded: (personId) => ({ remove: keyOf(personId) }),
  }
}
