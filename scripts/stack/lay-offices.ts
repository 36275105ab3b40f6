import type { Grant } from '@cgt/shared/access/grant'
import { openGrantStore } from '../../functions/src/identity/grant-store.ts'
import { openOrganisationStore } from '../../functions/src/identity/organisation-store.ts'
import { openPersonStore } from '../../functions/src/identity/person-store.ts'
import { localStore } from '../../functions/src/platform/local-store.ts'
import { openTable, type Table } from '../../functions/src/platform/table.ts'
import { townOrganisations } from './town-offices.ts'

/** Does something with a table of this machine's store. */
export async function withTable<Result>(
  endpoint: string,
  name: string,
  act: (table: Table) => Promise<Result>,
): Promise<Result> {
  const client = localStore(endpoint)
  try {
    return await act(openTable(client, name))
  } finally {
    client.destroy()
  }
}

/** Puts the town's organisations there, each once. */
export async function layOrganisations(table: Table): Promise<void> {
  const organisations = openOrganisationStore(table)
  for (const one of townOrganisations) await table.together(organisations.added(one))
}

/** Gives a person their first role, as the first administrators of a new cloud are given theirs. */
export async function layGrant(
  table: Table,
  personId: string,
  grant: Pick<Grant, 'role' | 'organisation'>,
): Promise<void> {
  const grants = openGrantStore(table, openPersonStore(table))
  const person = await grants.people.find(personId)
  if (!person) throw new Error(`nobody is ${personId}`)
  if (person.grants.length > 0) return
  const first: Grant = {
    id: `first-${grant.role}`,
    domain: 'any',
    from: '2026-01-01',
    to: null,
    ...grant,
  }
  await table.together(grants.replaced(person, [first]))
}
