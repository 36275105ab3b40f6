import type { Day } from './dates.ts'
import { decode } from './encode.ts'
import type { FactValue } from './fact.ts'
import type { FactIndex, Slots } from './fact-index.ts'
import type { Exclusion, Policy } from './policy.ts'
import type { Scope } from './scope.ts'

/** One claim of the past, as far as it is known. */
export interface Had {
  readonly policyId: FactValue | undefined
  readonly kind: FactValue | undefined
  readonly hireId: FactValue | undefined
  readonly date: Day | undefined
}

export function claimsHad({ byKey }: FactIndex, s: Slots): readonly Had[] {
  const list = byKey.get('claims')
  const records = list && (s[list.slot] as readonly Slots[] | undefined)
  if (!records) return []
  return records.map((record) => {
    const value = (name: string): FactValue | undefined => {
      const field = byKey.get(`claims.${name}`)
      const cell = field && record[list.members.indexOf(field)]
      return field && cell !== undefined ? decode(field, cell) : undefined
    }
    const date = byKey.get('claims.date')
    return {
      policyId: value('policyId'),
      kind: value('kind'),
      hireId: value('hireId'),
      date: date && (record[list.members.indexOf(date)] as Day | undefined),
    }
  })
}

/** Whether an exclusion speaks of a policy. */
export function speaksOf({ policy, tag }: Exclusion, other: Policy): boolean {
  return other.id === policy || (tag !== undefined && other.tags.includes(tag))
}

/** Whether one of the exclusions speaks of what was had: by its policy, or by its kind alone. */
export const shutsOut = (
  exclusions: readonly Exclusion[],
  { kind }: Had,
  other: Policy | undefined,
): boolean =>
  exclusions.some(
    (each) =>
      (other !== undefined && speaksOf(each, other)) ||
      (each.tag !== undefined && each.tag === kind),
  )

/** A policy's exclusions of some scopes; what replaces another is not shut out by having had it. */
export const exclusionsOf = (
  { exclusions }: Policy,
  ...scopes: readonly Exclusion['scope'][]
): readonly Exclusion[] =>
  exclusions.filter(({ scope, rule }) => rule !== 'replaces' && scopes.includes(scope))

/** Where each hire can serve one policy alone: whom a policy that shuts this one out was claimed for. */
export function hiresTaken(
  index: FactIndex,
  policy: Policy,
  others: ReadonlyMap<string, Policy>,
): Scope['taken'] {
  const exclusions = exclusionsOf(policy, 'hire')
  const [id, claims] = ['hire.id', 'claims'].map((key) => index.byKey.get(key))
  if (exclusions.length === 0 || !id || !claims) return undefined
  const taking = (claim: Had): boolean =>
    claim.policyId !== policy.id && shutsOut(exclusions, claim, others.get(String(claim.policyId)))
  const ids = (s: Slots) =>
    new Set(
      claimsHad(index, s)
        .filter(taking)
        .flatMap(({ hireId }) => (typeof hireId === 'string' ? hireId : [])),
    )
  return { id, claims, ids }
}
