import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { Failure } from '@cgt/shared/http/failure'
import type { Authority } from '../platform/authority.ts'
import type { Command, Plan, RunCommand } from '../platform/command.ts'
import type { Random } from '../platform/id.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import type { Write } from '../platform/table.ts'
import type { Person, PersonStore } from './person-store.ts'
import { reasoned } from './reasoned.ts'
import { ended, type SessionStore } from './session-store.ts'

export interface DisablePersonDeps {
  readonly people: PersonStore
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

const province: OrganisationPath = '/530000/'

/** Every place a person acts at; whoever acts nowhere is the province's. */
const placesOf = ({ grants }: Person): readonly OrganisationPath[] =>
  grants.length > 0 ? grants.map(({ organisation }) => organisation) : [province]

/** Somebody whose every place is within the caller's reach. */
async function personWithin(
  { people }: DisablePersonDeps,
  personId: string,
  authority: Authority,
): Promise<{ readonly person: Person; readonly by: string }> {
  const person = await people.find(personId)
  const places = person ? placesOf(person) : []
  if (!person || !places.every((organisation) => authority.sees({ organisation })))
    throw new Failure('notFound', '没有找到这个人，请核对后再试。')
  const [by = ''] = places.map((organisation) =>
    authority.demand({ organisation, parties: [personId] }),
  )
  return { person, by }
}

interface Change {
  readonly disabled: boolean
  readonly more: readonly Write[]
}

const planned = async (
  { person, by }: { readonly person: Person; readonly by: string },
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
    organisation: placesOf(person)[0] ?? province,
    by,
  },
})

/** Keeps somebody out: every session of theirs ends with it, from the next request on. */
export const disablePerson = (
  deps: DisablePersonDeps,
  { personId, reason }: Wanted,
  { authority, command }: By,
): Promise<Record<string, never>> =>
  deps.run(command, async () => {
    const found = await personWithin(deps, personId, authority)
    const more = ended(await deps.sessions.ofPerson(personId))
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
