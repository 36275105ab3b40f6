import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Join } from '@cgt/shared/identity/join'
import { spokenDigits } from '@cgt/shared/values/spoken-code'
import type { Authority } from '../platform/authority.ts'
import { rowsUnder } from '../platform/personal-data.ts'
import { listWithin, type PlacedKey, placedKey } from '../platform/scoped-list.ts'
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

interface JoinPage {
  readonly items: readonly StoredJoin[]
  readonly next: string | null
}

export interface JoinStore {
  readonly ofPerson: (personId: string) => Promise<readonly StoredJoin[]>
  readonly find: (personId: string, joinId: string) => Promise<StoredJoin | undefined>
  readonly waitingWithin: (authority: Authority, page: Page) => Promise<JoinPage>
  /** Of those that wait, the ones to speak for an organisation. */
  readonly officersWaitingWithin: (authority: Authority, page: Page) => Promise<JoinPage>
  /** Who belongs to an organisation itself, by 识别码; `code`: how that begins. */
  readonly membersAt: (
    organisation: OrganisationPath,
    code: string,
    page: Page,
  ) => Promise<JoinPage>
  /** Rows for a transaction; they fail there when the join is there already. */
  readonly asked: (join: StoredJoin) => readonly Write[]
  /** Rows for a transaction; they fail there when the join changed since it was read. */
  readonly settled: (before: StoredJoin, after: StoredJoin) => readonly Write[]
  /** Rows for a transaction that leaves nothing of a join; they fail there when it changed since it was read. */
  readonly erased: (join: StoredJoin) => readonly Write[]
}

const keyOf = (personId: string, joinId: string) => ({
  pk: `PERSON#${personId}`,
  sk: `JOIN#${joinId}`,
})
/** A join's id is its organisation's and its kind, so whose it is belongs in the key. */
const waitingKey = ({ organisation, personId, id }: StoredJoin) =>
  placedKey('JOINS', organisation, `${personId}.${id}`)
const officerKey = ({ organisation, personId, id }: StoredJoin) =>
  placedKey('OFFICERS', organisation, `${personId}.${id}`)
const memberKey = ({ organisation, personId, id }: StoredJoin) =>
  placedKey('MEMBERS', organisation, `${spokenDigits(personId)}.${personId}.${id}`)

/** The lists in which others find a join, as it stands. */
function listKeys(join: StoredJoin): readonly PlacedKey[] {
  if (join.state === 'accepted') return [memberKey(join)]
  if (join.state !== 'waiting') return []
  return join.as === 'officer' ? [waitingKey(join), officerKey(join)] : [waitingKey(join)]
}

const listed = (join: StoredJoin): Write[] =>
  listKeys(join).map((key) => ({ put: { ...join, ...key } }))

const unchanged = ({ version }: StoredJoin) => ({
  condition: '#version = :version',
  names: { '#version': 'version' },
  values: { ':version': version },
})

/** Nobody belongs to more. */
export const mostJoins = 50

export function openJoinStore(table: Table): JoinStore {
  return {
    ofPerson: async (personId) => {
      const joins: StoredJoin[] = []
      for await (const row of rowsUnder(table, `PERSON#${personId}`, 'JOIN#'))
        joins.push(row as Item & StoredJoin)
      return joins
    },
    find: async (personId, joinId) =>
      (await table.get(keyOf(personId, joinId))) as (Item & StoredJoin) | undefined,
    waitingWithin: (authority, page) =>
      listWithin<Item & StoredJoin>(table, { kind: 'JOINS', scopes: authority.scopes, ...page }),
    officersWaitingWithin: ({ scopes }, page) =>
      listWithin<Item & StoredJoin>(table, { kind: 'OFFICERS', scopes, ...page }),
    membersAt: async (organisation, code, page) => {
      const { pk, sk } = placedKey('MEMBERS', organisation, code)
      const rows = await table.list({ pk, begins: sk, ...page })
      const next = rows.length < page.limit ? null : (rows.at(-1)?.sk ?? null)
      return { items: rows as unknown as StoredJoin[], next }
    },
    asked: (join) => [
      {
        put: { ...keyOf(join.personId, join.id), ...join },
        only: {
          condition: 'attribute_not_exists(pk) OR #state IN (:refused, :left, :removed)',
          names: { '#state': 'state' },
          values: { ':refused': 'refused', ':left': 'left', ':removed': 'removed' },
        },
      },
      ...listed(join),
    ],
    settled: (before, after) => [
      {
        put: { ...keyOf(after.personId, after.id), ...after, version: before.version + 1 },
        only: unchanged(before),
      },
      ...listKeys(before).map((key): Write => ({ remove: key })),
      ...listed(after),
    ],
    erased: (join) => [
      { remove: keyOf(join.personId, join.id), only: unchanged(join) },
      ...listKeys(join).map((key): Write => ({ remove: key })),
    ],
  }
}
