import { arithmetic, isLiteral, plainSpan, settledSpan } from './arithmetic.ts'
import { casesOf, unite } from './cases.ts'
import type { Expression } from './criterion.ts'
import { monthsTouched, wholeMonths, wholeYears, yearOf } from './dates.ts'
import { AS_OF, type Field, type Slots } from './fact-index.ts'
import { constant, dateOf, factValue, TODAY, translated } from './fact-value.ts'
import { type Expr, literalValue, type Span, type Value } from './node.ts'
import { overRecords } from './over-records.ts'
import { fieldOf, finder, lookupOf, parameterSlot, type Scope } from './scope.ts'

const NONE = { parts: [], criteria: [] }

function parameter(scope: Scope, source: Extract<Expression, { param: string }>): Expr {
  const found = lookupOf(scope, source.param)
  const at = source.at === undefined ? undefined : expression(scope, source.at)
  const region = source.region === undefined ? undefined : fieldOf(scope, source.region)
  const find = finder(scope, found, at, region)
  if (at || region) {
    const get = (s: Slots): Value | undefined => {
      const value = find(s)?.value
      return typeof value === 'object' || value === undefined ? undefined : literalValue(value)
    }
    const parts = [at ?? TODAY, ...(region ? [factValue(scope, source, region)] : [])]
    return { ...NONE, source, parts, get, span: settledSpan(get), jumps: found.jumps }
  }
  const slot = parameterSlot(scope, found)
  const get = (s: Slots): Value | undefined => s[slot] as Value | undefined
  return { ...NONE, source, slot, get, span: settledSpan(get) }
}

function tier(scope: Scope, source: Extract<Expression, { tier: object }>, want?: Field): Expr {
  const by = factValue(scope, source, fieldOf(scope, source.tier.by))
  const steps = new Map<Value, Expr>()
  for (const [value, step] of Object.entries(source.tier.steps)) {
    const key = constant(by.field?.codes.size ? value : Number(value), by.field).constant
    if (key !== undefined) steps.set(key, expression(scope, step, want))
  }
  const get = (s: Slots): Value | undefined => steps.get(by.get(s) ?? Number.NaN)?.get(s)
  const span = (s: Slots): Span => {
    const key = by.get(s)
    if (key !== undefined) return steps.get(key)?.span(s)
    return unite([...steps.values()].map((step) => step.span(s)))
  }
  const jumps = by.field?.codes.size ? [] : [...steps.keys()].flatMap((key) => [+key, +key + 1])
  return { ...NONE, source, get, span, parts: [by, ...steps.values()], jumps }
}

/** A number computed from one or two dates; it falls as the first date rises. */
function fromDates(
  source: Expression,
  parts: readonly Expr[],
  compute: (day: number, s: Slots) => number | undefined,
): Expr {
  const [first] = parts
  const get = (s: Slots): Value | undefined => {
    const day = first?.get(s)
    return typeof day === 'number' ? compute(day, s) : undefined
  }
  return { ...NONE, source, parts, get, span: (s) => plainSpan(get(s) ?? '') ?? ANY }
}

const ANY: Span = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

const asOf = (s: Slots): number => s[AS_OF] as number

/** Compiles an expression; `want` is the fact its value is compared with or stands for. */
export function expression(scope: Scope, source: Expression, want?: Field): Expr {
  if (isLiteral(source)) return constant(source, want)
  const part = (each: Expression): Expr => expression(scope, each, want)
  if ('fact' in source)
    return translated(factValue(scope, source, fieldOf(scope, source.fact)), want)
  if ('param' in source) return parameter(scope, source)
  if ('tier' in source) return tier(scope, source, want)
  if ('cases' in source) return casesOf(scope, source, want)
  if ('sum' in source || 'largest' in source || 'count' in source)
    return overRecords(scope, source, part)
  return dateExpression(scope, source) ?? arithmetic(source, part)
}

function dateExpression(scope: Scope, source: Expression): Expr | undefined {
  if (isLiteral(source)) return undefined
  const date = (each: Expression): Expr => dateOf(expression(scope, each))
  if ('yearsSince' in source)
    return fromDates(source, [date(source.yearsSince), TODAY], (day, s) => wholeYears(day, asOf(s)))
  if ('monthsSince' in source)
    return fromDates(source, [date(source.monthsSince), TODAY], (day, s) =>
      wholeMonths(day, asOf(s)),
    )
  if ('yearOf' in source)
    return fromDates(source, [date(source.yearOf)], (day) => yearOf(day) + (source.add ?? 0))
  if (!('monthsTouched' in source)) return undefined
  const parts = source.monthsTouched.map(date)
  const last = parts[1]
  return fromDates(source, parts, (day, s) => {
    const end = last?.get(s)
    return typeof end === 'number' ? monthsTouched(day, end) : undefined
  })
}
