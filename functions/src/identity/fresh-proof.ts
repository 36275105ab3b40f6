import { Failure } from '@cgt/shared/http/failure'
import type { Caller } from '../platform/caller.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Person, PersonStore } from './person-store.ts'
import type { SessionStore } from './session-store.ts'

export interface FreshProofDeps {
  readonly people: PersonStore
  readonly sessions: SessionStore
  readonly clock: Clock
}

type Asking = Pick<Caller, 'personId' | 'familyId' | 'steppedUpUntil'>

const freshSeconds = 300

/** Whoever has a second factor has just shown it. Throws `stepUpNeeded`. */
export const openDemandFactor =
  ({ people, clock }: Omit<FreshProofDeps, 'sessions'>) =>
  async (asking: Pick<Asking, 'personId' | 'steppedUpUntil'>): Promise<Person> => {
    const person = await people.find(asking.personId)
    if (!person) throw new Failure('sessionRevoked')
    if (person.secondFactorAt !== null && asking.steppedUpUntil <= epochSeconds(clock))
      throw new Failure('stepUpNeeded')
    return person
  }

/**
 * A session alone does not do: whoever has a second factor has just shown it, and whoever has none
 * signed in on this device less than five minutes ago. Throws `stepUpNeeded` or `signInAgain`.
 */
export const openDemandProof =
  ({ sessions, ...deps }: FreshProofDeps) =>
  async (asking: Asking): Promise<void> => {
    const { secondFactorAt } = await openDemandFactor(deps)(asking)
    if (secondFactorAt !== null) return
    const family = await sessions.find({ personId: asking.personId, id: asking.familyId })
    if (!family || family.since + freshSeconds <= epochSeconds(deps.clock))
      throw new Failure('signInAgain')
  }
