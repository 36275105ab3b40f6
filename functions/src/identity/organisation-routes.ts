import type { grantsContract } from '@cgt/shared/identity/grants-contract'
import type { Organisation } from '@cgt/shared/identity/organisation'
import type { organisationsContract } from '@cgt/shared/identity/organisations-contract'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { paged } from '../platform/paged.ts'
import { type AddOrganisationDeps, addOrganisation } from './add-organisation.ts'
import { type DecideJoinDeps, decideJoin } from './decide-join.ts'
import { type GrantRoleDeps, grantRole, revokeRole } from './grant-role.ts'
import type { StoredJoin } from './join-store.ts'
import { type LeaveOrganisationDeps, leaveOrganisation } from './leave-organisation.ts'
import { type ReadDetailsDeps, readDetails } from './read-details.ts'
import { type RequestJoinDeps, requestJoin } from './request-join.ts'
import { rolesOf } from './roles-of.ts'
import { ownJoin, shownJoin } from './shown-join.ts'

export type OrganisationDeps = AddOrganisationDeps &
  RequestJoinDeps &
  DecideJoinDeps &
  GrantRoleDeps &
  LeaveOrganisationDeps &
  ReadDetailsDeps & { readonly cursors: Cursors }

const shownWaiting = async (deps: ReadDetailsDeps, join: StoredJoin) => ({
  ...shownJoin(join),
  personId: join.personId,
  maskedName: (await readDetails(deps, join.personId)).details?.realName ?? null,
})

const one = (found: Organisation | undefined) => ({ items: found ? [found] : [], next: null })

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
    paged(deps.cursors, ['waitingJoins', personId], page, async (at) => {
      const { items, next } = await deps.joins.waitingWithin(authority, at)
      return { items: await Promise.all(items.map((join) => shownWaiting(deps, join))), next }
    }),
  decideJoin: (wanted, by) => decideJoin(deps, 'member', wanted, by),
  decideOfficer: (wanted, by) => decideJoin(deps, 'officer', wanted, by),
})

export const grantRoutes = (deps: OrganisationDeps): Handlers<typeof grantsContract> => ({
  myRoles: async (_, { personId }) => ({ roles: await rolesOf(deps, personId) }),
  listGrants: (page, { personId, authority }) =>
    paged(deps.cursors, ['listGrants', personId], page, (at) => deps.grants.within(authority, at)),
  grantRole: (wanted, by) => grantRole(deps, wanted, by),
  revokeRole: (wanted, by) => revokeRole(deps, wanted, by),
})
