import * as z from 'zod/mini'
import { compare, type Rational, rounded } from './rational.ts'

/** A number as it is kept and shown: `exact` «427/5», in lowest terms; `text` as a person reads it, rounded. */
export const exactValue = z.object({
  exact: z.string().check(z.regex(/^-?\d+\/[1-9]\d*$/)),
  text: z.string(),
})
export type ExactValue = z.output<typeof exactValue>

/** With at most so many decimals, a half up: «85.4», «90». */
export function decimalText(value: Rational, decimals: number): string {
  const { numerator, denominator } = rounded(value, decimals)
  const negative = numerator < BigInt(0)
  const scaled = ((negative ? -numerator : numerator) * BigInt(10 ** decimals)) / denominator
  const digits = scaled.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** Shown to three decimals, which is what a mark has; «≈» says that there are more. */
export function exactly(value: Rational): ExactValue {
  const short = compare(rounded(value, 3), value) === 0
  return {
    exact: `${value.numerator}/${value.denominator}`,
    text: `${short ? '' : '≈'}${decimalText(value, 3)}`,
  }
}

/** A number back from its exact text. */
export function fromExact(exact: string): Rational {
  const [numerator = '', denominator = ''] = exact.split('/')
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) }
}
