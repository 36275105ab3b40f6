import { holds, scopesOf } from '@cgt/shared/access/decide'
import { above, type OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Action } from '@cgt/shared/access/rules'
import { type Clock, today } from '../platform/clock.ts'
import type { GrantStore } from './grant-store.ts'

export interface DecidersDeps {
  readonly grants: Pick<GrantStore, 'at'>
  readonly clock: Clock
}

/**
 * Who may take an action on something at an organisation, at the nearest level that has anybody but
 * `party`: the firm's own officers before the county's union, and that before the prefecture's.
 */
export const openDecidersOf =
  ({ grants, clock }: DecidersDeps) =>
  async (action: Action, organisation: OrganisationPath, party: string): Promise<string[]> => {
    const day = today(clock)
    for (let level = above(`${organisation}-/`); level; level = above(level)) {
      const able = (await grants.at(level))
        .filter(({ personId, ...grant }) =>
          scopesOf({ personId, grants: [grant], day, steppedUp: true }, action).some((scope) =>
            holds(scope, { organisation }),
          ),
        )
        .map(({ personId }) => personId)
        .filter((personId) => personId !== party)
      if (able.length > 0) return [...new Set(able)]
    }
    return []
  }
