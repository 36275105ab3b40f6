import { type Actor, decide, type Resource, type Scope, scopesOf } from '@cgt/shared/access/decide'
import type { Role } from '@cgt/shared/access/role'
import type { Action } from '@cgt/shared/access/rules'
import { Failure, type FailureCode } from '@cgt/shared/http/failure'

/** What one person may do at this moment by one action. Stores ask it before they answer. */
export interface Authority {
  readonly personId: string
  readonly scopes: readonly Scope[]
  /** Whether something is in sight. */
  readonly sees: (resource: Omit<Resource, 'parties'>) => boolean
  /** The role by which it is allowed. Throws `notFound`, `ownMatter` or `stepUpNeeded`. */
  readonly demand: (resource: Resource) => Role
}

const refusals: Readonly<Record<'unseen' | 'ownMatter' | 'stepUp', FailureCode>> = {
  unseen: 'notFound',
  ownMatter: 'ownMatter',
  stepUp: 'stepUpNeeded',
}

export function openAuthority(actor: Actor, action: Action): Authority {
  const judge = (resource: Resource) => decide(actor, action, resource)
  return {
    personId: actor.personId,
    scopes: scopesOf(actor, action),
    sees: (resource) => {
      const decision = judge({ ...resource, parties: [] })
      return decision.allowed || decision.because !== 'unseen'
    },
    demand: (resource) => {
      const decision = judge(resource)
      if (!decision.allowed) throw new Failure(refusals[decision.because])
      return decision.by
    },
  }
}
