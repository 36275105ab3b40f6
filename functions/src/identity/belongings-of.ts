import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { JoinStore } from './join-store.ts'

/** Every enterprise, union and office that somebody is with now, as a member or to speak for it. */
export const openBelongingsOf =
  (joins: Pick<JoinStore, 'ofPerson'>) =>
  async (
    personId: string,
  ): Promise<readonly { readonly path: OrganisationPath; readonly name: string }[]> =>
    (await joins.ofPerson(personId))
      .filter(({ state }) => state === 'accepted')
      .map(({ organisation, organisationName }) => ({ path: organisation, name: organisationName }))
