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

/** All the tokens that descend from one sign-in: to its person, a device. Times are epoch seconds. */
export interface Family {
  readonly id: string
  readonly personId: string
  readonly signedInBy: SignInMethod
  /** What the device calls itself. */
  readonly device: string | null
  readonly since: number
  /** When it last signed in or renewed itself. */
  readonly seenAt: number
  /** Hash of the one refresh token that may be used now. */
  readonly refreshHash: string
  /** The one before it, and its successor sealed so that only its holder can read it. */
  readonly before?: { readonly hash: string; readonly rotatedAt: number; readonly sealed: string }
  /** Hashes of the live access tokens, oldest first. */
  readonly accessHashes: readonly string[]
  readonly idleUntil: number
  readonly endsAt: number
  readonly version: number
}

type FamilyName = Pick<Family, 'id' | 'personId'>

const tokenKey = (hash: string): Key => ({ pk: `TOKEN#${hash}`, sk: 'TOKEN' })
const familyKey = ({ personId, id }: FamilyName): Key => ({
  pk: `PERSON#${personId}`,
  sk: `FAMILY#${id}`,
})

/** More than one person ever has; signing in keeps them fewer. */
const mostListed = 100

const accessItem = (row: AccessRow): Item => ({
  ...row,
  // After what was read: a row that takes another's place does not take its key.
  ...tokenKey(row.hash),
  kind: 'access',
  ttl: row.expiresAt,
})

const refreshItem = ({ refreshHash, personId, id, endsAt }: Family): Item => ({
  ...tokenKey(refreshHash),
  kind: 'refresh',
  personId,
  familyId: id,
  ttl: endsAt,
})

const familyItem = (family: Family): Item => ({
  ...familyKey(family),
  ...family,
  ttl: family.endsAt,
})

const unchanged = ({ version }: Family) => ({
  condition: '#version = :version',
  names: { '#version': 'version' },
  values: { ':version': version },
})

const removals = (hashes: readonly string[]): Write[] =>
  hashes.map((hash) => ({ remove: tokenKey(hash) }))

/** Rows for a transaction that ends families and every access token of theirs, from the next request on. */
export const ended = (families: readonly Family[]): readonly Write[] =>
  families.flatMap((family): Write[] => [
    { remove: familyKey(family), only: unchanged(family) },
    ...removals(family.accessHashes),
  ])

/** A row for a transaction; it fails there when the session has ended. `until`: epoch seconds. */
export const steppedUp = (accessHash: string, until: number): Write => ({
  key: tokenKey(accessHash),
  change: {
    update: 'SET steppedUpUntil = :until',
    condition: 'attribute_exists(pk)',
    values: { ':until': until },
  },
})

/** Rows for a transaction that put another access token in the place of one; they fail there when its family changed meanwhile. */
export const replacedAccess = (
  family: Family,
  gone: string,
  access: AccessRow,
): readonly Write[] => [
  {
    put: familyItem({
      ...family,
      accessHashes: family.accessHashes.map((hash) => (hash === gone ? access.hash : hash)),
      version: family.version + 1,
    }),
    only: unchanged(family),
  },
  { put: accessItem(access) },
  { remove: tokenKey(gone) },
]

export interface SessionStore {
  readonly findAccess: (hash: string) => Promise<AccessRow | undefined>
  /** Whose a refresh token is, or was: its family may have ended. */
  readonly findRefresh: (
    hash: string,
  ) => Promise<(FamilyName & { readonly endsAt: number }) | undefined>
  readonly find: (family: FamilyName) => Promise<Family | undefined>
  /** Every family of a person, in one query. */
  readonly ofPerson: (personId: string) => Promise<readonly Family[]>
  /** Writes a new family with its first tokens; false when anything `alongside` no longer holds. */
  readonly start: (
    family: Family,
    access: AccessRow,
    alongside: readonly Write[],
  ) => Promise<boolean>
  /** Writes a family with its newest tokens; false when it changed or ended meanwhile. */
  readonly rotate: (family: Family, access: AccessRow, gone: readonly string[]) => Promise<boolean>
  /** False when one changed meanwhile: then none ended. */
  readonly end: (families: readonly Family[]) => Promise<boolean>
}

export function openSessionStore(table: Table): SessionStore {
  return {
    find: async (family) => (await table.get(familyKey(family))) as (Item & Family) | undefined,
    findAccess: async (hash) => {
      const row = await table.get(tokenKey(hash))
      return row?.kind === 'access' ? (row as Item & AccessRow) : undefined
    },
    findRefresh: async (hash) => {
      const row = await table.get(tokenKey(hash))
      if (row?.kind !== 'refresh') return undefined
      const { personId, familyId, ttl } = row
      return { personId: String(personId), id: String(familyId), endsAt: Number(ttl) }
    },
    ofPerson: async (personId) =>
      (await table.list({
        pk: `PERSON#${personId}`,
        begins: 'FAMILY#',
        limit: mostListed,
      })) as readonly (Item & Family)[],
    start: (family, access, alongside) =>
      table.together([
        { put: familyItem(family), only: { condition: 'attribute_not_exists(pk)' } },
        { put: accessItem(access) },
        { put: refreshItem(family) },
        ...alongside,
      ]),
    rotate: (family, access, gone) =>
      table.together([
        {
          put: familyItem({ ...family, version: family.version + 1 }),
          only: unchanged(family),
        },
        { put: accessItem(access) },
        { put: refreshItem(family) },
        ...removals(gone),
      ]),
    end: (families) => table.together(ended(families)),
  }
}
