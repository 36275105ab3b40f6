import { type Grant, isInForce } from '@cgt/shared/access/grant'
import { Failure } from '@cgt/shared/http/failure'
import { today } from '../platform/clock.ts'
import type { Write } from '../platform/table.ts'
import { type StandInDeps, standIn, stays } from './stand-in.ts'

const province = '/530000/'

/** Without them nobody could give anybody a right any more. */
const isKept = ({ role, organisation }: Grant): boolean =>
  role === 'securityAdmin' && organisation === province

/** Whose right it is, and who takes it. */
interface Taking {
  readonly personId: string
  readonly by: string
}

/** Rows for a transaction: somebody else secures the province until a day. Throws `dutyOpen`. */
async function kept(
  deps: StandInDeps,
  { role, organisation, domain }: Grant,
  { personId, by, until }: Taking & { readonly until: string | null },
): Promise<readonly Write[]> {
  const other = await standIn(deps, { role, organisation, domain, personId, until })
  if (!other)
    throw new Failure(
      'dutyOpen',
      '省里的安全管理员要一直有人：别的安全管理员任期更短、已停用、正在注销或没绑定动态验证码。请先让人接手，再来办。',
    )
  // The rights of who takes it are checked with the command itself.
  return other.personId === by ? [deps.leaving.staying(by)] : stays(deps, other)
}

/** The same for a right that is revoked: for as long as it would have lasted. */
export const keptWithout = async (
  deps: StandInDeps,
  grant: Grant,
  taking: Taking,
): Promise<readonly Write[]> =>
  isKept(grant) && (grant.to === null || grant.to >= today(deps.clock))
    ? kept(deps, grant, { ...taking, until: grant.to })
    : []

/** The same for somebody who is kept out: today, because it can be undone. */
export async function keptWhileOut(
  deps: StandInDeps,
  grants: readonly Grant[],
  taking: Taking,
): Promise<readonly Write[]> {
  const day = today(deps.clock)
  const held = grants.find((grant) => isKept(grant) && isInForce(grant, day))
  return held ? kept(deps, held, { ...taking, until: day }) : []
}
