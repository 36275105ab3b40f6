import type { CompiledPack, CompiledPolicy } from './compile.ts'
import { type Day, yearOf } from './dates.ts'
import { decode } from './encode.ts'
import type { FactValue } from './fact.ts'
import type { Slots } from './fact-index.ts'
import type { Exclusion, Policy } from './policy.ts'

interface Claim {
  readonly policyId: FactValue | undefined
  readonly kind: FactValue | undefined
  readonly date: Day | undefined
}

function claimsOf({ index }: CompiledPack, s: Slots): readonly Claim[] {
  const list = index.byKey.get('claims')
  const records = list && (s[list.slot] as readonly Slots[] | undefined)
  if (!records) return []
  return records.map((record) => {
    const value = (name: string): FactValue | undefined => {
      const field = index.byKey.get(`claims.${name}`)
      const cell = field && record[list.members.indexOf(field)]
      return field && cell !== undefined ? decode(field, cell) : undefined
    }
    const date = index.byKey.get('claims.date')
    return {
      policyId: value('policyId'),
      kind: value('kind'),
      date: date && (record[list.members.indexOf(date)] as Day | undefined),
    }
  })
}

/** Recurrence that the policy's criteria leave to its data: the claims known of fill what it allows. */
function usedUp({ recurrence, id }: Policy, claims: readonly Claim[], applied: Day): boolean {
  if (!recurrence || !['worker', 'enterprise', 'household'].includes(recurrence.per)) return false
  const counts = claims.filter(({ policyId, date }) => {
    if (policyId !== id) return false
    if (recurrence.window !== 'calendarYear') return true
    return date !== undefined && yearOf(date) === yearOf(applied)
  })
  return counts.length >= recurrence.max
}

/** Whether an exclusion speaks of a policy. */
export function speaksOf({ policy, tag }: Exclusion, other: Policy): boolean {
  return other.id === policy || (tag !== undefined && other.tags.includes(tag))
}

/** What replaces another is not shut out by having had it; what it replaces is, once the better one is had. */
function shutOut(pack: CompiledPack, policy: Policy, claims: readonly Claim[]): boolean {
  const whole = policy.exclusions.filter(
    ({ scope, rule }) => rule !== 'replaces' && (scope === 'person' || scope === 'enterprise'),
  )
  const replacing = ({ exclusions }: Policy): boolean =>
    exclusions.some((each) => each.rule === 'replaces' && speaksOf(each, policy))
  return claims.some(({ policyId, kind }) => {
    if (policyId === policy.id) return false
    const other = pack.byId.get(String(policyId))?.policy
    if (other && replacing(other)) return true
    return whole.some((each) => (other && speaksOf(each, other)) || (each.tag && each.tag === kind))
  })
}

/** What past claims alone refuse; unknown claims refuse nothing. */
export function refusedByClaims(
  pack: CompiledPack,
  { policy }: CompiledPolicy,
  s: Slots,
  applied: Day,
): 'alreadyReceives' | 'excluded' | undefined {
  const claims = claimsOf(pack, s)
  if (claims.length === 0) return undefined
  if (usedUp(policy, claims, applied)) return 'alreadyReceives'
  return shutOut(pack, policy, claims) ? 'excluded' : undefined
}
