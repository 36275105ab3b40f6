import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Table } from '../platform/table.ts'
import type { DeletionStore } from './deletion-store.ts'

export interface RepeatDeps {
  readonly table: Table
  readonly deletions: DeletionStore
  readonly clock: Clock
}

/** Whether anything is left under somebody's own rows. */
const isBack = async ({ table }: RepeatDeps, personId: string): Promise<boolean> =>
  (await table.list({ pk: `PERSON#${personId}`, begins: '', limit: 1 })).length > 0

/**
 * After a backup was restored: lays the deletions of those who came back with it anew, due at once,
 * for the eraser to carry out as it did before. Run twice, it lays none twice. Answers how many.
 */
export async function repeatDeletions(
  deps: RepeatDeps,
  erased: readonly string[],
): Promise<number> {
  const { table, deletions, clock } = deps
  const now = epochSeconds(clock)
  let laid = 0
  for (const personId of new Set(erased)) {
    if (!(await isBack(deps, personId))) continue
    const known = await deletions.find(personId)
    if (known && known.executeAt <= now) continue
    const asked = { personId, requestedAt: now, executeAt: now, shreddedAt: null, version: 1 }
    const former = known ? deletions.removed(known) : []
    if (former.length > 0 && !(await table.together(former))) throw new Error('it changed meanwhile')
    if (!(await table.together(deletions.asked(asked)))) throw new Error('it changed meanwhile')
    laid++
  }
  return laid
}
