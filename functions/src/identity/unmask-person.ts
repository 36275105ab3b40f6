import { holds } from '@cgt/shared/access/decide'
import { Failure } from '@cgt/shared/http/failure'
import type { Authority } from '../platform/authority.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import type { Random } from '../platform/id.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import type { Limit, TakeToken } from '../platform/rate-limit.ts'
import type { Details } from './details-store.ts'
import type { JoinStore, StoredJoin } from './join-store.ts'
import type { OrganisationStore } from './organisation-store.ts'
import { type ReadDetailsDeps, readDetails } from './read-details.ts'
import { reasoned } from './reasoned.ts'

export interface UnmaskPersonDeps extends ReadDetailsDeps {
  readonly joins: JoinStore
  readonly organisations: OrganisationStore
  readonly keys: PersonKeys
  readonly random: Random
  readonly run: RunCommand
  readonly takeToken: TakeToken
}

interface Wanted {
  readonly personId: string
  readonly reason: string
}

interface By {
  readonly personId: string
  readonly steppedUpUntil: number
  readonly authority: Authority
  readonly command: Command
}

const byOfficer: Limit = { name: 'unmaskings by officer', most: 30, inSeconds: 3600 }

/** Where a person belongs, as far as the caller reaches; who belongs nowhere, or only asks to, is nobody's to look at. */
async function placeWithin(
  { joins }: UnmaskPersonDeps,
  personId: string,
  authority: Authority,
): Promise<StoredJoin> {
  const found = (await joins.ofPerson(personId)).find(
    ({ state, organisation }) => state === 'accepted' && authority.sees({ organisation }),
  )
  if (!found) throw new Failure('notFound')
  return found
}

/** The name of where the caller acts for. */
async function officeOf(
  { organisations }: UnmaskPersonDeps,
  { scopes }: Authority,
  place: StoredJoin,
): Promise<string> {
  const scope = scopes.find((one) => holds(one, { organisation: place.organisation }))
  const office = scope && (await organisations.findAt(scope.organisation))
  return office?.name ?? place.organisationName
}

/**
 * Looks at who a person is: written down with its reason, and told to them, before it is answered.
 * The same wish sent again is the same look, as long as the second factor shown for it counts.
 * Throws `notFound`, `ownMatter`, `stepUpNeeded` or `tooOften`.
 */
export async function unmaskPerson(
  deps: UnmaskPersonDeps,
  { personId, reason }: Wanted,
  { authority, command, steppedUpUntil, personId: officer }: By,
): Promise<{ readonly details: Details | null }> {
  const place = await placeWithin(deps, personId, authority)
  const { organisation } = place
  const by = authority.demand({ organisation, parties: [personId] })
  const request = { personId, reason, steppedUpUntil }
  let taken: Promise<void> | undefined
  await deps.run({ ...command, request }, async () => {
    taken ??= deps.takeToken(byOfficer, officer)
    await taken
    const why = await reasoned(deps, personId, reason)
    const organisationName = await officeOf(deps, authority, place)
    return {
      writes: [],
      result: {},
      events: [
        {
          type: 'details.seen',
          about: personId,
          body: { personId, organisationName, role: by, reason: why.reason },
        },
      ],
      audit: { action: command.operation, ...why, organisation, by },
    }
  })
  return { details: (await readDetails(deps, personId)).details ?? null }
}
