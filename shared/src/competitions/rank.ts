import type { Ranked, Unranked } from './ranked.ts'
import { byTotal, type Group, type Lots, type Row, textOrder } from './row.ts'
import { resolved } from './tie-chain.ts'
import type { TieStep } from './tie-step.ts'

/**
 * Groups, best first, as ranks: a rank is one more than how many are before. Those who are equal go
 * through the tie chain; those whom it leaves equal share the rank, listed by id.
 */
export function rankGroups(
  groups: readonly Group[],
  chain: readonly TieStep[],
  lots: Lots,
): Ranked[] {
  const all: Ranked[] = []
  for (const group of groups) {
    const apart = group.rows.length > 1 ? resolved(group.rows, chain, lots) : [group]
    for (const { rows, by } of apart) {
      const rank = all.length + 1
      for (const { id } of rows) all.push({ id, rank, decidedBy: by })
    }
  }
  return all
}

const places: readonly Unranked[] = ['open', 'incomplete', 'absent', 'disqualified']

/** Those without a rank, after all who have one. */
export const unrankedRows = (all: readonly { id: string; because: Unranked }[]): Ranked[] =>
  places.flatMap((because) =>
    all
      .filter((one) => one.because === because)
      .map(({ id }) => id)
      .sort(textOrder)
      .map((id) => ({ id, rank: null, because })),
  )

/** Rows by their total, then by the tie chain. */
export const rank = (rows: readonly Row[], chain: readonly TieStep[], lots: Lots): Ranked[] =>
  rankGroups(byTotal(rows), chain, lots)
