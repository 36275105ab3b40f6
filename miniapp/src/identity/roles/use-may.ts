import { holds } from '@cgt/shared/access/decide'
import type { Action } from '@cgt/shared/access/rules'
import type { Organisation } from '@cgt/shared/identity/organisation'
import { mayDo, scopesFor, useRoles } from './use-roles'

/** What the signed-in person may do at an organisation, or anywhere. */
export function useMay({ path, domain }: Pick<Organisation, 'path' | 'domain'>) {
  const { data } = useRoles()
  const roles = data?.roles ?? []
  return {
    here: (action: Action) =>
      scopesFor(roles, action).some((scope) => holds(scope, { organisation: path, domain })),
    anywhere: (...actions: readonly Action[]) => mayDo(roles, ...actions),
  }
}
