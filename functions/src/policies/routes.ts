import type { RulePack } from '@cgt/shared/eligibility/policy'
import { Failure } from '@cgt/shared/http/failure'
import type { policiesContract } from '@cgt/shared/policies/contract'
import { type Clock, today } from '../platform/clock.ts'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { listPolicies } from './list-policies.ts'
import type { Screen } from './screen.ts'

export interface PoliciesDeps {
  readonly pack: RulePack
  readonly screen: Screen
  readonly cursors: Cursors
  readonly clock: Clock
}

export const policiesRoutes = ({
  pack,
  screen,
  cursors,
  clock,
}: PoliciesDeps): Handlers<typeof policiesContract> => ({
  listPolicies: (query) => listPolicies(pack, cursors, query, query.asOf ?? today(clock)),
  getPolicy: ({ policyId }) => {
    const policy = pack.policies.find(({ id }) => id === policyId)
    if (!policy) throw new Failure('notFound', '没有这项政策，它可能已改名，请从列表里重新找。')
    return policy
  },
  currentPack: () => ({ hash: pack.hash }),
  getPack: ({ hash }) => {
    if (hash !== pack.hash) throw new Failure('notFound', '这一版规则已更换，请重新获取当前版本。')
    return pack
  },
  screen: ({ facts, asOf, ...only }) => screen(facts, asOf ?? today(clock), only),
})
