import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { JoinStore } from './join-store.ts'

/** The union that somebody is a member of, the one that let them in first; nothing where there is none. */
export const openUnionOf =
  (joins: Pick<JoinStore, 'ofPerson'>) =>
  async (
    personId: string,
  ): Promise<{ readonly path: OrganisationPath; readonly name: string } | undefined> => {
    const [first] = (await joins.ofPerson(personId))
      .filter(({ state, as, organisationKind }) => {
        const isUnion = organisationKind === 'grassrootsUnion'
        return isUnion && as === 'member' && state === 'accepted'
      })
      .sort((a, b) => (a.decidedAt ?? 0) - (b.decidedAt ?? 0) || (a.id < b.id ? -1 : 1))
    return first && { path: first.organisation, name: first.organisationName }
  }
