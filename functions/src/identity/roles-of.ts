import { type Grant, isInForce } from '@cgt/shared/access/grant'
import type { Role } from '@cgt/shared/access/role'
import { type Clock, today } from '../platform/clock.ts'
import type { GrantStore } from './grant-store.ts'
import type { OrganisationStore } from './organisation-store.ts'

interface RolesOfDeps {
  readonly grants: GrantStore
  readonly organisations: OrganisationStore
  readonly clock: Clock
}

interface HeldRole {
  readonly role: Role
  readonly organisationName: string | null
  readonly grant: Grant | null
}

/** What a person may act as today: everybody as a worker, then what they were granted. */
export async function rolesOf(
  { grants, organisations, clock }: RolesOfDeps,
  personId: string,
): Promise<HeldRole[]> {
  const person = await grants.people.find(personId)
  const held = (person?.grants ?? []).filter((grant) => isInForce(grant, today(clock)))
  const named = held.map(async (grant): Promise<HeldRole> => {
    const organisation = await organisations.findAt(grant.organisation)
    return { role: grant.role, organisationName: organisation?.name ?? null, grant }
  })
  return [{ role: 'worker', organisationName: null, grant: null }, ...(await Promise.all(named))]
}
