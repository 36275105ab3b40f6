import type { Policy } from '@cgt/shared/eligibility/policy'
import { regionRange } from '@cgt/shared/eligibility/regions'
import type { Standing } from '@cgt/shared/policies/policy-summary'
import { summarise } from '@cgt/shared/policies/summarise'
import type { Role } from '../eligibility/occasion'

export interface Filter {
  readonly role: Role
  readonly text: string
  /** GB/T 2260; a 州市 or county, or nothing for all of them. */
  readonly region?: string | undefined
  readonly industry?: string | undefined
}

const searchable = ({ title, summary, category, issuer, docNumber }: Policy) =>
  `${title} ${summary} ${category} ${issuer} ${docNumber ?? ''}`.toLowerCase()

const contains = (outer: string, inner: string) => {
  const [low, high] = regionRange(Number(outer))
  return low <= Number(inner) && Number(inner) <= high
}

/** A policy of the place, of what holds it, or of somewhere within it. */
const touches = (policy: string, place: string) =>
  contains(policy, place) || contains(place, policy)

const words = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean)

const matches = (policy: Policy, { role, text, region, industry }: Filter) =>
  policy.subject === role &&
  (region === undefined || touches(policy.region, region)) &&
  (industry === undefined ||
    policy.industries.length === 0 ||
    policy.industries.includes(industry)) &&
  words(text).every((word) => searchable(policy).includes(word))

const order: Readonly<Record<Standing, number>> = { inForce: 0, unknown: 1, notYet: 2, expired: 3 }

export interface Found {
  readonly policy: Policy
  readonly standing: Standing
}

/** What the filter leaves, those in force first. */
export function browse(
  policies: readonly Policy[],
  filter: Filter,
  asOf: string,
): readonly Found[] {
  return policies
    .filter((policy) => matches(policy, filter))
    .map((policy) => ({ policy, standing: summarise(policy, asOf).standing }))
    .sort((a, b) => order[a.standing] - order[b.standing])
}
