import type { Aggregation } from './aspect.ts'
import { compare, over, type Rational, rational, sum } from './rational.ts'

/** What one judge's entry is worth. */
export interface Voice {
  readonly judge: string
  readonly value: Rational
}

/** What the voices come to, and which of them count. */
export interface Agreed {
  readonly value: Rational
  readonly counted: readonly string[]
}

export const mean = (values: readonly Rational[]): Rational =>
  over(sum(values), rational(values.length))

// of equal voices it is all one which counts; by the judge, so that it does not depend on who came first
const byValue = (a: Voice, b: Voice): number =>
  compare(a.value, b.value) || (a.judge < b.judge ? -1 : 1)

const middle = (sorted: readonly Voice[]): readonly Voice[] =>
  sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)

const allEqual = ([first, ...others]: readonly Voice[]): boolean =>
  first !== undefined && others.every(({ value }) => compare(value, first.value) === 0)

const counting: Readonly<Record<Aggregation, (sorted: readonly Voice[]) => readonly Voice[]>> = {
  mean: (sorted) => sorted,
  trimmed: (sorted) => sorted.slice(1, -1),
  median: middle,
  consensus: (sorted) => (allEqual(sorted) ? sorted : []),
}

/** The voices of those present as one; nothing where too few are, or where they have to agree and do not. */
export function aggregate(by: Aggregation, voices: readonly Voice[]): Agreed | undefined {
  const counted = counting[by]([...voices].sort(byValue))
  if (counted.length === 0) return undefined
  return {
    value: mean(counted.map(({ value }) => value)),
    counted: counted.map(({ judge }) => judge),
  }
}
