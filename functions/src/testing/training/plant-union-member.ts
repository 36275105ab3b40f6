import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { openJoinStore, type StoredJoin } from '../../identity/join-store.ts'
import { epochSeconds } from '../../platform/clock.ts'
import type { World } from '../world.ts'

interface Member {
  readonly personId: string
  readonly organisation: OrganisationPath
  readonly name: string
}

/** Makes somebody a member of a union of their work. */
export async function plantUnionMember(
  { table, clock }: Pick<World, 'table' | 'clock'>,
  { personId, organisation, name }: Member,
) {
  const joins = openJoinStore(table)
  const at = epochSeconds(clock)
  const asked: StoredJoin = {
    ...{ id: 'union-member', organisationId: 'union', organisationName: name },
    ...{ organisationKind: 'grassrootsUnion', as: 'member', state: 'waiting', askedAt: at },
    ...{ decidedAt: null, reason: null, personId, organisation, version: 1 },
  }
  await table.together(joins.asked(asked))
  await table.together(joins.settled(asked, { ...asked, state: 'accepted', decidedAt: at }))
}
