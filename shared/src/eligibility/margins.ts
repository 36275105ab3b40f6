import type { Slots } from './fact-index.ts'
import type { Limits } from './limits.ts'
import type { Expr, Leaf } from './node.ts'

export type Margin = () => number | undefined

const gap =
  (a: Expr, b: Expr, s: Slots): Margin =>
  () => {
    const [x, y] = [a.get(s), b.get(s)]
    return typeof x === 'number' && typeof y === 'number' ? x - y : undefined
  }

/** How far the value looked at lies from each value that matters: a test depends on their signs alone. */
export function marginsOf({ left, bounds, check }: Leaf, s: Slots): Margin[] {
  const ends = [bounds?.lo, bounds?.hi].filter((end) => end !== undefined)
  const named = (check?.mentions(s) ?? []).map(
    (value): Margin =>
      () => {
        const x = left.get(s)
        return typeof x === 'number' ? x - Number(value) : undefined
      },
  )
  return [...ends.map((end) => gap(left, end, s)), ...named]
}

/** The first value from which a rising or falling margin has passed a sign. */
function crossing({ lo, hi }: Limits, passed: (value: number) => boolean): number | undefined {
  const before = passed(lo)
  if (passed(hi) === before) return undefined
  let [low, high] = [lo, hi]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (passed(middle) === before) low = middle
    else high = middle
  }
  return high
}

/** Every value from which a rising or falling margin has another sign. */
export function crossings(limits: Limits, margin: (value: number) => number | undefined): number[] {
  const at = (value: number): number => margin(value) ?? Number.NaN
  return [
    crossing(limits, (value) => at(value) >= 0),
    crossing(limits, (value) => at(value) > 0),
  ].filter((cut) => cut !== undefined)
}
