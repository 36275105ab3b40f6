import type { WithRank } from './ranked.ts'
import type { Edge } from './round.ts'

/** Who takes which of several stretches of places, and who would if a tie were decided. */
export interface Filled {
  readonly taken: readonly (readonly string[])[]
  readonly undecided: readonly (readonly WithRank[])[]
}

const isOpen = (group: readonly WithRank[]): boolean =>
  group.some(({ decidedBy }) => decidedBy.by === 'undecided')

function byRank(rows: readonly WithRank[]): WithRank[][] {
  const groups: WithRank[][] = []
  for (const row of rows) {
    const last = groups[groups.length - 1]
    if (last?.[0]?.rank === row.rank) last.push(row)
    else groups.push([row])
  }
  return groups
}

/**
 * Deals out places down the ranking. Equal ones that lie across an edge all take the better side (`include`),
 * all take the worse one (`exclude`), or wait until the tie is decided; they use up the places they lie on.
 */
export function fillPlaces(
  rows: readonly WithRank[],
  counts: readonly number[],
  edge: Edge,
): Filled {
  const taken: string[][] = counts.map(() => [])
  const undecided: WithRank[][] = []
  // the last stretch is of those who take nothing
  const stretchOf = (position: number): number => {
    let end = 0
    const at = counts.findIndex((count) => {
      end += count
      return position <= end
    })
    return at < 0 ? counts.length : at
  }
  let before = 0
  for (const group of byRank(rows)) {
    const [first, last] = [stretchOf(before + 1), stretchOf(before + group.length)]
    before += group.length
    if (first !== last && (edge === 'decide' || isOpen(group))) undecided.push(group)
    else taken[edge === 'exclude' ? last : first]?.push(...group.map(({ id }) => id))
  }
  return { taken, undecided }
}
