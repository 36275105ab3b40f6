import type { Comparison, Criterion, Expression } from './criterion.ts'
import { addMonths, earliestReaching, firstDayOf, monthOf } from './dates.ts'
import type { Slots } from './fact-index.ts'
import { dateOf, factValue } from './fact-value.ts'
import { listedLeaf } from './listed-leaf.ts'
import type { Expr, Leaf, Value } from './node.ts'
import { regionRange } from './regions.ts'
import { fieldOf, type Scope } from './scope.ts'

type Of<K extends string> = Extract<Criterion, { op: K }>
export type LeafSource = Extract<Criterion, { op: string }>

type Bounds = NonNullable<Leaf['bounds']>

/** An expression moved or turned by a function of its value. */
function mapped(inner: Expr, by: (value: number) => number): Expr {
  const { source, constant } = inner
  const get = (s: Slots): Value | undefined => {
    const value = inner.get(s)
    return typeof value === 'number' ? by(value) : undefined
  }
  return {
    source,
    parts: [inner],
    criteria: [],
    get,
    span: () => undefined,
    ...(typeof constant === 'number' ? { constant: by(constant) } : {}),
  }
}

const outside = false

const COMPARED: Readonly<Record<Comparison, (value: Expr) => Bounds>> = {
  eq: (value) => ({ lo: value, hi: value, outside }),
  ne: (value) => ({ lo: value, hi: value, outside: true }),
  lt: (value) => ({ hi: mapped(value, (v) => v - 1), outside }),
  lte: (value) => ({ hi: value, outside }),
  gt: (value) => ({ lo: mapped(value, (v) => v + 1), outside }),
  gte: (value) => ({ lo: value, outside }),
}

const leftOf = (scope: Scope, fact: string): Expr =>
  factValue(scope, { fact }, fieldOf(scope, fact))

function comparison(scope: Scope, c: Of<Comparison>): Leaf {
  const left = 'fact' in c ? leftOf(scope, c.fact) : scope.expr(c.compute)
  const value = scope.expr(c.value, 'fact' in c ? left.field : undefined)
  const isText = left.field?.def.type.kind === 'text' || typeof value.constant === 'string'
  if (!isText) return { left, bounds: COMPARED[c.op](value) }
  return {
    left,
    check: {
      parts: [value],
      fixed: value.constant !== undefined,
      mentions: (s) => [value.get(s) ?? ''],
      holds: (v, s) => {
        const other = value.get(s)
        return other === undefined ? undefined : (v === other) === (c.op === 'eq')
      },
    },
  }
}

function between(scope: Scope, { fact, low, high }: Of<'between'>): Leaf {
  const left = leftOf(scope, fact)
  const end = (source: Expression): Expr => scope.expr(source, left.field)
  return { left, bounds: { lo: end(low), hi: end(high), outside } }
}

function regionWithin(scope: Scope, c: Of<'regionWithin' | 'notRegionWithin'>): Leaf {
  if (typeof c.value === 'object' && 'list' in c.value) return listedLeaf(scope, c)
  const left = leftOf(scope, c.fact)
  const region = scope.expr(c.value, left.field)
  const lo = mapped(region, (code) => regionRange(code)[0])
  const hi = mapped(region, (code) => regionRange(code)[1])
  return { left, bounds: { lo, hi, outside: c.op === 'notRegionWithin' } }
}

type Window = Of<'withinMonthsAfter' | 'withinMonthsBefore' | 'withinCalendarMonths'>

/** The first and last day of a term of months around a date. */
const WINDOW = {
  withinMonthsAfter: [(day) => day, addMonths],
  withinMonthsBefore: [earliestReaching, (day) => day],
  withinCalendarMonths: [
    (day) => firstDayOf(monthOf(day)),
    (day, months) => firstDayOf(monthOf(day) + months) - 1,
  ],
} satisfies Record<Window['op'], [first: typeof addMonths, last: typeof addMonths]>

function window(scope: Scope, { fact, op, of, months }: Window): Leaf {
  const date = dateOf(scope.expr(of))
  const [first, last] = WINDOW[op]
  return {
    left: dateOf(leftOf(scope, fact)),
    bounds: {
      lo: mapped(date, (day) => first(day, months)),
      hi: mapped(date, (day) => last(day, months)),
      outside,
    },
  }
}

/** Compiles what a leaf looks at, and what it wants. */
export function leafOf(scope: Scope, c: LeafSource): Leaf {
  switch (c.op) {
    case 'between':
      return between(scope, c)
    case 'in':
    case 'notIn':
    case 'intersects':
    case 'containsAll':
    case 'subsetOf':
      return listedLeaf(scope, c)
    case 'regionWithin':
    case 'notRegionWithin':
      return regionWithin(scope, c)
    case 'withinMonthsAfter':
    case 'withinMonthsBefore':
    case 'withinCalendarMonths':
      return window(scope, c)
    default:
      return comparison(scope, c)
  }
}
