import { type Grant, isInForce } from '@cgt/shared/access/grant'
import { type Clock, today } from '../platform/clock.ts'
import { standingHolds } from '../platform/standing.ts'
import type { Write } from '../platform/table.ts'
import type { GrantStore, ListedGrant } from './grant-store.ts'

/** Accounts that are about to be deleted. */
export interface Leaving {
  readonly find: (personId: string) => Promise<unknown>
  /** A row for a transaction; it fails there when the account is about to be deleted. */
  readonly staying: (personId: string) => Write
}

export interface StandInDeps {
  readonly grants: GrantStore
  readonly leaving: Leaving
  readonly clock: Clock
}

/** A right that somebody is to lose, as long as another has it. */
export interface Duty extends Pick<Grant, 'role' | 'organisation' | 'domain'> {
  readonly personId: string
  /** The last day on which another has to have it; `null`: without end. */
  readonly until: string | null
}

const isSameDuty = (duty: Duty, day: string) => (other: ListedGrant) =>
  other.personId !== duty.personId &&
  other.role === duty.role &&
  (other.domain === 'any' || other.domain === duty.domain) &&
  isInForce(other, day) &&
  (other.to === null || (duty.until !== null && other.to >= duty.until))

/** Somebody who can do it: not kept out, not leaving, with a second factor. */
async function able({ grants, leaving }: StandInDeps, { personId, id }: ListedGrant) {
  const person = await grants.people.find(personId)
  const holds = person?.grants.some((grant) => grant.id === id)
  if (!person || !holds || person.disabled || person.secondFactorAt === null) return undefined
  return (await leaving.find(personId)) ? undefined : person
}

/**
 * Rows for a transaction by which another can do it as it is committed; nothing where nobody can.
 * `by`: whose own rights the transaction checks already.
 */
export async function standInChecks(
  deps: StandInDeps,
  duty: Duty,
  by?: string,
): Promise<readonly Write[] | undefined> {
  const all = await deps.grants.at(duty.organisation)
  for (const other of all.filter(isSameDuty(duty, today(deps.clock)))) {
    const person = await able(deps, other)
    if (!person) continue
    const { personId, roleEpoch } = person
    const rights = personId === by ? [] : [standingHolds(personId, roleEpoch)]
    return [...rights, deps.leaving.staying(personId)]
  }
  return undefined
}
