import type { Criterion, Expression, Literal } from './criterion.ts'
import { addMonths, earliestReaching, firstDayOf, monthOf } from './dates.ts'
import type { Field, Slots } from './fact-index.ts'
import { constant, dateOf, factValue } from './fact-value.ts'
import { type Expr, type Leaf, literalValue, type Test, type Value } from './node.ts'
import { FALSE, OPEN, TRUE } from './outcome.ts'
import { regionRange } from './regions.ts'
import { fieldOf, finder, lookupOf, type Scope } from './scope.ts'

type Of<K extends string> = Extract<Criterion, { op: K }>
export type LeafSource = Extract<Criterion, { op: string }>

const NONE = { parts: [], criteria: [] }

/** An expression moved or turned by a function of its value. */
function mapped(inner: Expr, by: (value: number) => number): Expr {
  const get = (s: Slots): Value | undefined => {
    const value = inner.get(s)
    return typeof value === 'number' ? by(value) : undefined
  }
  const fixed = inner.constant
  return {
    ...NONE,
    source: inner.source,
    parts: [inner],
    get,
    span: () => undefined,
    ...(typeof fixed === 'number' ? { constant: by(fixed) } : {}),
  }
}

function compared(op: string, value: Expr): Leaf['bounds'] {
  switch (op) {
    case 'eq':
      return { lo: value, hi: value, outside: false }
    case 'ne':
      return { lo: value, hi: value, outside: true }
    case 'lt':
      return { hi: mapped(value, (v) => v - 1), outside: false }
    case 'lte':
      return { hi: value, outside: false }
    case 'gt':
      return { lo: mapped(value, (v) => v + 1), outside: false }
    default:
      return { lo: value, outside: false }
  }
}

function comparison(scope: Scope, c: Extract<LeafSource, { value: Expression }>): Leaf {
  const field = 'fact' in c ? fieldOf(scope, c.fact) : undefined
  const left = 'fact' in c && field ? factValue(scope, { fact: c.fact }, field) : undefined
  const looked = left ?? scope.expr((c as { compute: Expression }).compute)
  const value = scope.expr(c.value, field)
  const text = field?.def.type.kind === 'text' || typeof value.constant === 'string'
  if (!text) return { left: looked, bounds: compared(c.op, value) ?? { outside: false } }
  const same = c.op === 'eq'
  return {
    left: looked,
    check: {
      parts: [value],
      fixed: value.constant !== undefined,
      mentions: (s) => [value.get(s) ?? ''],
      holds: (v, s) => {
        const other = value.get(s)
        return other === undefined ? undefined : (v === other) === same
      },
    },
  }
}

/** The values of a list: written out, or looked up. */
function listed(
  scope: Scope,
  values: readonly Literal[] | { readonly list: string; readonly at?: Expression },
  field: Field,
): { get: (s: Slots) => readonly Value[] | undefined; parts: readonly Expr[]; fixed: boolean } {
  const read = (all: readonly Literal[]): Value[] => {
    const held = all.map((each) =>
      constant(each, field.def.type.kind === 'set' ? bit(field) : field),
    )
    return held.map((each) => each.constant ?? -1)
  }
  if (!('list' in values)) {
    const fixed = read(values)
    return { get: () => fixed, parts: [], fixed: true }
  }
  const at = values.at === undefined ? undefined : scope.expr(values.at)
  const find = finder(scope, lookupOf(scope, values.list), at)
  const seen = new Map<unknown, Value[]>()
  return {
    fixed: false,
    parts: at ? [at] : [],
    get: (s) => {
      const value = find(s)?.value
      if (!Array.isArray(value)) return undefined
      const held = seen.get(value) ?? read(value)
      seen.set(value, held)
      return held
    },
  }
}

/** A set's choices, one by one. */
const bit = (field: Field): Field => ({
  ...field,
  def: { ...field.def, type: { kind: 'enum', values: [] } },
})

function membership(scope: Scope, c: Of<'in' | 'notIn'>): Leaf {
  const field = fieldOf(scope, c.fact)
  const { get, parts, fixed } = listed(scope, c.values, field)
  const wanted = c.op === 'in'
  const held = new Map<readonly Value[], ReadonlySet<Value>>()
  return {
    left: factValue(scope, { fact: c.fact }, field),
    check: {
      parts,
      fixed,
      mentions: (s) => get(s) ?? [],
      holds: (v, s) => {
        const all = get(s)
        if (!all) return undefined
        const set = held.get(all) ?? new Set(all)
        held.set(all, set)
        return set.has(v) === wanted
      },
    },
  }
}

function setTest(scope: Scope, c: Of<'intersects' | 'containsAll' | 'subsetOf'>): Leaf {
  const field = fieldOf(scope, c.fact)
  const { get, parts, fixed } = listed(scope, c.values, field)
  const bits = (s: Slots): number | undefined =>
    get(s)?.reduce<number>((all, one) => all | (Number(one) > 0 ? Number(one) : 0), 0)
  return {
    left: factValue(scope, { fact: c.fact }, field),
    check: {
      parts,
      fixed,
      mentions: (s) => [bits(s) ?? 0],
      holds: (v, s) => {
        const wanted = bits(s)
        if (wanted === undefined) return undefined
        if (c.op === 'intersects') return ((v as number) & wanted) !== 0
        return c.op === 'containsAll'
          ? ((v as number) & wanted) === wanted
          : ((v as number) & ~wanted) === 0
      },
    },
  }
}

