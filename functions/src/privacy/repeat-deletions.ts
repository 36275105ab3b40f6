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

/** Lays one deletion, due now, in the place of one that waits. False: it is laid already. */
async function lay({ table, deletions, clock }: RepeatDeps, personId: string): Promise<boolean> {
  const now = epochSeconds(clock)
  const known = await deletions.find(personId)
  if (known && known.executeAt <= now) return false
  const asked = {
    personId,
    requestedAt: now,
    executeAt: now,
    shreddedAt: null,
    version: 1,
    again: true as const,
  }
  const isFree = known === undefined || (await table.together(deletions.removed(known)))
  if (!isFree || !(await table.together(deletions.asked(asked))))
    throw new Error('a deletion changed while it was to be repeated')
  return true
}

/**
 * After a backup was restored: lays the deletions of those who came back with it anew, due at once,
 * for the eraser to carry out as it did before. Run twice, it lays none twice. Answers how many.
 */
export async function repeatDeletions(
  deps: RepeatDeps,
  erased: readonly string[],
): Promise<number> {
  let laid = 0
  for (const personId of new Set(erased))
    if ((await isBack(deps, personId)) && (await lay(deps, personId))) laid++
  return laid
}
