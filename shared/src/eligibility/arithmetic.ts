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

/** Folds spans; `corners` where either end may give the extreme. */
function fold(parts: readonly Expr[], by: Fold, corners: boolean): (s: Slots) => Span {
  return (s) => {
    let all: Span
    for (const [i, part] of parts.entries()) {
      const one = part.span(s)
      if (!one) return undefined
      if (i === 0 || !all) all = one
      else if (corners) {
        const ends = [
          by(all[0], one[0]),
          by(all[0], one[1]),
          by(all[1], one[0]),
          by(all[1], one[1]),
        ]
        all = [Math.min(...ends), Math.max(...ends)]
      } else all = [by(all[0], one[0]), by(all[1], one[1])]
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

const LEAST = { plus: 0, times: 0, min: 0, max: 0 }

function parts(source: Expression, compile: (each: Expression) => Expr): Expr[] {
  if (isLiteral(source)) return []
  for (const op of Object.keys(LEAST) as (keyof typeof LEAST)[])
    if (op in source)
      return (source as unknown as Record<string, Expression[]>)[op]?.map(compile) ?? []
  if ('minus' in source) return source.minus.map(compile)
  if ('share' in source) return [compile(source.share.of), compile(source.share.ratio)]
  if ('from' in source) return [compile(source.from), compile(source.upTo)]
  return []
}

function spanOf(source: Expression, of: readonly Expr[]): (s: Slots) => Span {
  if (isLiteral(source)) return () => undefined
  if ('plus' in source) return fold(of, (a, b) => a + b, false)
  if ('min' in source) return fold(of, Math.min, false)
  if ('max' in source) return fold(of, Math.max, false)
  if ('times' in source) return fold(of, product, true)
  if ('minus' in source) return fold(of, (a, b) => a - b, true)
  if ('share' in source) return fold(of, shareOf(source.share), true)
  if ('unseen' in source) return () => undefined
  return (s) => {
    const low = of[0]?.span(s)
    const high = of[1]?.span(s)
    return [low ? low[0] : 0, high ? high[1] : Number.POSITIVE_INFINITY]
  }
}

/** Sums, products, least, greatest and shares, on spans: known inputs give a span of one value. */
export function arithmetic(source: Expression, compile: (each: Expression) => Expr): Expr {
  const of = parts(source, compile)
  const span = spanOf(source, of)
  const get = (s: Slots): Value | undefined => {
    const all = span(s)
    return all && all[0] === all[1] ? all[0] : undefined
  }
  const constant = of.length > 0 && of.every((part) => part.constant !== undefined)
  const value = constant ? get([]) : undefined
  return {
    source,
    get,
    span,
    parts: of,
    criteria: [],
    ...(value === undefined ? {} : { constant: value }),
  }
}
