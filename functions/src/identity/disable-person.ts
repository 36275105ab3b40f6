import type { Resource } from '@cgt/shared/access/decide'
import { Failure } from '@cgt/shared/http/failure'
import type { Authority } from '../platform/authority.ts'
import type { Command, Plan, RunCommand } from '../platform/command.ts'
import type { Random } from '../platform/id.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import type { Write } from '../platform/table.ts'
import type { JoinStore } from './join-store.ts'
import { keptWhileOut } from './keep-administrator.ts'
import type { Person, PersonStore } from './person-store.ts'
import { reasoned } from './reasoned.ts'
import { ended, type SessionStore } from './session-store.ts'
import type { StandInDeps } from './stand-in.ts'

export interface DisablePersonDeps extends StandInDeps {
  readonly people: PersonStore
  readonly joins: JoinStore
  readonly sessions: SessionStore
  readonly run: RunCommand
  readonly keys: PersonKeys
  readonly random: Random
}

interface Wanted {
  readonly personId: string
  readonly reason: string
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

type Place = Omit<Resource, 'parties'>

const province: Place = { organisation: '/530000/' }

/**
 * Every place a person acts at or belongs to; who does neither anywhere is the province's. A request
 * to join that nobody accepted counts for nothing, or it would move its person out of reach.
 */
async function placesOf(
  { joins }: DisablePersonDeps,
  { personId, grants }: Person,
): Promise<readonly Place[]> {
  const belonging = (await joins.ofPerson(personId)).filter(({ state }) => state === 'accepted')
  const places = [
    ...grants.map(({ organisation, domain }) => ({ organisation, domain })),
    ...belonging.map(({ organisation }) => ({ organisation })),
  ]
  return places.length > 0 ? places : [province]
}

interface Found {
  readonly person: Person
  readonly place: Place
  readonly by: string
}

/** Somebody whose every place is within the caller's reach. */
async function personWithin(
  deps: DisablePersonDeps,
  personId: string,
  authority: Authority,
): Promise<Found> {
  const person = await deps.people.find(personId)
  const places = person ? await placesOf(deps, person) : []
  if (!person || !places.every(authority.sees))
    throw new Failure('notFound', '没有找到这个人，请核对后再试。')
  const [by = ''] = places.map((place) => authority.demand({ ...place, parties: [personId] }))
  return { person, place: places[0] ?? province, by }
}

interface Change {
  readonly disabled: boolean
  readonly more: readonly Write[]
}

const planned = async (
  { person, place, by }: Found,
  { disabled, more }: Change,
  {
    people,
    keys,
    random,
    reason,
    command,
  }: DisablePersonDeps & { reason: string; command: Command },
): Promise<Plan<Record<string, never>>> => ({
  writes: [people.changed(person, { disabled, roleEpoch: person.roleEpoch + 1 }), ...more],
  result: {},
  events: [
    {
      type: disabled ? 'person.disabled' : 'person.enabled',
      about: `${person.personId} ${person.version}`,
      body: { personId: person.personId },
    },
  ],
  audit: {
    action: command.operation,
    ...(await reasoned({ keys, random }, person.personId, reason)),
    organisation: place.organisation,
    by,
  },
})

/**
 * Keeps somebody out: every session of theirs ends with it, from the next request on. Throws `dutyOpen`
 * for the last who secures the province.
 */
export const disablePerson = (
  deps: DisablePersonDeps,
  { personId, reason }: Wanted,
  { authority, command }: By,
): Promise<Record<string, never>> =>
  deps.run(command, async () => {
    const found = await personWithin(deps, personId, authority)
    const more = [
      ...ended(await deps.sessions.ofPerson(personId)),
      ...(await keptWhileOut(deps, found.person.grants, { personId, by: command.personId })),
    ]
    return planned(found, { disabled: true, more }, { ...deps, reason, command })
  })

/** Lets somebody sign in again. */
export const enablePerson = (
  deps: DisablePersonDeps,
  { personId, reason }: Wanted,
  { authority, command }: By,
): Promise<Record<string, never>> =>
  deps.run(command, async () => {
    const found = await personWithin(deps, personId, authority)
    return planned(found, { disabled: false, more: [] }, { ...deps, reason, command })
  })
