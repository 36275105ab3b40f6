import { Failure } from '@cgt/shared/http/failure'
import type { CompetitionStore } from './competition-store.ts'

/** An event of a competition, with both. */
export async function findEvent(
  competitions: CompetitionStore,
  { competitionId, eventId }: { readonly competitionId: string; readonly eventId: string },
) {
  const competition = await competitions.find(competitionId)
  const event = competition?.events.find(({ id }) => id === eventId)
  if (!competition || !event) throw new Failure('notFound', '没有这个赛项，请返回列表重新选。')
  return { competition, event }
}
