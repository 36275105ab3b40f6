import { holds, type Scope } from '@cgt/shared/access/decide'
import { isWithin, type OrganisationPath } from '@cgt/shared/access/organisation-path'

/** What scopes hold of one organisation, and of what stands below it where the reach is `within`. */
export const narrowed = (
  scopes: readonly Scope[],
  organisation: OrganisationPath,
  reach: Scope['reach'],
): readonly Scope[] =>
  scopes.flatMap((scope) => {
    if (holds(scope, { organisation }))
      return [{ ...scope, organisation, reach: scope.reach === 'at' ? 'at' : reach }]
    return reach === 'within' && isWithin(scope.organisation, organisation) ? [scope] : []
  })
