import type { Criterion, Literal } from './criterion.ts'
import type { Field, Slots } from './fact-index.ts'
import { constant, factValue, TODAY } from './fact-value.ts'
import type { Leaf, Value } from './node.ts'
import { regionRange } from './regions.ts'
import { fieldOf, finder, lookupOf, type Scope } from './scope.ts'

type Of<K extends string> = Extract<Criterion, { op: K }>
type Values = readonly Literal[] | { readonly list: string; readonly at?: unknown }

/** A list's values as the fact holds them; `bits` is a set's choices together. */
interface Listed {
  readonly values: readonly Value[]
  readonly has: ReadonlySet<Value>
  readonly bits: number
}

type Holds = (value: Value, all: Listed) => boolean

/** A set's choices, one by one. */
const bit = (field: Field): Field => ({
  ...field,
  kind: 'enum',
  def: { ...field.def, type: { kind: 'enum', values: [] } },
})

function listed(literals: readonly Literal[], field: Field): Listed {
  const want = field.def.type.kind === 'set' ? bit(field) : field
  const values = literals.map((each) => constant(each, want).constant ?? -1)
  const bits = values.reduce<number>((all, one) => all | Math.max(0, Number(one)), 0)
  return { values, has: new Set(values), bits }
}

/** Finds the list for the state in hand: written out, or looked up. */
function finderOf(scope: Scope, values: Values, field: Field) {
  if (!('list' in values)) {
    const fixed = listed(values, field)
    return { find: () => fixed, parts: [], fixed: true }
  }
  const at = values.at === undefined ? undefined : scope.expr(values.at as Literal)
  const look = finder(scope, lookupOf(scope, values.list), at)
  const seen = new Map<unknown, Listed>()
  const find = (s: Slots): Listed | undefined => {
    const value = look(s)?.value
    if (!Array.isArray(value)) return undefined
    const held = seen.get(value) ?? listed(value, field)
    seen.set(value, held)
    return held
  }
  return { find, parts: [at ?? TODAY], fixed: false }
}

/** A leaf that holds a fact's value against a list. */
function against(scope: Scope, fact: string, values: Values, holds: Holds): Leaf {
  const field = fieldOf(scope, fact)
  const { find, parts, fixed } = finderOf(scope, values, field)
  const isSet = field.def.type.kind === 'set'
  return {
    left: factValue(scope, { fact }, field),
    check: {
      parts,
      fixed,
      mentions: (s) => {
        const all = find(s)
        return isSet ? [all?.bits ?? 0] : (all?.values ?? [])
      },
      holds: (value, s) => {
        const all = find(s)
        return all && holds(value, all)
      },
    },
  }
}

const within: Holds = (value, { values }) =>
  values.some((code) => {
    const [lo, hi] = regionRange(Number(code))
    return Number(value) >= lo && Number(value) <= hi
  })

const HOLDS: Readonly<Record<string, Holds>> = {
  in: (value, { has }) => has.has(value),
  notIn: (value, { has }) => !has.has(value),
  intersects: (value, { bits }) => ((value as number) & bits) !== 0,
  containsAll: (value, { bits }) => ((value as number) & bits) === bits,
  subsetOf: (value, { bits }) => ((value as number) & ~bits) === 0,
  regionWithin: within,
  notRegionWithin: (value, all) => !within(value, all),
}

/** Membership of a list, a set against a list, or a region within one of a list. */
export function listedLeaf(
  scope: Scope,
  c: Of<
    'in' | 'notIn' | 'intersects' | 'containsAll' | 'subsetOf' | 'regionWithin' | 'notRegionWithin'
  >,
): Leaf {
  const holds = HOLDS[c.op] ?? within
  return against(scope, c.fact, ('values' in c ? c.values : c.value) as Values, holds)
}
