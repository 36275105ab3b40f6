import { compare, type Rational } from './rational.ts'

/** A number with the double next to it, for comparing it many times. */
export interface Sortable {
  readonly exact: Rational
  readonly near: number
}

export const sortable = (exact: Rational): Sortable => ({
  exact,
  near: Number(exact.numerator) / Number(exact.denominator),
})

// each double is off by less than 2⁻⁵¹ of itself; what is further apart than this is settled by them
const slack = 2 ** -48

/** As `compare`, and as exact: doubles settle only what lies further apart than they can be wrong. */
export function compareSortable(a: Sortable, b: Sortable): number {
  const apart = a.near - b.near
  const most = Math.max(Math.abs(a.near), Math.abs(b.near)) * slack
  // too large for a double is not a number here, and goes on to the exact comparison
  return apart > most ? 1 : apart < -most ? -1 : compare(a.exact, b.exact)
}
