import type { Grant } from '@cgt/shared/access/grant'
import { isInForce } from '@cgt/shared/access/grant'
import { Failure } from '@cgt/shared/http/failure'
import { misfitOf } from '@cgt/shared/identity/role-place'
import type { Authority } from '../platform/authority.ts'
import { today } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import { newId, type Random } from '../platform/id.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { addGrant } from './add-grant.ts'
import { keptWithout } from './keep-administrator.ts'
import type { OrganisationStore } from './organisation-store.ts'
import { reasoned } from './reasoned.ts'
import type { StandInDeps } from './stand-in.ts'

export interface GrantRoleDeps extends StandInDeps {
  readonly organisations: OrganisationStore
  readonly run: RunCommand
  readonly keys: PersonKeys
  readonly random: Random
}

export interface WantedGrant extends Pick<Grant, 'role' | 'domain' | 'from' | 'to'> {
  readonly personId: string
  readonly organisationId: string
  readonly reason: string
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

/** Lets another person act in a role at an organisation, for a time. */
export const grantRole = (
  { grants, organisations, run, clock, keys, random }: GrantRoleDeps,
  { personId, organisationId, role, domain, from, to, reason }: WantedGrant,
  { authority, command }: By,
): Promise<Grant> =>
  run(command, async () => {
    const organisation = await organisations.findWithin(organisationId, authority)
    if (!organisation) throw new Failure('notFound', '没有找到这个单位，请重新选择。')
    const by = authority.demand({ organisation: organisation.path, domain, parties: [personId] })
    const misfit = misfitOf(role, organisation.kind, domain)
    if (misfit) throw new Failure('invalidInput', misfit)
    if (to !== null && (to < from || to < today(clock)))
      throw new Failure('invalidInput', '结束日期不能早于开始日期，也不能早于今天。')
    const wanted: Grant = {
      id: newId(random),
      role,
      organisation: organisation.path,
      domain,
      from,
      to,
    }
    const { writes, grant } = await addGrant(grants, personId, wanted)
    return {
      writes,
      result: grant,
      events: [
        {
          type: 'role.granted',
          about: grant.id,
          body: { personId, organisationName: organisation.name, role },
        },
      ],
      audit: {
        action: 'grantRole',
        ...(await reasoned({ keys, random }, personId, reason)),
        organisation: organisation.path,
        by,
      },
    }
  })

/** Takes a role away, from the next request on. Throws `dutyOpen` for the last who secures the province. */
export const revokeRole = (
  deps: GrantRoleDeps,
  { personId, grantId, reason }: { personId: string; grantId: string; reason: string },
  { authority, command }: By,
): Promise<Record<string, never>> =>
  deps.run(command, async () => {
    const { grants, organisations, clock, keys, random } = deps
    const person = await grants.people.find(personId)
    const grant = person?.grants.find(({ id }) => id === grantId)
    if (!person || !grant || !authority.sees(grant)) throw new Failure('notFound')
    const by = authority.demand({ ...grant, parties: [personId] })
    const kept = person.grants.filter(({ id }) => id !== grantId)
    const { role } = grant
    const organisationName = (await organisations.findAt(grant.organisation))?.name ?? ''
    return {
      writes: [
        ...grants.replaced(person, kept),
        ...(await keptWithout(deps, grant, { personId, by: command.personId })),
      ],
      result: {},
      events: isInForce(grant, today(clock))
        ? [{ type: 'role.revoked', about: grantId, body: { personId, organisationName, role } }]
        : [],
      audit: {
        action: 'revokeRole',
        ...(await reasoned({ keys, random }, personId, reason)),
        organisation: grant.organisation,
        by,
      },
    }
  })
