import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { Failure } from '@cgt/shared/http/failure'
import type { Organisation } from '@cgt/shared/identity/organisation'
import type { Authority } from '../platform/authority.ts'
import type { JoinStore, StoredJoin } from './join-store.ts'
import type { OrganisationStore } from './organisation-store.ts'
import type { ReadDetailsDeps } from './read-details.ts'
import { nameOf } from './shown-join.ts'

export interface ListMembersDeps extends ReadDetailsDeps {
  readonly organisations: OrganisationStore
  readonly joins: JoinStore
}

async function shownMember(deps: ListMembersDeps, join: StoredJoin) {
  const { id, personId, as, decidedAt, askedAt } = join
  const maskedName = await nameOf(deps, personId)
  return { joinId: id, personId, maskedName, as, since: decidedAt ?? askedAt }
}

/** The organisation whose members the caller may see. Throws `notFound` for any other. */
export async function organisationWithin(
  { organisations }: ListMembersDeps,
  organisationId: string,
  authority: Authority,
): Promise<Organisation> {
  const organisation = await organisations.findWithin(organisationId, authority)
  if (!organisation) throw new Failure('notFound')
  return organisation
}

/** Who belongs to an organisation itself; `code`: how their 识别码 begins. */
export async function listMembers(
  deps: ListMembersDeps,
  { path, code = '' }: { readonly path: OrganisationPath; readonly code?: string },
  page: { readonly limit: number; readonly after?: string },
) {
  const { items, next } = await deps.joins.membersAt(path, code, page)
  return { items: await Promise.all(items.map((join) => shownMember(deps, join))), next }
}
