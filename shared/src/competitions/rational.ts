/**
 * An exact number: a whole numerator over a positive denominator that share no factor.
 * Made with `BigInt(…)`, as WeChat does not parse literals like `1n`.
 */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

const nought = BigInt(0)
const one = BigInt(1)

function commonFactor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < nought ? -a : a, b]
  while (y !== nought) [x, y] = [y, x % y]
  return x
}

function reduced(numerator: bigint, denominator: bigint): Rational {
  const by = denominator === one ? one : commonFactor(numerator, denominator)
  return by === one
    ? { numerator, denominator }
    : { numerator: numerator / by, denominator: denominator / by }
}

/** `numerator` / `denominator`, of whole numbers; the denominator is above nought. */
export function rational(numerator: number, denominator = 1): Rational {
  if (denominator <= 0) throw new RangeError(`${numerator}/${denominator}`)
  return reduced(BigInt(numerator), BigInt(denominator))
}

export const zero = rational(0)

/** An integer of 1/1000 mark, as marks are entered, in marks. */
export const marksOf = (thousandths: number): Rational => rational(thousandths, 1000)

export const plus = (a: Rational, b: Rational): Rational =>
  a.denominator === b.denominator
    ? reduced(a.numerator + b.numerator, a.denominator)
    : reduced(
        a.numerator * b.denominator + b.numerator * a.denominator,
        a.denominator * b.denominator,
      )

export const times = (a: Rational, b: Rational): Rational =>
  reduced(a.numerator * b.numerator, a.denominator * b.denominator)

/** `a` parts of `b`, which is above nought. */
export function over(a: Rational, b: Rational): Rational {
  if (b.numerator <= nought) throw new RangeError(`over ${b.numerator}/${b.denominator}`)
  return reduced(a.numerator * b.denominator, a.denominator * b.numerator)
}

export const sum = (all: readonly Rational[]): Rational => all.reduce(plus, zero)

/** Below 0 where `a` is less, above 0 where it is more, 0 where both are the same number. */
export function compare(a: Rational, b: Rational): number {
  const same = a.denominator === b.denominator
  const left = same ? a.numerator : a.numerator * b.denominator
  const right = same ? b.numerator : b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

export const least = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b)

/** To so many decimals; a half goes up, that is, away from nought. */
export function rounded(value: Rational, decimals: number): Rational {
  const scale = BigInt(10 ** decimals)
  const two = BigInt(2)
  const size = value.numerator < nought ? -value.numerator : value.numerator
  const whole = (size * scale * two + value.denominator) / (value.denominator * two)
  return reduced(value.numerator < nought ? -whole : whole, scale)
}
