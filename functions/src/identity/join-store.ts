import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Join } from '@cgt/shared/identity/join'
import type { Authority } from '../platform/authority.ts'
import { listWithin, placedKey } from '../platform/scoped-list.ts'
import type { Item, Table, Write } from '../platform/table.ts'

/** A join as it is stored: with whose it is, and where. Its reason is sealed with its person's key. */
export interface StoredJoin extends Join {
  readonly personId: string
  readonly organisation: OrganisationPath
  readonly version: number
}

interface Page {
  readonly limit: number
  readonly after?: string
}

export interface JoinStore {
  readonly ofPerson: (personId: string) => Promise<readonly StoredJoin[]>
  readonly find: (personId: string, joinId: string) => Promise<StoredJoin | undefined>
  readonly waitingWithin: (
    authority: Authority,
    page: Page,
  ) => Promise<{ readonly items: readonly StoredJoin[]; readonly next: string | null }>
  /** Rows for a transaction; they fail there when the join is there already. */
  readonly asked: (join: StoredJoin) => readonly Write[]
  /** Rows for a transaction; they fail there when the join changed since it was read. */
  readonly settled: (before: StoredJoin, after: StoredJoin) => readonly Write[]
}

const keyOf = (personId: string, joinId: string) => ({
  pk: `PERSON#${personId}`,
  sk: `JOIN#${joinId}`,
})
/** A join's id is its organisation's and its kind, so whose it is belongs in the key. */
export const waitingKey = ({ organisation, personId, id }: StoredJoin) =>
  placedKey('JOINS', organisation, `${personId}.${id}`)

/** Nobody belongs to more. */
export const mostJoins = 50

export function openJoinStore(table: Table): JoinStore {
  return {
    ofPerson: async (personId) =>
      (await table.list({
        pk: `PERSON#${personId}`,
        begins: 'JOIN#',
        limit: mostJoins,
      })) as unknown as StoredJoin[],
    find: async (personId, joinId) =>
      (await table.get(keyOf(personId, joinId))) as (Item & StoredJoin) | undefined,
    waitingWithin: (authority, page) =>
      listWithin<Item & StoredJoin>(table, { kind: 'JOINS', scopes: authority.scopes, ...page }),
    asked: (join) => [
      {
        put: { ...keyOf(join.personId, join.id), ...join },
        only: {
          condition: 'attribute_not_exists(pk) OR #state IN (:refused, :left)',
          names: { '#state': 'state' },
          values: { ':refused': 'refused', ':left': 'left' },
        },
      },
      { put: { ...waitingKey(join), ...join } },
    ],
    settled: (before, after) => [
      {
        put: { ...keyOf(after.personId, after.id), ...after, version: before.version + 1 },
        only: {
          condition: '#version = :version',
          names: { '#version': 'version' },
          values: { ':version': before.version },
        },
      },
      { remove: waitingKey(before) },
    ],
  }
}
