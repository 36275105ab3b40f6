import type { grantsContract } from '@cgt/shared/identity/grants-contract'
import type { membersContract } from '@cgt/shared/identity/members-contract'
import type { Organisation } from '@cgt/shared/identity/organisation'
import type { organisationsContract } from '@cgt/shared/identity/organisations-contract'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { narrowed } from '../platform/narrow-scopes.ts'
import { paged } from '../platform/paged.ts'
import { type AddOrganisationDeps, addOrganisation } from './add-organisation.ts'
import { type DecideJoinDeps, decideJoin } from './decide-join.ts'
import { type GrantRoleDeps, grantRole, revokeRole } from './grant-role.ts'
import type { JoinStore } from './join-store.ts'
import { type LeaveOrganisationDeps, leaveOrganisation } from './leave-organisation.ts'
import { type ListMembersDeps, listMembers, organisationWithin } from './list-members.ts'
import { type RemoveMemberDeps, removeMember } from './remove-member.ts'
import { type RequestJoinDeps, requestJoin } from './request-join.ts'
import { rolesOf } from './roles-of.ts'
import { nameOf, ownJoin, shownJoin } from './shown-join.ts'

export type OrganisationDeps = AddOrganisationDeps &
  RequestJoinDeps &
  DecideJoinDeps &
  GrantRoleDeps &
  ListMembersDeps &
  RemoveMemberDeps &
  LeaveOrganisationDeps & { readonly cursors: Cursors }

const one = (found: Organisation | undefined) => ({ items: found ? [found] : [], next: null })

async function shown(deps: OrganisationDeps, asked: ReturnType<JoinStore['waitingWithin']>) {
  const { items, next } = await asked
  const named = items.map(async (join) => ({
    ...shownJoin(join),
    personId: join.personId,
    maskedName: await nameOf(deps, join.personId),
  }))
  return { items: await Promise.all(named), next }
}

export const organisationRoutes = (
  deps: OrganisationDeps,
): Handlers<typeof organisationsContract> => ({
  findOrganisations: async ({ regionCode, name = '', creditCode, ...page }, { personId }) => {
    if (creditCode !== undefined) return one(await deps.organisations.findByCode(creditCode))
    if (regionCode === undefined) return one(undefined)
    const boundTo = ['findOrganisations', personId, regionCode, name]
    return paged(deps.cursors, boundTo, page, (at) =>
      deps.organisations.listByName(regionCode, name, at),
    )
  },
  addOrganisation: (wanted, by) => addOrganisation(deps, wanted, by),
  requestJoin: (wanted, { command }) => requestJoin(deps, wanted, command),
  myJoins: async (_, { personId }) => ({
    joins: await Promise.all(
      (await deps.joins.ofPerson(personId)).map((join) => ownJoin(deps.keys, join)),
    ),
  }),
  leaveOrganisation: ({ joinId }, { command }) => leaveOrganisation(deps, joinId, command),
  waitingJoins: (page, { personId, authority }) =>
    paged(deps.cursors, ['waitingJoins', personId], page, (at) =>
      shown(deps, deps.joins.waitingWithin(authority, at)),
    ),
  waitingOfficers: (page, { personId, authority }) =>
    paged(deps.cursors, ['waitingOfficers', personId], page, (at) =>
      shown(deps, deps.joins.officersWaitingWithin(authority, at)),
    ),
  decideJoin: (wanted, by) => decideJoin(deps, 'member', wanted, by),
  decideOfficer: (wanted, by) => decideJoin(deps, 'officer', wanted, by),
})

export const memberRoutes = (deps: OrganisationDeps): Handlers<typeof membersContract> => ({
  listMembers: async ({ organisationId, code, ...page }, { personId, authority }) => {
    const organisation = await organisationWithin(deps, organisationId, authority)
    const boundTo = ['listMembers', personId, organisationId, code ?? '']
    const wanted = { path: organisation.path, ...(code !== undefined && { code }) }
    const found = await paged(deps.cursors, boundTo, page, (at) => listMembers(deps, wanted, at))
    return { organisation, ...found }
  },
  removeMember: (wanted, by) => removeMember(deps, 'member', wanted, by),
  removeOfficer: (wanted, by) => removeMember(deps, 'officer', wanted, by),
})

export const grantRoutes = (deps: OrganisationDeps): Handlers<typeof grantsContract> => ({
  myRoles: async (_, { personId }) => ({ roles: await rolesOf(deps, personId) }),
  listGrants: ({ organisation, reach = 'within', ...page }, { personId, authority }) => {
    const boundTo = ['listGrants', personId, ...(organisation ? [organisation, reach] : [])]
    const scopes = organisation ? narrowed(authority.scopes, organisation, reach) : authority.scopes
    return paged(deps.cursors, boundTo, page, (at) => deps.grants.within(scopes, at))
  },
  grantRole: (wanted, by) => grantRole(deps, wanted, by),
  revokeRole: (wanted, by) => revokeRole(deps, wanted, by),
})
