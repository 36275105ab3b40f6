import { type Decision, decideBy } from '@cgt/shared/access/decide'
import type { Grant } from '@cgt/shared/access/grant'
import type { GrantedRole } from '@cgt/shared/access/role'
import { type Rule, rules } from '@cgt/shared/access/rules'
import { placesOf } from '../places.ts'

// A small world with one person in it, who does whatever the real decision lets them do, about a
// firm that they want a role at and a claim of their own that they want paid.

/** Where one person has come. */
export interface State {
  readonly roles: readonly GrantedRole[]
  readonly join: 'none' | 'waiting' | 'accepted'
  readonly officer: 'none' | 'waiting'
  readonly claim: 'none' | 'filed' | 'checked' | 'approved' | 'paid'
  readonly disabled: boolean
}

export interface Step {
  readonly name: string
  readonly to: State
}

/** What claims will ask, until their own rules stand in the table: everyone who decides about them. */
const deciders = (
  ['countyUnion', 'prefectureUnion', 'provinceUnion', 'departmentReviewer'] as const
).map((role) => ({ role, reach: 'within' }) as const)
const claimRule: Rule = { by: deciders, stepUp: true, notOwn: true }

export const realRules = {
  decideJoin: rules.decideJoin,
  decideOfficer: rules.decideOfficer,
  grantRole: rules.grantRole,
  revokeRole: rules.revokeRole,
  disablePerson: rules.disablePerson,
  checkClaim: claimRule,
  approveClaim: claimRule,
  payClaim: claimRule,
} as const satisfies Readonly<Record<string, Rule>>

export type ModelRules = Readonly<Record<keyof typeof realRules, Rule>>

/** The most that could be held: every grant reaches the whole tree, for ever, for every system. */
const grantsOf = (roles: readonly GrantedRole[]): Grant[] =>
  roles.map((role) => ({
    id: role,
    role,
    organisation: role === 'enterpriseOfficer' ? firm : '/530000/',
    domain: 'any',
    from: '2026-01-01',
    to: null,
  }))

const firm = placesOf.enterpriseOfficer.own

/** Whose the matter is: `own` is the person's, `other` somebody else's. */
export type Whose = 'own' | 'other'

function decide(rule: Rule, { roles }: State, whose: Whose): Decision {
  const actor = { personId: 'own', grants: grantsOf(roles), day: '2026-11-22', steppedUp: true }
  return decideBy(rule, actor, { organisation: firm, parties: [whose] })
}

const claimStages = [
  ['checkClaim', 'filed', 'checked'],
  ['approveClaim', 'checked', 'approved'],
  ['payClaim', 'approved', 'paid'],
] as const

const withRole = (state: State, role: GrantedRole): State => ({
  ...state,
  roles: [...new Set([...state.roles, role])].sort(),
})

/** What anybody may begin about themselves. */
const asking = (state: State): Step[] => [
  { name: 'requestJoin as member', to: { ...state, join: 'waiting' } },
  { name: 'requestJoin as officer', to: { ...state, officer: 'waiting' } },
  { name: 'leaveOrganisation', to: { ...state, join: 'none', officer: 'none' } },
  { name: 'fileClaim', to: { ...state, claim: state.claim === 'none' ? 'filed' : state.claim } },
]

const decidingJoins = (state: State): (readonly [keyof ModelRules, Step])[] => [
  ...(state.join === 'waiting'
    ? [['decideJoin', { name: 'decideJoin', to: { ...state, join: 'accepted' } }] as const]
    : []),
  ...(state.officer === 'waiting'
    ? [
        [
          'decideOfficer',
          {
            name: 'decideOfficer',
            to: withRole({ ...state, officer: 'none' }, 'enterpriseOfficer'),
          },
        ] as const,
      ]
    : []),
]

const movingRights = (
  state: State,
  roles: readonly GrantedRole[],
): (readonly [keyof ModelRules, Step])[] => [
  ...roles.map(
    (role) => ['grantRole', { name: `grantRole ${role}`, to: withRole(state, role) }] as const,
  ),
  ...state.roles.map((role) => {
    const to = { ...state, roles: state.roles.filter((one) => one !== role) }
    return ['revokeRole', { name: `revokeRole ${role}`, to }] as const
  }),
  ['disablePerson', { name: 'disablePerson', to: { ...state, disabled: true } }] as const,
  ['disablePerson', { name: 'enablePerson', to: { ...state, disabled: false } }] as const,
]

const movingClaims = (state: State): (readonly [keyof ModelRules, Step])[] =>
  claimStages
    .filter(([, from]) => state.claim === from)
    .map(([name, , claim]) => [name, { name, to: { ...state, claim } }] as const)

/** Everything the person can do next about what is theirs, alone. */
export function stepsFrom(
  state: State,
  ruled: ModelRules,
  { roles, whose }: { readonly roles: readonly GrantedRole[]; readonly whose: Whose },
): Step[] {
  if (state.disabled) return []
  const guarded = [...decidingJoins(state), ...movingRights(state, roles), ...movingClaims(state)]
  const allowed = guarded.filter(([name]) => decide(ruled[name], state, whose).allowed)
  return [...asking(state), ...allowed.map(([, step]) => step)]
}
