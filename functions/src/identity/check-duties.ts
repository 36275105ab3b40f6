import { type Grant, isInForce } from '@cgt/shared/access/grant'
import { needsSecondFactor } from '@cgt/shared/access/role'
import { Failure } from '@cgt/shared/http/failure'
import { today } from '../platform/clock.ts'
import type { Write } from '../platform/table.ts'
import type { OrganisationStore } from './organisation-store.ts'
import type { Person } from './person-store.ts'
import { type StandInDeps, standIn, stays } from './stand-in.ts'

export interface DutyDeps extends StandInDeps {
  readonly organisations: OrganisationStore
}

/** Within a day of asking for it somebody is gone. */
const dayMs = 86_400_000

async function nobodyElse({ organisations }: DutyDeps, { organisation }: Grant) {
  const name = (await organisations.findAt(organisation))?.name ?? '这个单位'
  return new Failure(
    'dutyOpen',
    `“${name}”现在只有你一个人能办事。请先让别人接手，或请管理员收回你的身份，再来注销。`,
  )
}

/**
 * Rows for a transaction by which others can do what somebody who leaves does for organisations.
 * Throws `dutyOpen` for who is the only one.
 */
export const openDutyCheck =
  (deps: DutyDeps) =>
  async (personId: string): Promise<readonly Write[]> => {
    const { grants, clock } = deps
    const day = today(clock)
    const until = today({ now: () => clock.now() + dayMs })
    const held = (await grants.people.find(personId))?.grants ?? []
    const others = new Map<string, Person>()
    for (const grant of held.filter((one) => isInForce(one, day) && needsSecondFactor(one.role))) {
      const other = await standIn(deps, { ...grant, personId, until })
      if (!other) throw await nobodyElse(deps, grant)
      others.set(other.personId, other)
    }
    return [...others.values()].flatMap((other) => stays(deps, other))
  }
