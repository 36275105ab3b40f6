import { compare, type Rational } from './rational.ts'

/** A number with a double next to it, and how far off that may be: for comparing it many times. */
export interface Sortable {
  readonly exact: Rational
  readonly near: number
  readonly off: number
}

export function sortable(exact: Rational): Sortable {
  const near = Number(exact.numerator) / Number(exact.denominator)
  // each of the three roundings is off by at most 2⁻⁵³ of its number
  return { exact, near, off: Math.abs(near) * 2 ** -50 }
}

/** As `compare`, and as exact: doubles settle only what lies further apart than they can be off. */
export function compareSortable(a: Sortable, b: Sortable): number {
  const apart = a.near - b.near
  const off = a.off + b.off
  // what is too large for a double is off by as much, and goes on to the exact comparison
  return apart > off ? 1 : apart < -off ? -1 : compare(a.exact, b.exact)
}
