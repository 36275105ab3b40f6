import type { Policy, RulePack } from '@cgt/shared/eligibility/policy'
import { regionRange } from '@cgt/shared/eligibility/regions'
import { Failure } from '@cgt/shared/http/failure'
import { largestPage } from '@cgt/shared/http/page'
import { summarise } from '@cgt/shared/policies/summarise'
import { isRegion } from '@cgt/shared/values/region'
import type { Cursors } from '../platform/cursor.ts'

export interface ListQuery {
  readonly subject?: 'worker' | 'enterprise'
  readonly region?: string
  readonly industry?: string
  readonly text?: string
  readonly cursor?: string
  readonly limit?: number
}

const searchable = ({ title, summary, category, issuer, docNumber }: Policy): string =>
  `${title} ${summary} ${category} ${issuer} ${docNumber ?? ''}`.toLowerCase()

const hasWords = (policy: Policy, text: string): boolean => {
  const within = searchable(policy)
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word))
}

/** Whether a policy of `outer` reaches a place: it is that place, or holds it. */
function reaches(outer: string, place: string): boolean {
  const [low, high] = regionRange(Number(outer))
  return low <= Number(place) && Number(place) <= high
}

const fits = (policy: Policy, { subject, region, industry, text }: ListQuery): boolean =>
  (subject === undefined || policy.subject === subject) &&
  (region === undefined || reaches(policy.region, region)) &&
  (industry === undefined ||
    policy.industries.length === 0 ||
    policy.industries.includes(industry)) &&
  (text === undefined || hasWords(policy, text))

const boundTo = ({ subject, region, industry, text }: ListQuery) => [
  'listPolicies',
  'public',
  subject ?? '',
  region ?? '',
  industry ?? '',
  text ?? '',
]

/** One page of the policies that fit, in the catalogue's order. */
export function listPolicies(pack: RulePack, cursors: Cursors, query: ListQuery, asOf: string) {
  const { cursor, region, limit = largestPage } = query
  if (region !== undefined && !isRegion(region))
    throw new Failure('invalidInput', `“region”没有 ${region} 这个地区，请改用六位行政区划代码。`)
  const found = pack.policies.filter((policy) => fits(policy, query))
  let start = 0
  if (cursor !== undefined) {
    const last = cursors.open(boundTo(query), cursor)
    start = found.findIndex(({ id }) => id === last) + 1
    // A newer catalogue may have dropped the policy the cursor stood at.
    if (start === 0) throw new Failure('invalidCursor')
  }
  const items = found.slice(start, start + limit)
  const last = items.at(-1)
  const more = last !== undefined && start + limit < found.length
  return {
    items: items.map((policy) => summarise(policy, asOf)),
    next: more ? cursors.sign(boundTo(query), last.id) : null,
  }
}
