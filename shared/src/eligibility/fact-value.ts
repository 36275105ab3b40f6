import { plainSpan, settledSpan } from './arithmetic.ts'
import type { Expression, Literal } from './criterion.ts'
import { firstDayOf, toDay } from './dates.ts'
import { encode } from './encode.ts'
import { AS_OF, type Field, type Slots } from './fact-index.ts'
import { type Expr, literalValue, type Span, type Value } from './node.ts'
import type { Scope } from './scope.ts'

const NONE = { parts: [], criteria: [] }

/** The as-of day, as a part: what reads it changes as time passes. */
export const TODAY: Expr = {
  ...NONE,
  source: '',
  slot: AS_OF,
  get: (s) => s[AS_OF] as number,
  span: () => [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
}

/** A literal as the fact it is compared with holds it; a choice the fact does not have equals nothing. */
export function constant(source: Literal, want?: Field): Expr {
  let value: Value = literalValue(source)
  if (want && want.def.type.kind !== 'records') {
    const cell = encode({ ...want, def: { ...want.def, type: loose(want) } }, source)
    value = typeof cell === 'number' || typeof cell === 'string' ? cell : -1
  } else if (typeof value === 'string') value = toDay(value) ?? value
  return { ...NONE, source, constant: value, get: () => value, span: () => plainSpan(value) }
}

/** A bound may lie outside what the fact itself may be. */
function loose(field: Field): Field['def']['type'] {
  const { type } = field.def
  return 'min' in type || 'max' in type ? ({ kind: type.kind } as typeof type) : type
}

function typeSpan(field: Field): Span {
  const { type } = field.def
  switch (type.kind) {
    case 'boolean':
      return [0, 1]
    case 'enum':
    case 'orderedEnum':
      return [0, type.values.length - 1]
    case 'date':
    case 'month':
    case 'region':
      return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    case 'integer':
    case 'money':
    case 'ratio':
      return [type.min ?? Number.NEGATIVE_INFINITY, type.max ?? Number.POSITIVE_INFINITY]
    default:
      return undefined
  }
}

function derivedOf(scope: Scope, field: Field): Expr | undefined {
  const { derive, key } = field.def
  if (derive === undefined) return undefined
  const found = scope.derived.get(key) ?? scope.apart().expr(derive, field)
  scope.derived.set(key, found)
  return found
}

/** A fact's value: as given, else as computed. */
export function factValue(scope: Scope, source: Expression, field: Field): Expr {
  const { slot } = field
  const derived = derivedOf(scope, field)
  const whole = typeSpan(field)
  const get = derived
    ? (s: Slots) => (s[slot] as Value | undefined) ?? derived.get(s)
    : (s: Slots) => s[slot] as Value | undefined
  const span = (s: Slots): Span => {
    const known = s[slot]
    if (known !== undefined) return plainSpan(known as Value)
    const inner = derived?.span(s)
    if (!inner || !whole) return whole
    return [Math.max(inner[0], whole[0]), Math.min(inner[1], whole[1])]
  }
  return { ...NONE, source, slot, field, get, span, ...(derived ? { derived } : {}) }
}

/** Two enums compare by their values, whatever their order. */
export function translated(inner: Expr, want: Field | undefined): Expr {
  const from = inner.field
  const type = from?.def.type
  if (!want || !type || !('values' in type) || type.kind === 'set' || want.codes === from?.codes)
    return inner
  const table = type.values.map((choice) => want.codes.get(choice.value) ?? -1)
  if (table.every((code, i) => code === i)) return inner
  const get = (s: Slots): Value | undefined => {
    const code = inner.get(s)
    return typeof code === 'number' ? table[code] : undefined
  }
  return { ...NONE, source: inner.source, get, span: settledSpan(get), parts: [inner] }
}

/** A month stands for its first day where a date is wanted. */
export function dateOf(expr: Expr): Expr {
  if (expr.field?.def.type.kind !== 'month') return expr
  const get = (s: Slots): Value | undefined => {
    const month = expr.get(s)
    return typeof month === 'number' ? firstDayOf(month) : undefined
  }
  return { ...NONE, source: expr.source, parts: [expr], get, span: settledSpan(get) }
}
