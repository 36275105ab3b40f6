import type { Grant } from '@cgt/shared/access/grant'
import { Failure } from '@cgt/shared/http/failure'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import type { GrantStore } from './grant-store.ts'
import type { JoinStore, StoredJoin } from './join-store.ts'
import { roleOfJoin } from './officer-role.ts'

export interface LeaveOrganisationDeps {
  readonly joins: JoinStore
  readonly grants: GrantStore
  readonly run: RunCommand
  readonly clock: Clock
}

/** The right to speak for an organisation goes with an accepted join, whoever granted it besides. */
export async function rightsGone(
  { grants }: Pick<LeaveOrganisationDeps, 'grants'>,
  join: StoredJoin,
) {
  const role = join.state === 'accepted' ? roleOfJoin(join) : undefined
  if (!role) return []
  const { organisation } = join
  const person = await grants.people.find(join.personId)
  const isGone = (grant: Grant) => grant.role === role && grant.organisation === organisation
  const kept = person?.grants.filter((grant) => !isGone(grant)) ?? []
  return person && kept.length < person.grants.length ? grants.replaced(person, kept) : []
}

/** Takes one's request back, or leaves. */
export const leaveOrganisation = (
  deps: LeaveOrganisationDeps,
  joinId: string,
  command: Command,
): Promise<Record<string, never>> =>
  deps.run(command, async () => {
    const join = await deps.joins.find(command.personId, joinId)
    if (join?.state !== 'waiting' && join?.state !== 'accepted') throw new Failure('notFound')
    const left: StoredJoin = { ...join, state: 'left', decidedAt: epochSeconds(deps.clock) }
    return {
      writes: [...deps.joins.settled(join, left), ...(await rightsGone(deps, join))],
      result: {},
      audit: {
        action: 'leaveOrganisation',
        object: `join:${joinId}`,
        organisation: join.organisation,
      },
    }
  })
