import { testFixed } from './fixed-leaf.ts'
import type { Expr, FixedLeaf, Leaf, Test } from './node.ts'
import { FALSE, OPEN, TRUE } from './outcome.ts'

function checkTest(left: Expr, { holds }: NonNullable<Leaf['check']>): Test {
  return (s) => {
    const v = left.get(s)
    const held = v === undefined ? undefined : holds(v, s)
    return held === undefined ? OPEN : held ? TRUE : FALSE
  }
}

function boundsTest(left: Expr, { lo, hi, outside }: NonNullable<Leaf['bounds']>): Test {
  const within = outside ? FALSE : TRUE
  const without = outside ? TRUE : FALSE
  const low: Expr['get'] = lo ? lo.get : () => Number.NEGATIVE_INFINITY
  const high: Expr['get'] = hi ? hi.get : () => Number.POSITIVE_INFINITY
  return (s) => {
    const v = left.get(s)
    if (v === undefined) return OPEN
    const from = low(s)
    const to = high(s)
    if ((from !== undefined && v < from) || (to !== undefined && v > to)) return without
    return from === undefined || to === undefined ? OPEN : within
  }
}

/** Compiles a leaf's test. */
export function leafTest(leaf: Leaf, fixed: FixedLeaf | undefined): Test {
  if (fixed) return (s) => testFixed(fixed, s)
  const { left, check, bounds = { outside: false } } = leaf
  return check ? checkTest(left, check) : boundsTest(left, bounds)
}