function regionTest(scope: Scope, c: Of<'regionWithin' | 'notRegionWithin'>): Leaf {
  const field = fieldOf(scope, c.fact)
  const left = factValue(scope, { fact: c.fact }, field)
  const outside = c.op === 'notRegionWithin'
  if (typeof c.value !== 'object' || !('list' in c.value)) {
    const region = scope.expr(c.value, field)
    const lo = mapped(region, (code) => regionRange(code)[0])
    const hi = mapped(region, (code) => regionRange(code)[1])
    return { left, bounds: { lo, hi, outside } }
  }
  const { get, parts, fixed } = listed(scope, c.value, field)
  const holds = (v: Value, s: Slots): boolean | undefined =>
    get(s)?.some((code) => {
      const [lo, hi] = regionRange(Number(code))
      return Number(v) >= lo && Number(v) <= hi
    })
  return {
    left,
    check: {
      parts,
      fixed,
      mentions: (s) => get(s) ?? [],
      holds: (v, s) => {
        const within = holds(v, s)
        return within === undefined ? undefined : within !== outside
      },
    },
  }
}

type Window = Of<'withinMonthsAfter' | 'withinMonthsBefore' | 'withinCalendarMonths'>

function window(scope: Scope, c: Window): Leaf {
  const left = dateOf(factValue(scope, { fact: c.fact }, fieldOf(scope, c.fact)))
  const of = dateOf(scope.expr(c.of))
  const { months } = c
  if (c.op === 'withinMonthsAfter')
    return { left, bounds: { lo: of, hi: mapped(of, (d) => addMonths(d, months)), outside: false } }
  if (c.op === 'withinMonthsBefore')
    return {
      left,
      bounds: { lo: mapped(of, (d) => earliestReaching(d, months)), hi: of, outside: false },
    }
  const lo = mapped(of, (d) => firstDayOf(monthOf(d)))
  const hi = mapped(of, (d) => firstDayOf(monthOf(d) + months) - 1)
  return { left, bounds: { lo, hi, outside: false } }
}

/** Compiles what a leaf looks at, and what it wants. */
export function leafOf(scope: Scope, c: LeafSource): Leaf {
  switch (c.op) {
    case 'between': {
      const field = fieldOf(scope, c.fact)
      const [lo, hi] = [c.low, c.high].map((end) => scope.expr(end, field))
      const left = factValue(scope, { fact: c.fact }, field)
      return { left, bounds: { ...(lo ? { lo } : {}), ...(hi ? { hi } : {}), outside: false } }
    }
    case 'in':
    case 'notIn':
      return membership(scope, c)
    case 'intersects':
    case 'containsAll':
    case 'subsetOf':
      return setTest(scope, c)
    case 'regionWithin':
    case 'notRegionWithin':
      return regionTest(scope, c)
    case 'withinMonthsAfter':
    case 'withinMonthsBefore':
    case 'withinCalendarMonths':
      return window(scope, c)
    default:
      return comparison(scope, c)
  }
}

const isFixed = (end: Expr | undefined): boolean => !end || typeof end.constant === 'number'

/** The slot and fixed bounds of a leaf that needs nothing else: the fast path, and a column in a batch. */
export function fixedRange(
  leaf: Leaf,
): { slot: number; lo: number; hi: number; outside: boolean } | undefined {
  const { left, bounds } = leaf
  if (!bounds || left.slot === undefined || left.derived) return undefined
  if (!isFixed(bounds.lo) || !isFixed(bounds.hi)) return undefined
  const lo = (bounds.lo?.constant as number) ?? Number.NEGATIVE_INFINITY
  const hi = (bounds.hi?.constant as number) ?? Number.POSITIVE_INFINITY
  return { slot: left.slot, lo, hi, outside: bounds.outside }
}

function fixedTest(range: NonNullable<ReturnType<typeof fixedRange>>): Test {
  const { slot, lo, hi } = range
  const within = range.outside ? FALSE : TRUE
  const without = range.outside ? TRUE : FALSE
  return (s) => {
    const v = s[slot] as number | undefined
    return v === undefined ? OPEN : v >= lo && v <= hi ? within : without
  }
}

/** Compiles a leaf's test. */
export function leafTest(leaf: Leaf): Test {
  const range = fixedRange(leaf)
  if (range) return fixedTest(range)
  const { left, bounds, check } = leaf
  if (check)
    return (s) => {
      const v = left.get(s)
      const holds = v === undefined ? undefined : check.holds(v, s)
      return holds === undefined ? OPEN : holds ? TRUE : FALSE
    }
  const within = bounds?.outside ? FALSE : TRUE
  const without = bounds?.outside ? TRUE : FALSE
  return (s) => {
    const v = left.get(s)
    if (v === undefined) return OPEN
    const lo = bounds?.lo ? bounds.lo.get(s) : Number.NEGATIVE_INFINITY
    const hi = bounds?.hi ? bounds.hi.get(s) : Number.POSITIVE_INFINITY
    if ((lo !== undefined && v < lo) || (hi !== undefined && v > hi)) return without
    return lo === undefined || hi === undefined ? OPEN : within
  }
}
