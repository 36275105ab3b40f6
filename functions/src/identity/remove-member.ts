import { Failure } from '@cgt/shared/http/failure'
import type { Join } from '@cgt/shared/identity/join'
import type { Authority } from '../platform/authority.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Command } from '../platform/command.ts'
import type { Random } from '../platform/id.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { sealReason } from '../platform/reason.ts'
import type { StoredJoin } from './join-store.ts'
import { type LeaveOrganisationDeps, rightsGone } from './leave-organisation.ts'
import { reasonPlace } from './shown-join.ts'

export interface RemoveMemberDeps extends LeaveOrganisationDeps {
  readonly keys: PersonKeys
  readonly random: Random
}

export interface Removal {
  readonly personId: string
  readonly joinId: string
  readonly reason: string
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

async function belonging(
  { joins }: RemoveMemberDeps,
  as: Join['as'],
  { personId, joinId }: Removal,
  { authority }: By,
) {
  const join = await joins.find(personId, joinId)
  if (join?.as !== as || !authority.sees(join)) throw new Failure('notFound')
  const role = authority.demand({ ...join, parties: [personId] })
  if (join.state !== 'accepted') throw new Failure('conflict', '这个人已经不在这个单位里，请刷新。')
  return { join, role }
}

/** Ends somebody's belonging to an organisation, and the right that came with it, for a reason they read. */
export const removeMember = (
  deps: RemoveMemberDeps,
  as: Join['as'],
  wanted: Removal,
  by: By,
): Promise<Record<string, never>> =>
  deps.run(by.command, async () => {
    const { join, role } = await belonging(deps, as, wanted, by)
    const { personId: about } = wanted
    const { organisation, organisationName } = join
    const reason = await sealReason(deps, reasonPlace(join), wanted.reason)
    const decidedAt = epochSeconds(deps.clock)
    const removed: StoredJoin = { ...join, state: 'removed', decidedAt, reason }
    return {
      writes: [...deps.joins.settled(join, removed), ...(await rightsGone(deps, join))],
      result: {},
      events: [
        {
          type: 'join.removed',
          about: `${about} ${join.id}`,
          body: { personId: about, organisationName, as },
        },
      ],
      audit: {
        action: by.command.operation,
        object: `join:${join.id}`,
        organisation,
        by: role,
        about,
        reason,
      },
    }
  })
