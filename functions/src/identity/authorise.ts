import type { Grant } from '@cgt/shared/access/grant'
import { needsSecondFactor } from '@cgt/shared/access/role'
import { Failure } from '@cgt/shared/http/failure'
import { openAuthority } from '../platform/authority.ts'
import type { Authorise } from '../platform/caller.ts'
import { type Clock, epochSeconds, today } from '../platform/clock.ts'
import { demandStanding } from '../platform/standing.ts'
import type { Person, PersonStore } from './person-store.ts'

export interface AuthoriseDeps {
  readonly people: PersonStore
  readonly clock: Clock
}

/** A role that acts on other people counts once its holder has set up a second factor. */
const usableGrants = ({ grants, secondFactorAt }: Person): readonly Grant[] =>
  secondFactorAt === null ? grants.filter(({ role }) => !needsSecondFactor(role)) : grants

/**
 * Rights as they are at this moment: one consistent read, so that a role taken away counts from the
 * next request on. Who may take an action nowhere cannot tell it from an address that is not there.
 */
export const openAuthorise =
  ({ people, clock }: AuthoriseDeps): Authorise =>
  async ({ personId, roleEpoch, steppedUpUntil }, action) => {
    const person = await people.find(personId)
    demandStanding(person, roleEpoch)
    const steppedUp = steppedUpUntil > epochSeconds(clock)
    const actor = { personId, grants: person.grants, day: today(clock), steppedUp }
    const authority = openAuthority({ ...actor, grants: usableGrants(person) }, action)
    if (authority.scopes.length > 0) return authority
    const isOnlyUnproven = openAuthority(actor, action).scopes.length > 0
    throw new Failure(isOnlyUnproven ? 'secondFactorNeeded' : 'notFound')
  }
