import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { type Organisation, regionOrganisation } from '@cgt/shared/identity/organisation'
import type { Authority } from '../platform/authority.ts'
import { placedKey } from '../platform/scoped-list.ts'
import type { Item, Table, Write } from '../platform/table.ts'

export interface OrganisationStore {
  /** A region, or an organisation that was added. */
  readonly find: (id: string) => Promise<Organisation | undefined>
  /** The one that stands at a path. */
  readonly findAt: (path: OrganisationPath) => Promise<Organisation | undefined>
  /** The same, where it lies within what somebody may do. */
  readonly findWithin: (id: string, authority: Authority) => Promise<Organisation | undefined>
  readonly findByCode: (creditCode: string) => Promise<Organisation | undefined>
  /** Those of a county whose names begin so, by name. */
  readonly listByName: (
    regionCode: string,
    name: string,
    page: { readonly limit: number; readonly after?: string },
  ) => Promise<{ readonly items: readonly Organisation[]; readonly next: string | null }>
  /** Rows for a transaction; they fail there when the code is taken. */
  readonly added: (organisation: Organisation) => readonly Write[]
}

const keyOf = (id: string) => ({ pk: `ORG#${id}`, sk: 'ORG' })
const codeKey = (creditCode: string) => ({ pk: `CREDIT#${creditCode}`, sk: 'ORG' })
const nameKey = ({ regionCode, name, id }: Organisation) => ({
  pk: `NAMES#${regionCode}`,
  sk: `${name}#${id}`,
})
const absent = { condition: 'attribute_not_exists(pk)' }

export function openOrganisationStore(table: Table): OrganisationStore {
  const find = async (id: string) =>
    regionOrganisation(id) ?? ((await table.get(keyOf(id))) as (Item & Organisation) | undefined)

  return {
    find,
    findAt: (path) => find(path.split('/').at(-2) ?? ''),
    findWithin: async (id, authority) => {
      const found = await find(id)
      return found && authority.sees({ organisation: found.path, domain: found.domain })
        ? found
        : undefined
    },
    findByCode: async (creditCode) => {
      const row = await table.get(codeKey(creditCode))
      return row && find(String(row.organisationId))
    },
    listByName: async (regionCode, name, { limit, after }) => {
      const rows = await table.list({
        pk: `NAMES#${regionCode}`,
        begins: name,
        limit,
        ...(after !== undefined && { after }),
      })
      const next = rows.length < limit ? null : (rows.at(-1)?.sk ?? null)
      return { items: rows as unknown as Organisation[], next }
    },
    added: (organisation) => [
      { put: { ...keyOf(organisation.id), ...organisation }, only: absent },
      { put: { ...nameKey(organisation), ...organisation } },
      {
        put: {
          ...placedKey('ORGS', organisation.path, organisation.id),
          organisation: organisation.path,
          ...organisation,
        },
      },
      ...(organisation.creditCode === null
        ? []
        : [
            {
              put: { ...codeKey(organisation.creditCode), organisationId: organisation.id },
              only: absent,
            },
          ]),
    ],
  }
}
