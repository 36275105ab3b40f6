import { Failure } from '@cgt/shared/http/failure'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import type { GrantStore } from './grant-store.ts'
import type { JoinStore, StoredJoin } from './join-store.ts'

export interface LeaveOrganisationDeps {
  readonly joins: JoinStore
  readonly grants: GrantStore
  readonly run: RunCommand
  readonly clock: Clock
}

/** The rights that came with a join go with it. */
export async function rightsGone(
  { grants }: Pick<LeaveOrganisationDeps, 'grants'>,
  { personId, id }: StoredJoin,
) {
  const person = await grants.people.find(personId)
  const kept = person?.grants.filter((grant) => grant.id !== id) ?? []
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
      events: [{ type: 'join.left', about: `${join.personId} ${joinId}`, body: {} }],
      audit: {
        action: 'leaveOrganisation',
        object: `join:${joinId}`,
        organisation: join.organisation,
      },
    }
  })
