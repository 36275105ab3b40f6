import type { Expr, Leaf, Test } from './node.ts'
import { FALSE, OPEN, TRUE } from './outcome.ts'

interface Range {
  readonly slot: number
  readonly lo: number
  readonly hi: number
  readonly outside: boolean
}

/** A bound that nothing can change; `none` where there is no bound. */
function fixedEnd(end: Expr | undefined, none: number): number | undefined {
  if (!end) return none
  return typeof end.constant === 'number' ? end.constant : undefined
}

/** The slot and fixed bounds of a leaf that needs nothing else: the fast path, and a column in a batch. */
export function fixedRange({ left, bounds }: Leaf): Range | undefined {
  if (!bounds || left.slot === undefined || left.derived) return undefined
  const lo = fixedEnd(bounds.lo, Number.NEGATIVE_INFINITY)
  const hi = fixedEnd(bounds.hi, Number.POSITIVE_INFINITY)
  if (lo === undefined || hi === undefined) return undefined
  return { slot: left.slot, lo, hi, outside: bounds.outside }
}

function fixedTest({ slot, lo, hi, outside }: Range): Test {
  const within = outside ? FALSE : TRUE
  const without = outside ? TRUE : FALSE
  return (s) => {
    const v = s[slot] as number | undefined
    return v === undefined ? OPEN : v >= lo && v <= hi ? within : without
  }
}

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
export function leafTest(leaf: Leaf): Test {
  const range = fixedRange(leaf)
  if (range) return fixedTest(range)
  const { left, check, bounds = { outside: false } } = leaf
  return check ? checkTest(left, check) : boundsTest(left, bounds)
}
