import type { Grant } from '@cgt/shared/access/grant'
import { Failure } from '@cgt/shared/http/failure'
import type { Join } from '@cgt/shared/identity/join'
import type { Authority } from '../platform/authority.ts'
import { type Clock, epochSeconds, today } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import type { Random } from '../platform/id.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { sealReason } from '../platform/reason.ts'
import { addGrant } from './add-grant.ts'
import type { GrantStore } from './grant-store.ts'
import type { JoinStore, StoredJoin } from './join-store.ts'
import { roleOfJoin } from './officer-role.ts'
import { reasonPlace, shownJoin } from './shown-join.ts'

export interface DecideJoinDeps {
  readonly joins: JoinStore
  readonly grants: GrantStore
  readonly run: RunCommand
  readonly clock: Clock
  readonly keys: PersonKeys
  readonly random: Random
}

export interface JoinDecision {
  readonly joinId: string
  readonly personId: string
  readonly accept: boolean
  readonly reason?: string
}

/** The rights that come with an accepted join. */
async function rightsOf({ grants, clock }: DecideJoinDeps, join: StoredJoin) {
  const role = join.state === 'accepted' ? roleOfJoin(join) : undefined
  if (!role) return []
  const { id, organisation, personId } = join
  const grant: Grant = { id, role, organisation, domain: 'any', from: today(clock), to: null }
  try {
    return (await addGrant(grants, personId, grant)).writes
  } catch (error) {
    // held for good already, or since a colleague decided: the join's own condition tells which
    if (error instanceof Failure && error.code === 'taken') return []
    throw error
  }
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

async function waitingJoin(
  { joins }: DecideJoinDeps,
  as: Join['as'],
  wanted: JoinDecision,
  by: By,
) {
  const { accept, reason, personId, joinId } = wanted
  if (!accept && !reason) throw new Failure('invalidInput', '不同意要写明原因。')
  const join = await joins.find(personId, joinId)
  if (join?.as !== as || !by.authority.sees(join)) throw new Failure('notFound')
  const role = by.authority.demand({ ...join, parties: [personId] })
  if (join.state !== 'waiting') throw new Failure('conflict', '这条申请已经办过了，请刷新。')
  return { join, role }
}

/** Lets a person belong to an organisation or speak for it, or says why not. */
export const decideJoin = (
  deps: DecideJoinDeps,
  as: Join['as'],
  wanted: JoinDecision,
  by: By,
): Promise<Join> =>
  deps.run(by.command, async () => {
    const { accept, reason: words } = wanted
    const { join, role } = await waitingJoin(deps, as, wanted, by)
    const { personId, organisationName } = join
    const state = accept ? 'accepted' : 'refused'
    // a reason that comes with a yes is for the audit alone
    const why = words === undefined ? null : await sealReason(deps, reasonPlace(join), words)
    const reason = accept ? null : why
    const after: StoredJoin = { ...join, state, decidedAt: epochSeconds(deps.clock), reason }
    return {
      writes: [...deps.joins.settled(join, after), ...(await rightsOf(deps, after))],
      result: shownJoin(after),
      events: [
        {
          type: 'join.decided',
          about: `${personId} ${join.id}`,
          body: { personId, organisationName, as, accept },
        },
      ],
      audit: {
        action: by.command.operation,
        object: `join:${join.id}`,
        organisation: join.organisation,
        by: role,
        about: personId,
        ...(why !== null && { reason: why }),
      },
    }
  })
