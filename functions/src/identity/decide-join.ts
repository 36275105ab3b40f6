import type { Grant } from '@cgt/shared/access/grant'
import { Failure } from '@cgt/shared/http/failure'
import type { Join } from '@cgt/shared/identity/join'
import type { Authority } from '../platform/authority.ts'
import { type Clock, epochSeconds, today } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import type { Write } from '../platform/table.ts'
import { addGrant } from './add-grant.ts'
import type { GrantStore } from './grant-store.ts'
import type { JoinStore, StoredJoin } from './join-store.ts'
import { shownJoin } from './shown-join.ts'

export interface DecideJoinDeps {
  readonly joins: JoinStore
  readonly grants: GrantStore
  readonly run: RunCommand
  readonly clock: Clock
}

export interface JoinDecision {
  readonly joinId: string
  readonly personId: string
  readonly accept: boolean
  readonly reason?: string
}

/** Who speaks for what: the role that an accepted officer is granted there. */
const officerRole = {
  enterprise: 'enterpriseOfficer',
  grassrootsUnion: 'grassrootsUnion',
} as const

function roleOf({ as, organisationKind }: StoredJoin): Grant['role'] | undefined {
  return as === 'officer' ? officerRole[organisationKind as keyof typeof officerRole] : undefined
}

/** Lets a person belong to an organisation or speak for it, or says why not. */
export const decideJoin = (
  { joins, grants, run, clock }: DecideJoinDeps,
  as: Join['as'],
  { joinId, personId, accept, reason }: JoinDecision,
  { authority, command }: { readonly authority: Authority; readonly command: Command },
): Promise<Join> =>
  run(command, async () => {
    if (!accept && !reason) throw new Failure('invalidInput', '不同意要写明原因。')
    const before = await joins.find(personId, joinId)
    if (!before || before.as !== as || !authority.sees(before)) throw new Failure('notFound')
    const by = authority.demand({ ...before, parties: [personId] })
    if (before.state !== 'waiting') throw new Failure('conflict', '这条申请已经办过了，请刷新。')
    const after: StoredJoin = {
      ...before,
      state: accept ? 'accepted' : 'refused',
      decidedAt: epochSeconds(clock),
      reason: reason ?? null,
    }
    const role = accept ? roleOf(before) : undefined
    const granted: readonly Write[] = role
      ? await addGrant(grants, personId, {
          id: joinId,
          role,
          organisation: before.organisation,
          domain: 'any',
          from: today(clock),
          to: null,
        })
      : []
    return {
      writes: [...joins.settled(before, after), ...granted],
      result: shownJoin(after),
      events: [{ type: 'join.decided', about: `${personId} ${joinId}`, body: { accept } }],
      audit: {
        action: as === 'officer' ? 'decideOfficer' : 'decideJoin',
        object: `join:${joinId}`,
        organisation: before.organisation,
        by,
        ...(reason !== undefined && { reason }),
      },
    }
  })
