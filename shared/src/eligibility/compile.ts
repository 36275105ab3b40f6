import { canonical } from './canonical.ts'
import { hiresTaken } from './claims-had.ts'
import { newScope } from './compile-scope.ts'
import { toDay } from './dates.ts'
import { type FactIndex, type Field, indexFacts } from './fact-index.ts'
import type { Expr, Node } from './node.ts'
import { requiredBy } from './over-records.ts'
import { lookup } from './parameters.ts'
import type { Benefit, Policy, PolicyVersion, RulePack } from './policy.ts'
import {
  fieldOf,
  type PackScope,
  type ParameterSlot,
  RuleFault,
  type Scope,
  type Used,
} from './scope.ts'
import { sha256 } from './sha256.ts'

export interface CompiledVersion {
  readonly version: PolicyVersion
  readonly from: number
  readonly to: number
  readonly root: Node
  readonly benefits: readonly { readonly benefit: Benefit; readonly amount?: Expr }[]
  readonly used: readonly Used[]
}

export interface CompiledPolicy {
  readonly policy: Policy
  /** Latest first. */
  readonly versions: readonly CompiledVersion[]
  /** The date that picks the version. */
  readonly versionBy: Field
  /** The slots of all facts that its answer rests on. */
  readonly reads: readonly number[]
  /** SHA-256 of the policy's canonical JSON; computed when first asked for. */
  readonly hash: () => string
}

export interface CompiledPack {
  readonly pack: Pick<RulePack, 'facts' | 'parameters' | 'policies'>
  readonly index: FactIndex
  readonly policies: readonly CompiledPolicy[]
  readonly byId: ReadonlyMap<string, CompiledPolicy>
  readonly parameterSlots: readonly ParameterSlot[]
}

function compileVersion(
  scope: PackScope,
  policy: Policy,
  version: PolicyVersion,
  { versionBy, taken }: { versionBy: Field; taken: Scope['taken'] },
): CompiledVersion {
  const from = version.from === null ? undefined : toDay(version.from)
  const to = version.to === null ? undefined : toDay(version.to)
  const own = newScope(scope, policy.region, {
    ...(versionBy.list ? { term: { versionBy, from, to } } : {}),
    ...(taken ? { taken } : {}),
  })
  const root = own.node(version.when)
  for (const node of requiredBy(root)) own.required.add(node)
  const benefits = version.benefits.map((benefit) => ({
    benefit,
    ...(benefit.amount === undefined ? {} : { amount: own.expr(benefit.amount) }),
  }))
  return {
    version,
    from: from ?? Number.NEGATIVE_INFINITY,
    to: to ?? Number.POSITIVE_INFINITY,
    root,
    benefits,
    used: own.used,
  }
}

/** What is asked of every policy: when it is applied for, and what was had before. */
const ALWAYS_READ = ['application.date', 'claims']

function compilePolicy(
  pack: Omit<PackScope, 'reads'>,
  policy: Policy,
  others: ReadonlyMap<string, Policy>,
): CompiledPolicy {
  const scope: PackScope = { ...pack, reads: new Set() }
  try {
    for (const key of ALWAYS_READ) if (pack.index.byKey.has(key)) fieldOf(scope, key)
    const versionBy = fieldOf(scope, policy.versionBy ?? 'application.date')
    const own = { versionBy, taken: hiresTaken(scope.index, policy, others) }
    const versions = policy.versions.map((each) => compileVersion(scope, policy, each, own))
    versions.sort((a, b) => b.from - a.from)
    let hash: string | undefined
    return {
      policy,
      versions,
      versionBy,
      reads: [...scope.reads],
      hash: () => {
        hash ??= sha256(canonical(policy))
        return hash
      },
    }
  } catch (fault) {
    if (fault instanceof RuleFault) throw new RuleFault(`${policy.id}: ${fault.message}`)
    throw fault
  }
}

/**
 * Compiles every policy of a pack to closures.
 * @throws RuleFault when a policy names a fact, a parameter or a criterion that is not there.
 */
export function compile(pack: CompiledPack['pack']): CompiledPack {
  const index = indexFacts(pack.facts)
  const slots = new Map<string, ParameterSlot>()
  const parameters = new Map(pack.parameters.map((each) => [each.key, lookup(each)]))
  const scope = { index, parameters, slots }
  const others = new Map(pack.policies.map((policy) => [policy.id, policy]))
  const policies = pack.policies.map((policy) => compilePolicy(scope, policy, others))
  return {
    pack,
    index,
    policies,
    byId: new Map(policies.map((each) => [each.policy.id, each])),
    parameterSlots: [...slots.values()],
  }
}
