import type { Domain, Grant } from './grant.ts'
import { isInForce } from './grant.ts'
import { isWithin, type OrganisationPath } from './organisation-path.ts'
import type { Role } from './role.ts'
import { type Action, type Allowance, type Rule, rules } from './rules.ts'

/** Who asks, as known at the moment of asking. */
export interface Actor {
  readonly personId: string
  readonly grants: readonly Grant[]
  /** Today in Shanghai. */
  readonly day: string
  /** Whether a second factor was shown in the last five minutes. */
  readonly steppedUp: boolean
}

/** What is acted on. */
export interface Resource {
  readonly organisation: OrganisationPath
  /** Whose business it is. Left out: everybody's. `any`: only for who acts for every system. */
  readonly domain?: Domain
  /** Everyone whose own matter it is. */
  readonly parties: readonly string[]
}

/** Where an action may be taken: a list asks the store for these and nothing else. */
export interface Scope {
  readonly organisation: OrganisationPath
  readonly reach: Allowance['reach']
  readonly domain: Domain
  readonly role: Role
}

export type Decision =
  | { readonly allowed: true; readonly by: Role }
  /** `unseen`: answer as if it were not there. The others may be told why. */
  | { readonly allowed: false; readonly because: 'unseen' | 'ownMatter' | 'stepUp' }

/** Where a person may take an action today; none: to them, the action does not exist. */
export const scopesOf = (actor: Actor, action: Action): Scope[] => scopesBy(actor, rules[action])

function scopesBy({ grants, day }: Actor, { by }: Rule): Scope[] {
  return grants
    .filter((grant) => isInForce(grant, day))
    .flatMap(({ role, organisation, domain }) =>
      by
        .filter((allowance) => allowance.role === role)
        .map(({ reach }) => ({ organisation, reach, domain, role })),
    )
}

/** Whether a scope holds something. */
export const holds = (
  { organisation, reach, domain }: Scope,
  resource: Pick<Resource, 'organisation' | 'domain'>,
): boolean =>
  (reach === 'at'
    ? resource.organisation === organisation
    : isWithin(resource.organisation, organisation)) &&
  (domain === 'any' || resource.domain === undefined || resource.domain === domain)

/** Whether a person may take an action on something. Pure: the same in a test, a list and a command. */
export const decide = (actor: Actor, action: Action, resource: Resource): Decision =>
  decideBy(rules[action], actor, resource)

/** The same by a rule that stands in no table. */
export function decideBy(rule: Rule, actor: Actor, resource: Resource): Decision {
  const scope = scopesBy(actor, rule).find((one) => holds(one, resource))
  if (!scope) return { allowed: false, because: 'unseen' }
  if (rule.notOwn && resource.parties.includes(actor.personId))
    return { allowed: false, because: 'ownMatter' }
  if (rule.stepUp && !actor.steppedUp) return { allowed: false, because: 'stepUp' }
  return { allowed: true, by: scope.role }
}
