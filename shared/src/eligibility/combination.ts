import { speaksOf } from './claims-had.ts'
import type { Evaluation } from './evaluation.ts'
import type { BenefitKind, Exclusion, Policy } from './policy.ts'

/** A policy that could be had alone, and what it comes to in one kind of benefit. */
interface Candidate {
  readonly policy: Policy
  readonly lowFen: number
  readonly highFen: number | null
}

export interface LeftOut {
  readonly policyId: string
  /** The chosen policy that excludes it. */
  readonly because: string
  readonly rule: Exclusion['rule']
}

/** The most that may lawfully be had together, in one kind of benefit. */
export interface Combination {
  readonly kind: BenefitKind
  readonly policyIds: readonly string[]
  readonly lowFen: number
  readonly highFen: number | null
  readonly leftOut: readonly LeftOut[]
}

/** How two policies exclude each other; `apart` names the scopes in which each may have a record of its own. */
function ruleBetween(
  a: Policy,
  b: Policy,
  apart: readonly string[],
): Exclusion['rule'] | undefined {
  if (a.supersedes.includes(b.id) || b.supersedes.includes(a.id)) return 'replaces'
  const between = (one: Policy, other: Policy): Exclusion | undefined =>
    one.exclusions.find((each) => speaksOf(each, other) && !apart.includes(each.scope))
  return (between(a, b) ?? between(b, a))?.rule
}

const worth = ({ lowFen, highFen }: Candidate): number => 1 + lowFen + (highFen ?? lowFen)

const total = (all: readonly Candidate[]): number => all.reduce((sum, one) => sum + worth(one), 0)

/** Exactly the best set: with one that conflicts, or without it. */
function bestOf(
  all: readonly Candidate[],
  clash: (a: Candidate, b: Candidate) => boolean,
): readonly Candidate[] {
  const one = all.find((each) => all.some((other) => other !== each && clash(each, other)))
  if (!one) return all
  const rest = all.filter((other) => other !== one)
  const without = bestOf(rest, clash)
  const compatible = rest.filter((other) => !clash(one, other))
  if (worth(one) + total(compatible) <= total(without)) return without
  const kept = [one, ...bestOf(compatible, clash)]
  return total(kept) > total(without) ? kept : without
}

function combine(
  kind: BenefitKind,
  all: readonly Candidate[],
  apart: readonly string[],
): Combination {
  const rule = (a: Candidate, b: Candidate) => ruleBetween(a.policy, b.policy, apart)
  const chosen = bestOf(all, (a, b) => rule(a, b) !== undefined)
  const leftOut = all.flatMap((one): LeftOut[] => {
    const because = chosen.find((other) => other !== one && rule(one, other) !== undefined)
    const why = because && rule(one, because)
    return because && why && !chosen.includes(one)
      ? [{ policyId: one.policy.id, because: because.policy.id, rule: why }]
      : []
  })
  return {
    kind,
    policyIds: all.filter((one) => chosen.includes(one)).map(({ policy }) => policy.id),
    lowFen: chosen.reduce((sum, { lowFen }) => sum + lowFen, 0),
    highFen: chosen.reduce<number | null>(
      (sum, { highFen }) => (sum === null || highFen === null ? null : sum + highFen),
      0,
    ),
    leftOut,
  }
}

/** For each kind of benefit, the best lawful combination of the policies a subject is eligible for. */
export function combinations(
  policies: readonly Policy[],
  evaluations: readonly Evaluation[],
  apart: readonly string[],
): Combination[] {
  const byKind = new Map<BenefitKind, Candidate[]>()
  for (const [i, evaluation] of evaluations.entries()) {
    const policy = policies[i]
    if (!policy || evaluation.verdict !== 'eligible') continue
    for (const kind of new Set(evaluation.amounts.map((amount) => amount.kind))) {
      const own = evaluation.amounts.filter((amount) => amount.kind === kind)
      const high = own.reduce<number | null>(
        (sum, { highFen }) => (sum === null || highFen === null ? null : sum + highFen),
        0,
      )
      const lowFen = own.reduce((sum, amount) => sum + amount.lowFen, 0)
      byKind.set(kind, [...(byKind.get(kind) ?? []), { policy, lowFen, highFen: high }])
    }
  }
  return [...byKind].map(([kind, all]) => combine(kind, all, apart))
}
