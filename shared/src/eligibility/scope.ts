import type { Criterion, Expression, ParameterValue } from './criterion.ts'
import type { FactKey } from './fact.ts'
import { AS_OF, type FactIndex, type Field, type Slots } from './fact-index.ts'
import type { Expr, Node, Value } from './node.ts'
import type { Lookup } from './parameters.ts'

/** A parameter at the policy's region on the as-of day: it has a slot of its own, after the facts. */
export interface ParameterSlot {
  readonly slot: number
  readonly lookup: Lookup
  readonly region: number
}

/** What is shared by every policy of a pack. */
export interface PackScope {
  readonly index: FactIndex
  readonly parameters: ReadonlyMap<string, Lookup>
  readonly slots: Map<string, ParameterSlot>
  /** The slot of every fact that is looked up, and of the list it belongs to. */
  readonly reads: Set<number>
}

export type Used = (s: Slots) => { key: string; value: ParameterValue | undefined }

/** What compiling one policy version needs to know, and what it gathers. */
export interface Scope extends PackScope {
  /** The policy's region. */
  readonly region: number
  /** Criteria over records of which one must pass, whoever gets the benefit. */
  readonly required: Set<Node>
  readonly byId: Map<string, Node>
  /** Every parameter looked up, for the receipt. */
  readonly used: Used[]
  readonly derived: Map<FactKey, Expr>
  /** Compiles a part; `want` is the fact its value is compared with or stands for. */
  readonly expr: (source: Expression, want?: Field) => Expr
  readonly node: (source: Criterion) => Node
  /** Where a record's own date picks the version: only records of this term are looked at. */
  readonly term?: {
    readonly versionBy: Field
    readonly from: number | undefined
    readonly to: number | undefined
  }
  /** Where each hire can serve one policy alone: the ids of those that another policy was claimed for. */
  readonly taken?: {
    readonly id: Field
    readonly claims: Field
    readonly ids: (s: Slots) => ReadonlySet<Value>
  }
  /** The same, for criteria that are not the policy's own (a derived fact's). */
  readonly apart: () => Scope
}

/** A rule that names what is not there is a fault of the rule, found when it is compiled. */
export class RuleFault extends Error {}

export function fieldOf({ index, reads }: Pick<Scope, 'index' | 'reads'>, key: FactKey): Field {
  const field = index.byKey.get(key)
  if (!field) throw new RuleFault(`no fact is called ${key}`)
  reads.add(field.slot)
  // a list, and the record in hand beside it
  const list = field.kind === 'records' ? field : field.list
  if (list) reads.add(list.slot).add(list.slot + 1)
  return field
}

export function lookupOf(scope: Scope, key: string): Lookup {
  const found = scope.parameters.get(key)
  if (!found) throw new RuleFault(`no parameter is called ${key}`)
  return found
}

/** The slot of a parameter at the policy's own region and the as-of day. */
export function parameterSlot(scope: Scope, lookup: Lookup): number {
  const id = `${lookup.parameter.key} ${scope.region}`
  const slot = scope.slots.get(id)?.slot ?? scope.index.size + scope.slots.size
  scope.slots.set(id, { slot, lookup, region: scope.region })
  return slot
}

/** How a parameter or list is found for the state in hand; it goes into the receipt. */
export function finder(
  scope: Scope,
  lookup: Lookup,
  at?: Expr,
  region?: Field,
): (s: Slots) => ParameterValue | undefined {
  const find = (s: Slots): ParameterValue | undefined => {
    const day = at ? at.get(s) : s[AS_OF]
    const where = region ? s[region.slot] : scope.region
    return typeof day === 'number' && typeof where === 'number' ? lookup.on(day, where) : undefined
  }
  scope.used.push((s) => ({ key: lookup.parameter.key, value: find(s) }))
  return find
}
