import { compatible, type GrantedRole, grantedRole } from '@cgt/shared/access/role'
import { type ModelRules, type State, stepsFrom, type Whose } from './model.ts'

/** What one person must never come to alone. */
export const wins = {
  'own claim paid': (_: State, { claim }: State) => claim === 'paid',
  'a role granted to oneself': (start: State, { roles }: State) =>
    roles.some((role) => !start.roles.includes(role)),
} as const
export type Win = keyof typeof wins

const togetherWith = (sets: readonly (readonly GrantedRole[])[], role: GrantedRole) =>
  sets.filter((set) => set.every((one) => compatible(one, role))).map((set) => [...set, role])

/** Every set of roles that one person may hold together. */
export const allowedSets = grantedRole.options.reduce<readonly (readonly GrantedRole[])[]>(
  (sets, role) => sets.concat(togetherWith(sets, role)),
  [[]],
)

const startOf = (roles: readonly GrantedRole[]): State => ({
  roles: [...roles].sort(),
  join: 'none',
  officer: 'none',
  claim: 'none',
  disabled: false,
})

interface Search {
  readonly rules: ModelRules
  readonly win: Win
  /** `other`: the matters belong to somebody else, who has a colleague decide about them. */
  readonly whose: Whose
}

interface Found {
  /** How many states were looked at. */
  readonly seen: number
  /** The shortest way to it, step by step; none where there is no way. */
  readonly path: readonly string[] | undefined
}

/** Breadth first, from one set of roles. */
export function findPath(roles: readonly GrantedRole[], { rules, win, whose }: Search): Found {
  const start = startOf(roles)
  const seen = new Set([JSON.stringify(start)])
  const queue: { readonly state: State; readonly path: readonly string[] }[] = [
    { state: start, path: [] },
  ]
  for (const { state, path } of queue) {
    if (wins[win](start, state)) return { seen: seen.size, path }
    for (const { name, to } of stepsFrom(state, rules, { roles: grantedRole.options, whose })) {
      const key = JSON.stringify(to)
      if (seen.has(key)) continue
      seen.add(key)
      queue.push({ state: to, path: [...path, name] })
    }
  }
  return { seen: seen.size, path: undefined }
}
