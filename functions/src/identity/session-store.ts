import type { SignInMethod } from '@cgt/shared/identity/session'
import type { Item, Key, Table, Write } from '../platform/table.ts'

/** A live access token, found by its hash. */
export interface AccessRow {
  readonly hash: string
  readonly personId: string
  readonly signedInBy: SignInMethod
  readonly familyId: string
  /** The person's rights were these when it was issued. */
  readonly roleEpoch: number
  /** Epoch seconds; until then a second factor counts as just shown. */
  readonly steppedUpUntil: number
  /** Epoch seconds. */
  readonly expiresAt: number
}

/** All the tokens that descend from one sign-in. */
export interface Family {
  readonly id: string
  readonly personId: string
  readonly signedInBy: SignInMethod
  /** Hash of the one refresh token that may be used now. */
  readonly refreshHash: string
  /** The one before it, and its successor sealed so that only its holder can read it. */
  readonly before?: { readonly hash: string; readonly rotatedAt: number; readonly sealed: string }
  /** Hashes of the live access tokens, oldest first. */
  readonly accessHashes: readonly string[]
  readonly idleUntil: number
  readonly endsAt: number
  readonly version: number
  readonly revoked?: true
}

const tokenKey = (hash: string): Key => ({ pk: `TOKEN#${hash}`, sk: 'TOKEN' })
const familyKey = (id: string): Key => ({ pk: `FAMILY#${id}`, sk: 'FAMILY' })

const accessItem = (row: AccessRow): Item => ({
  ...tokenKey(row.hash),
  kind: 'access',
  ...row,
  ttl: row.expiresAt,
})

const refreshItem = (family: Family): Item => ({
  ...tokenKey(family.refreshHash),
  kind: 'refresh',
  familyId: family.id,
  ttl: family.endsAt,
})

const familyItem = (family: Family): Item => ({
  ...familyKey(family.id),
  ...family,
  ttl: family.endsAt,
})

export interface SessionStore {
  readonly findAccess: (hash: string) => Promise<AccessRow | undefined>
  /** The family a refresh token belongs to, whether it is still its turn or not. */
  readonly findByRefresh: (hash: string) => Promise<Family | undefined>
  readonly find: (familyId: string) => Promise<Family | undefined>
  /** Writes a family with its newest tokens; false when it changed meanwhile. */
  readonly save: (family: Family, access: AccessRow, gone: readonly string[]) => Promise<boolean>
  /** Ends a family and every access token of it; false when it changed meanwhile. */
  readonly revoke: (family: Family) => Promise<boolean>
}

export function openSessionStore(table: Table): SessionStore {
  const find = async (id: string) => (await table.get(familyKey(id))) as (Item & Family) | undefined

  const write = (family: Family, rows: readonly Write[]) =>
    table.together([
      {
        put: familyItem({ ...family, version: family.version + 1 }),
        only: {
          condition: 'attribute_not_exists(pk) OR #version = :version',
          names: { '#version': 'version' },
          values: { ':version': family.version },
        },
      },
      ...rows,
    ])

  const removals = (hashes: readonly string[]): Write[] =>
    hashes.map((hash) => ({ remove: tokenKey(hash) }))

  return {
    find,
    findAccess: async (hash) => {
      const row = await table.get(tokenKey(hash))
      return row?.kind === 'access' ? (row as Item & AccessRow) : undefined
    },
    findByRefresh: async (hash) => {
      const row = await table.get(tokenKey(hash))
      return row?.kind === 'refresh' ? find(String(row.familyId)) : undefined
    },
    save: (family, access, gone) =>
      write(family, [{ put: accessItem(access) }, { put: refreshItem(family) }, ...removals(gone)]),
    revoke: (family) =>
      write({ ...family, accessHashes: [], revoked: true }, removals(family.accessHashes)),
  }
}
