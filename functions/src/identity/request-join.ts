import { Failure } from '@cgt/shared/http/failure'
import type { Join } from '@cgt/shared/identity/join'
import type { Organisation } from '@cgt/shared/identity/organisation'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import { type JoinStore, mostJoins, type StoredJoin } from './join-store.ts'
import type { OrganisationStore } from './organisation-store.ts'
import { shownJoin } from './shown-join.ts'

export interface RequestJoinDeps {
  readonly organisations: OrganisationStore
  readonly joins: JoinStore
  readonly run: RunCommand
  readonly clock: Clock
}

/** Only these have members and officers; regions and departments are staffed by grants. */
const joinable = ['enterprise', 'grassrootsUnion']

/** One belonging of each kind to one organisation: asking again is the same request. */
const joinIdOf = ({ id }: Organisation, as: Join['as']): string => `${id}-${as}`

/** Asks to belong to an organisation, or to speak for it. */
export const requestJoin = (
  { organisations, joins, run, clock }: RequestJoinDeps,
  { organisationId, as }: { readonly organisationId: string; readonly as: Join['as'] },
  command: Command,
): Promise<Join> =>
  run(command, async () => {
    const organisation = await organisations.find(organisationId)
    if (!organisation || !joinable.includes(organisation.kind))
      throw new Failure('notFound', '没有找到这个单位，请重新搜索。')
    const id = joinIdOf(organisation, as)
    const before = await joins.find(command.personId, id)
    if (before?.state === 'waiting' || before?.state === 'accepted')
      throw new Failure(
        'taken',
        before.state === 'waiting' ? '已经申请过，正在等审核。' : undefined,
      )
    if (!before && (await joins.ofPerson(command.personId)).length >= mostJoins)
      throw new Failure('tooLarge', '加入的单位太多，请先退出不再去的。')
    const asked: StoredJoin = {
      id,
      organisationId,
      organisationName: organisation.name,
      organisationKind: organisation.kind,
      as,
      state: 'waiting',
      askedAt: epochSeconds(clock),
      decidedAt: null,
      reason: null,
      personId: command.personId,
      organisation: organisation.path,
      version: (before?.version ?? 0) + 1,
    }
    return {
      writes: joins.asked(asked),
      result: shownJoin(asked),
      events: [{ type: 'join.requested', about: `${command.personId} ${id}`, body: { as } }],
      audit: { action: 'requestJoin', object: `join:${id}`, organisation: organisation.path },
    }
  })
