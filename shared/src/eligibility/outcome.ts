/**
 * What a test can still come out as, over every completion of the unknown facts: a set of bits.
 * One bit is settled; `TRUE | FALSE` is plain "unknown".
 */
export type Mask = number

export const TRUE = 1
export const FALSE = 2
export const JUDGEMENT = 4
export const OPEN = 3

export const settled = (mask: Mask): boolean => (mask & (mask - 1)) === 0

export const negate = (mask: Mask): Mask => (mask & 4) | ((mask & 1) << 1) | ((mask >> 1) & 1)

/** false > judgement > true, for each pair of outcomes. */
export function both(a: Mask, b: Mask): Mask {
  const judged = (a & 4 && b & 5) || (b & 4 && a & 5) ? 4 : 0
  return (a & b & 1) | ((a | b) & 2) | judged
}

/** true > judgement > false, for each pair of outcomes. */
export const either = (a: Mask, b: Mask): Mask => negate(both(negate(a), negate(b)))

/** At least `k` of the tests hold. */
export function atLeast(k: number, masks: readonly Mask[]): Mask {
  const count = (holds: (mask: Mask) => boolean): number => masks.filter(holds).length
  const canJudge = count((mask) => (mask & 4) !== 0)
  const surely = count((mask) => mask === TRUE)
  const maybe = count((mask) => (mask & 5) === TRUE)
  const mostBelow = Math.min(k - 1, maybe)
  const judged = surely < k && mostBelow >= surely && mostBelow + canJudge >= k
  return (
    (count((mask) => (mask & 1) !== 0) >= k ? TRUE : 0) |
    (count((mask) => (mask & 2) === 0) < k ? FALSE : 0) |
    (judged ? JUDGEMENT : 0)
  )
}

/** Some record passes both, or every record that passes `where` passes the other. */
export function recordMask(some: boolean, where: Mask, that: Mask): Mask {
  return some ? both(where, that) : either(negate(where), that)
}

/** How parts make up a whole: all of them, any of them, the opposite of one, or so many of them. */
export type Joint = 'all' | 'any' | 'not' | number

/** What a whole comes out as, by its parts. */
export function joined(joint: Joint, masks: readonly Mask[]): Mask {
  if (typeof joint === 'number') return atLeast(joint, masks)
  if (joint === 'not') return negate(masks[0] ?? 0)
  return joint === 'all' ? masks.reduce(both, TRUE) : masks.reduce(either, FALSE)
}
