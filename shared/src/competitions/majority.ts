import { grouped } from './row.ts'

/** A couple and the places its judges gave it, in whatever order. */
export interface Placed {
  readonly id: string
  readonly places: readonly number[]
}

interface Counted {
  readonly count: number
  readonly sum: number
}

/** How many places are so high or higher, and what they add up to. */
function countUpTo(places: readonly number[], place: number): Counted {
  const upTo = places.filter((one) => one <= place)
  return { count: upTo.length, sum: upTo.reduce((sum, one) => sum + one, 0) }
}

const better = (a: Counted, b: Counted): number => b.count - a.count || a.sum - b.sum

/**
 * Rules 5 to 8 of the skating system, from one place on: who has it or higher from more than half of the
 * judges; of several the larger majority, then the lower sum of those places, then the same with the next
 * place counted too. Best first; those it cannot set apart are together.
 */
export function byMajority(all: readonly Placed[], judges: number, from: number): Placed[][] {
  const lowest = Math.max(...all.flatMap(({ places }) => places))
  const apart = (some: readonly Placed[], place: number): Placed[][] => {
    if (place > lowest || some.length < 2) return [[...some]]
    const order = (a: Placed, b: Placed) =>
      better(countUpTo(a.places, place), countUpTo(b.places, place))
    return grouped(some, order).flatMap((equal) => apart(equal, place + 1))
  }
  const groups: Placed[][] = []
  let left = all
  for (let place = from; left.length > 0 && place <= lowest; place++) {
    const isIn = ({ places }: Placed) => countUpTo(places, place).count * 2 > judges
    const majority = left.filter(isIn)
    if (majority.length > 0) groups.push(...apart(majority, place))
    left = left.filter((one) => !isIn(one))
  }
  return left.length > 0 ? [...groups, [...left]] : groups
}
