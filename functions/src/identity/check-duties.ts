import { type Grant, isInForce } from '@cgt/shared/access/grant'
import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { needsSecondFactor } from '@cgt/shared/access/role'
import { Failure } from '@cgt/shared/http/failure'
import { type Clock, today } from '../platform/clock.ts'
import { placedKey } from '../platform/scoped-list.ts'
import type { Item, Table } from '../platform/table.ts'
import type { GrantStore, ListedGrant } from './grant-store.ts'
import type { OrganisationStore } from './organisation-store.ts'

export interface DutyDeps {
  readonly table: Table
  readonly clock: Clock
  readonly grants: GrantStore
  readonly organisations: OrganisationStore
}

/** As many as are looked at to find one other holder. */
const looked = 100

const isOther = (mine: Grant, personId: string, day: string) => (other: ListedGrant) =>
  other.personId !== personId && other.role === mine.role && isInForce(other, day)

/** The grants by which somebody is the only one to act for an organisation: others wait for them. */
async function openDuties(
  { table, clock, grants }: DutyDeps,
  personId: string,
): Promise<readonly Grant[]> {
  const day = today(clock)
  const held = (await grants.people.find(personId))?.grants ?? []
  const duties = held.filter((grant) => isInForce(grant, day) && needsSecondFactor(grant.role))
  const alone = await Promise.all(
    duties.map(async (grant) => {
      const { pk, sk } = placedKey('GRANTS', grant.organisation, '')
      const rows = await table.list({ pk, begins: sk, limit: looked })
      return !(rows as readonly (Item & ListedGrant)[]).some(isOther(grant, personId, day))
    }),
  )
  return duties.filter((_, i) => alone[i])
}

const idOf = (path: OrganisationPath): string => path.split('/').slice(-2)[0] ?? ''

/** Throws `dutyOpen` for somebody who is the only one to act for an organisation. */
export const openDutyCheck =
  (deps: DutyDeps) =>
  async (personId: string): Promise<void> => {
    const [duty] = await openDuties(deps, personId)
    if (!duty) return
    const name = (await deps.organisations.find(idOf(duty.organisation)))?.name ?? '这个单位'
    throw new Failure(
      'dutyOpen',
      `“${name}”现在只有你一个人能办事。请先让别人接手，或请管理员收回你的身份，再来注销。`,
    )
  }
