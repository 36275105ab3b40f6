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

/**
 * Rows for a transaction by which others can do what somebody who leaves does for organisations; or
 * the name of one for which they are the only one.
 */
export type HandOver = { readonly writes: readonly Write[] } | { readonly onlyAt: string }

const nameAt = async ({ organisations }: DutyDeps, { organisation }: Grant): Promise<string> =>
  (await organisations.findAt(organisation))?.name ?? '一个单位'

/** Who is kept out does nothing for anybody, and leaves nothing behind. */
export const openHandOver =
  (deps: DutyDeps) =>
  async (personId: string): Promise<HandOver> => {
    const { grants, clock } = deps
    const day = today(clock)
    const until = today({ now: () => clock.now() + dayMs })
    const person = await grants.people.find(personId)
    const held = person && !person.disabled ? person.grants : []
    const others = new Map<string, Person>()
    for (const grant of held.filter((one) => isInForce(one, day) && needsSecondFactor(one.role))) {
      const other = await standIn(deps, { ...grant, personId, until })
      if (!other) return { onlyAt: await nameAt(deps, grant) }
      others.set(other.personId, other)
    }
    return { writes: [...others.values()].flatMap((other) => stays(deps, other)) }
  }

/** The same rows; throws `dutyOpen` for who is the only one. */
export function openDutyCheck(deps: DutyDeps) {
  const handOver = openHandOver(deps)
  return async (personId: string): Promise<readonly Write[]> => {
    const found = await handOver(personId)
    if ('writes' in found) return found.writes
    throw new Failure(
      'dutyOpen',
      `“${found.onlyAt}”现在只有你一个人能办事。请先让别人接手，或请管理员收回你的身份，再来注销。`,
    )
  }
}
