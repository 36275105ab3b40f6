import { scopesOf } from '@cgt/shared/access/decide'
import type { Grant } from '@cgt/shared/access/grant'
import { roleWords } from '@cgt/shared/access/role-words'
import type { Action } from '@cgt/shared/access/rules'
import type { Output } from '@cgt/shared/http/endpoint'
import type { identityContract } from '@cgt/shared/identity/contract'
import { today } from '../../platform/clock'
import { useOwn } from '../../platform/own-query'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { api } from '../api'
import { type Acting, actingAs } from './acting'

export type HeldRole = Output<typeof identityContract.myRoles>['roles'][number]

/** What the signed-in person may act as today. */
export const useRoles = () => useOwn(['roles'], () => api.myRoles({}))

const grantsOf = (roles: readonly HeldRole[]): readonly Grant[] =>
  roles.flatMap(({ grant }) => (grant ? [grant as Grant] : []))

/** Where these roles allow an action: the same rules as the cloud's, to show what there is to do. */
export const scopesFor = (roles: readonly HeldRole[], action: Action) =>
  scopesOf(
    {
      personId: session.read()?.personId ?? '',
      grants: grantsOf(roles),
      day: today(),
      steppedUp: false,
    },
    action,
  )

export const mayDo = (roles: readonly HeldRole[], ...actions: readonly Action[]): boolean =>
  actions.some((action) => scopesFor(roles, action).length > 0)

/** «企业经办人 · 云岭铸造»; a worker acts for nobody else. */
export const calledAs = ({ role, organisationName }: HeldRole): string =>
  organisationName ? `${roleWords[role]} · ${organisationName}` : roleWords[role]

const worker: HeldRole = { role: 'worker', organisationName: null, grant: null }

interface ActingNow {
  readonly held: HeldRole
  readonly roles: readonly HeldRole[]
  /** What one acted as and no longer may. */
  readonly lost: Acting | undefined
}

/** Whom one acts as: what was chosen, as long as one still holds it. */
export function useActing(): ActingNow {
  const chosen = useStored(actingAs)
  const { data } = useRoles()
  const roles = data?.roles ?? [worker]
  const held = roles.find(({ grant }) => grant !== null && grant.id === chosen?.grantId)
  const isLost = data !== undefined && chosen !== null && held === undefined
  return { held: held ?? worker, roles, lost: isLost ? chosen : undefined }
}
