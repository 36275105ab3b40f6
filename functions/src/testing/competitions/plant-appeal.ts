import { openAppealStore, type StoredAppeal } from '../../competitions/appeal-store.ts'
import { eventKey } from '../../competitions/entry-store.ts'
import { newId, systemRandom } from '../../platform/id.ts'
import type { World } from '../world.ts'

interface At {
  readonly competitionId: string
  readonly eventId: string
}

/** The only appeal of somebody in an event, waiting for its first decision where nothing else is said; its id. */
export async function plantAppeal(
  { table }: Pick<World, 'table'>,
  { competitionId, eventId }: At,
  personId: string,
  change: Partial<StoredAppeal> = {},
): Promise<string> {
  const one: StoredAppeal = {
    ...{ id: newId(systemRandom), at: 0, grounds: 'marks', sealedWords: '', first: null },
    ...{ againUntil: null, again: null, second: null, ...change },
  }
  const none = { personId, appeals: [], version: 0 }
  const key = eventKey(competitionId, eventId)
  await table.together([openAppealStore(table).changed(key, none, [one])])
  return one.id
}

/** What an instance said that did not uphold an appeal. */
export const refusedBy = (by: string) => ({ upheld: false, by, at: 0, sealedWords: '' })
