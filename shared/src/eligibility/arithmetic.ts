import type { Expression, Literal } from './criterion.ts'
import type { Slots } from './fact-index.ts'
import type { Expr, Span, Value } from './node.ts'

export const isLiteral = (source: Expression): source is Literal => typeof source !== 'object'

export const plainSpan = (value: Value): Span =>
  typeof value === 'number' ? [value, value] : undefined

export const settledSpan =
  (get: (s: Slots) => Value | undefined) =>
  (s: Slots): Span =>
    plainSpan(get(s) ?? '')

type Fold = (a: number, b: number) => number

// an unbounded side times nothing is nothing
const product: Fold = (a, b) => (a === 0 || b === 0 ? 0 : a * b)

type Join = (a: NonNullable<Span>, b: NonNullable<Span>) => Span

/** For what rises with both. */
const ends =
  (by: Fold): Join =>
  (a, b) => [by(a[0], b[0]), by(a[1], b[1])]

/** For what any corner may make least or greatest. */
const corners =
  (by: Fold): Join =>
  (a, b) => {
    const all = a.flatMap((x) => b.map((y) => by(x, y)))
    return [Math.min(...all), Math.max(...all)]
  }

function fold(parts: readonly Expr[], join: Join): (s: Slots) => Span {
  return (s) => {
    let all: Span
    for (const part of parts) {
      const one = part.span(s)
      if (!one) return undefined
      all = all ? join(all, one) : one
    }
    return all
  }
}

const ROUND = { down: Math.floor, up: Math.ceil, half: Math.round }

type Share = Extract<Expression, { share: object }>['share']

/** `ratio` ten-thousandths of an amount, rounded to a multiple; a half goes up unless told otherwise. */
function shareOf({ round = 'half', to = 1 }: Share): Fold {
  return (of, ratio) => {
    const exact = product(of, ratio) / (10000 * to)
    return Number.isFinite(exact) ? ROUND[round](exact) * to : exact
  }
}

const JOINS: Readonly<Record<string, Join>> = {
  plus: ends((a, b) => a + b),
  min: ends(Math.min),
  max: ends(Math.max),
  times: corners(product),
  minus: corners((a, b) => a - b),
}

/** The parts of an operation, and how their spans make its own. */
function operation(source: object, compile: (each: Expression) => Expr) {
  for (const [op, join] of Object.entries(JOINS))
    if (op in source) {
      const parts = (source as Record<string, readonly Expression[]>)[op]?.map(compile) ?? []
      return { parts, span: fold(parts, join) }
    }
  if ('share' in source) {
    const share = source.share as Share
    const parts = [share.of, share.ratio].map(compile)
    return { parts, span: fold(parts, corners(shareOf(share))) }
  }
  return 'from' in source
    ? interval(source as Interval, compile)
    : { parts: [], span: () => undefined }
}

type Interval = Extract<Expression, { from: unknown }>

function interval(source: Interval, compile: (each: Expression) => Expr) {
  const from = compile(source.from)
  const upTo = compile(source.upTo)
  const span = (s: Slots): Span => [
    from.span(s)?.[0] ?? 0,
    upTo.span(s)?.[1] ?? Number.POSITIVE_INFINITY,
  ]
  return { parts: [from, upTo], span }
}

/** Sums, products, least, greatest and shares, on spans: known inputs give a span of one value. */
export function arithmetic(
  source: Exclude<Expression, Literal>,
  compile: (each: Expression) => Expr,
): Expr {
  const { parts, span } = operation(source, compile)
  const get = (s: Slots): Value | undefined => {
    const all = span(s)
    return all && all[0] === all[1] ? all[0] : undefined
  }
  const constant = parts.length > 0 && parts.every((part) => part.constant !== undefined)
  const value = constant ? get([]) : undefined
  return {
    source,
    get,
    span,
    parts,
    criteria: [],
    ...(value === undefined ? {} : { constant: value }),
  }
}
