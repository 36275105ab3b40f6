import { Failure } from '@cgt/shared/http/failure'
import type { Join } from '@cgt/shared/identity/join'
import type { Organisation } from '@cgt/shared/identity/organisation'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import { type JoinStore, mostJoins, type StoredJoin } from './join-store.ts'
import type { OrganisationStore } from './organisation-store.ts'
import type { PersonStore } from './person-store.ts'
import { shownJoin } from './shown-join.ts'

export interface RequestJoinDeps {
  readonly people: PersonStore
  readonly organisations: OrganisationStore
  readonly joins: JoinStore
  readonly run: RunCommand
  readonly clock: Clock
}

/** Only these have members and officers; regions and departments are staffed by grants. */
const joinableKinds = ['enterprise', 'grassrootsUnion']

async function freePlace({ joins }: RequestJoinDeps, personId: string, joinId: string) {
  const before = await joins.find(personId, joinId)
  if (before?.state === 'accepted') throw new Failure('taken')
  if (before?.state === 'waiting') throw new Failure('taken', '已经申请过，正在等审核。')
  if (!before && (await joins.ofPerson(personId)).length >= mostJoins)
    throw new Failure('tooLarge', '加入的单位太多，请先退出不再去的。')
  return before?.version ?? 0
}

async function joinable(organisations: OrganisationStore, id: string): Promise<Organisation> {
  const organisation = await organisations.find(id)
  if (!organisation || !joinableKinds.includes(organisation.kind))
    throw new Failure('notFound', '没有找到这个单位，请重新搜索。')
  return organisation
}

/** Asks to belong to an organisation, or to speak for it. */
export const requestJoin = (
  deps: RequestJoinDeps,
  { organisationId, as }: { readonly organisationId: string; readonly as: Join['as'] },
  command: Command,
): Promise<Join> =>
  deps.run(command, async () => {
    const { id, name, kind, path } = await joinable(deps.organisations, organisationId)
    const joinId = `${id}-${as}`
    const person = await deps.people.find(command.personId)
    if (!person || person.disabled) throw new Failure('sessionRevoked')
    const asked: StoredJoin = {
      // One belonging of each kind to one organisation: asking again is the same request.
      id: joinId,
      organisationId: id,
      organisationName: name,
      organisationKind: kind,
      as,
      state: 'waiting',
      askedAt: epochSeconds(deps.clock),
      decidedAt: null,
      reason: null,
      personId: command.personId,
      organisation: path,
      version: (await freePlace(deps, command.personId, joinId)) + 1,
    }
    return {
      // The person's own row, so that one request after another is counted, and none comes after the last.
      writes: [deps.people.changed(person, {}), ...deps.joins.asked(asked)],
      result: shownJoin(asked),
      events: [
        {
          type: 'join.requested',
          about: `${command.personId} ${joinId}`,
          body: { personId: command.personId, organisation: path, organisationName: name, as },
        },
      ],
      audit: { action: 'requestJoin', object: `join:${joinId}`, organisation: path },
    }
  })
