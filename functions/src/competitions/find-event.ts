import { Failure } from '@cgt/shared/http/failure'
import type { CompetitionStore } from './competition-store.ts'

/** An event of a competition, with both. Throws `notFound`. */
export async function findEvent(
  competitions: CompetitionStore,
  { competitionId, eventId }: { readonly competitionId: string; readonly eventId: string },
) {
  const competition = await competitions.find(competitionId)
  const event = competition?.events.find(({ id }) => id === eventId)
  if (!competition || !event) throw new Failure('notFound')
  return { competition, event }
}
