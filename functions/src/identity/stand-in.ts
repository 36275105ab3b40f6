import { type Grant, isInForce } from '@cgt/shared/access/grant'
import { type Clock, today } from '../platform/clock.ts'
import { standingHolds } from '../platform/standing.ts'
import type { Write } from '../platform/table.ts'
import type { GrantStore } from './grant-store.ts'
import type { Person } from './person-store.ts'

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

const does = (duty: Duty, day: string) => (other: Grant) =>
  other.role === duty.role &&
  (other.domain === 'any' || other.domain === duty.domain) &&
  isInForce(other, day) &&
  (other.to === null || (duty.until !== null && other.to >= duty.until))

/** Somebody who can do it: not kept out, not leaving, with a second factor. */
async function able({ grants, leaving, clock }: StandInDeps, duty: Duty, personId: string) {
  const person = await grants.people.find(personId)
  if (!person?.grants.some(does(duty, today(clock)))) return undefined
  const isOut = person.disabled || person.secondFactorAt === null || (await leaving.find(personId))
  return isOut ? undefined : person
}

/** Who else can do it; nobody, it may be. */
export async function standIn(deps: StandInDeps, duty: Duty): Promise<Person | undefined> {
  const all = await deps.grants.at(duty.organisation)
  const others = all.filter(does(duty, today(deps.clock))).map(({ personId }) => personId)
  for (const other of new Set(others)) {
    const person = other === duty.personId ? undefined : await able(deps, duty, other)
    if (person) return person
  }
  return undefined
}

/** Rows for a transaction; they fail there when somebody can no longer do what they could. */
export const stays = (
  { leaving }: Pick<StandInDeps, 'leaving'>,
  { personId, roleEpoch }: Person,
): readonly Write[] => [standingHolds(personId, roleEpoch), leaving.staying(personId)]
