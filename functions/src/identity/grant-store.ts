import type { Scope } from '@cgt/shared/access/decide'
import type { Grant } from '@cgt/shared/access/grant'
import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { listAt, listWithin, placedKey } from '../platform/scoped-list.ts'
import type { Item, Table, Write } from '../platform/table.ts'
import type { Person, PersonStore } from './person-store.ts'

/** A grant as administrators list it: with whose it is. */
export interface ListedGrant extends Grant {
  readonly personId: string
}

export interface GrantStore {
  readonly people: PersonStore
  readonly within: (
    scopes: readonly Scope[],
    page: { readonly limit: number; readonly after?: string },
  ) => Promise<{ readonly items: readonly ListedGrant[]; readonly next: string | null }>
  /** Every grant for an organisation itself, in force or not. */
  readonly at: (organisation: OrganisationPath) => Promise<readonly ListedGrant[]>
  /** Rows for a transaction that gives a person these grants and no others. */
  readonly replaced: (person: Person, grants: readonly Grant[]) => readonly Write[]
}

const listKey = (personId: string, { organisation, id }: Grant) =>
  placedKey('GRANTS', organisation, `${personId}.${id}`)

export function openGrantStore(table: Table, people: PersonStore): GrantStore {
  return {
    people,
    within: (scopes, page) =>
      listWithin<Item & ListedGrant>(table, { kind: 'GRANTS', scopes, ...page }),
    at: (organisation) => listAt<Item & ListedGrant>(table, 'GRANTS', organisation),
    replaced: (person, grants) => {
      const gone = person.grants.filter((old) => !grants.some(({ id }) => id === old.id))
      const added = grants.filter((one) => !person.grants.some(({ id }) => id === one.id))
      return [
        people.changed(person, { grants, roleEpoch: person.roleEpoch + 1 }),
        ...gone.map((grant): Write => ({ remove: listKey(person.personId, grant) })),
        ...added.map(
          (grant): Write => ({
            put: { ...listKey(person.personId, grant), ...grant, personId: person.personId },
          }),
        ),
      ]
    },
  }
}
