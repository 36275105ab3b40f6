import { claimsHad, exclusionsOf, type Had, shutsOut, speaksOf } from './claims-had.ts'
import type { CompiledPack, CompiledPolicy } from './compile.ts'
import { type Day, yearOf } from './dates.ts'
import type { Slots } from './fact-index.ts'
import type { Policy } from './policy.ts'

/** Recurrence that the policy's criteria leave to its data: the claims known of fill what it allows. */
function usedUp({ recurrence, id }: Policy, claims: readonly Had[], applied: Day): boolean {
  if (!recurrence || !['worker', 'enterprise', 'household'].includes(recurrence.per)) return false
  const counts = claims.filter(({ policyId, date }) => {
    if (policyId !== id) return false
    if (recurrence.window !== 'calendarYear') return true
    return date !== undefined && yearOf(date) === yearOf(applied)
  })
  return counts.length >= recurrence.max
}

/** What replaces another is not shut out by having had it; what it replaces is, once the better one is had. */
function shutOut(pack: CompiledPack, policy: Policy, claims: readonly Had[]): boolean {
  const whole = exclusionsOf(policy, 'person', 'enterprise')
  const replacing = ({ exclusions }: Policy): boolean =>
    exclusions.some((each) => each.rule === 'replaces' && speaksOf(each, policy))
  return claims.some((claim) => {
    if (claim.policyId === policy.id) return false
    const other = pack.byId.get(String(claim.policyId))?.policy
    return (other && replacing(other)) || shutsOut(whole, claim, other)
  })
}

/** What past claims alone refuse; unknown claims refuse nothing. */
export function refusedByClaims(
  pack: CompiledPack,
  { policy }: CompiledPolicy,
  s: Slots,
  applied: Day,
): 'alreadyReceives' | 'excluded' | undefined {
  const claims = claimsHad(pack.index, s)
  if (claims.length === 0) return undefined
  if (usedUp(policy, claims, applied)) return 'alreadyReceives'
  return shutOut(pack, policy, claims) ? 'excluded' : undefined
}
