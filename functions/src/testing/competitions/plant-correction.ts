import { openCorrectionStore, type StoredCorrection } from '../../competitions/correction-store.ts'
import { eventKey } from '../../competitions/entry-store.ts'
import { newId, systemRandom } from '../../platform/id.ts'
import type { World } from '../world.ts'
import { plantAppeal } from './plant-appeal.ts'
import { plantDecided } from './plant-decided.ts'
import { plantPublished } from './plant-published.ts'

/** What of the first sheet is to be another than it was. */
export const anotherMark = {
  ...{ round: 'final', module: 'practice', code: '1', seat: '1', marks: { work: 8500 } },
  reason: '合计少加了 0.5 分',
}

/** A published event in which an appeal of somebody was upheld. */
export async function plantUpheld(
  world: World,
  organisation: Parameters<typeof plantDecided>[1],
  {
    works,
    party = newId(systemRandom),
  }: { works?: readonly number[]; party?: string | undefined } = {},
) {
  const at = await plantDecided(world, organisation, { party, ...(works && { works }) })
  await plantPublished(world, at)
  const first = { upheld: true, by: 'one', at: 0, sealedWords: '' }
  return { ...at, appealId: await plantAppeal(world, at, party, { first }) }
}

/** A correction that somebody entered and nobody checked; its id. */
export async function plantCorrection(
  { table }: Pick<World, 'table'>,
  { competitionId, eventId, appealId }: Awaited<ReturnType<typeof plantUpheld>>,
): Promise<string> {
  const one: StoredCorrection = {
    ...{ id: newId(systemRandom), appealId, ...anotherMark, version: 2, by: 'one', at: 0 },
    checked: null,
  }
  await table.together([openCorrectionStore(table).added(eventKey(competitionId, eventId), one)])
  return one.id
}
