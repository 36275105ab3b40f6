import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { askAgain, useOwn, useOwnPages } from '../../platform/own-query'
import { useProven } from '../../ui/use-proven'
import { api } from '../api'

const own = 'ownAppeals'
const all = 'appeals'

/** One's own appeals against the result of an event. */
export const useOwnAppeals = (event: OfEvent) =>
  useOwn([own, event.competitionId, event.eventId], () => api.myAppeals(event), { fresh: true })

/** What was appealed by everybody, to who runs the event. */
export const useAppeals = (event: OfEvent) =>
  useOwnPages([all, event.competitionId, event.eventId], (from) =>
    api.listAppeals({ ...event, ...from }),
  )

/** Whatever came of it, one's appeals may be others now. */
export function useAppeal<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => askAgain(queries, own) })
}

/** A decision: asked for a second factor first. */
export function useDecide(onDone: () => void) {
  const queries = useQueryClient()
  return useProven(api.decideAppeal, { onDone, onAnswer: () => askAgain(queries, all) })
}
