import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { everyPage } from '../platform/every-page'
import { askAgain, useOwn, useOwnPages } from '../platform/own-query'
import { api } from './api'

const competitions = 'competitions'

/** What is held for a county and what stands above it; none until a county is chosen. */
export function useCompetitions(regionCode: string | undefined) {
  const query = useInfiniteQuery({
    queryKey: [competitions, regionCode],
    queryFn: ({ pageParam }) =>
      api.listCompetitions({
        regionCode: regionCode ?? '',
        ...(pageParam !== null && { cursor: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: regionCode !== undefined,
  })
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items) }
}

/** One competition, how many entered, and its lots: others enter while one looks elsewhere. */
export const useCompetition = (competitionId: string) =>
  useQuery({
    queryKey: [competitions, 'one', competitionId],
    queryFn: () => api.getCompetition({ competitionId }),
    staleTime: 0,
  })

/** What the signed-in person entered, with the number drawn. */
export const useEntries = () => useOwn(['entries'], () => api.myEntries({}), { fresh: true })

/** One's own entry for one event. */
export function useOwnEntry(competitionId: string, eventId: string) {
  const { data, error } = useEntries()
  const entry = data?.entries.find(
    (one) => one.competitionId === competitionId && one.eventId === eventId,
  )
  return { entry, error, isAnswered: data !== undefined }
}

/** What one holds, or may; to everybody else it is not there. */
export const useHeld = () => useOwnPages(['held'], api.heldCompetitions)

/** Who entered an event that one holds, masked. */
export const useListedEntries = (competitionId: string, eventId: string) =>
  useOwnPages(['listedEntries', competitionId, eventId], (from) =>
    api.listEntries({ competitionId, eventId, ...from }),
  )

/** All of them at once, for the order of the lots: nobody enters any more. */
export const useEveryEntry = (competitionId: string, eventId: string) =>
  useOwn(['everyEntry', competitionId, eventId], () =>
    everyPage((from) => api.listEntries({ competitionId, eventId, ...from })),
  )

export function usePublish() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: api.publishCompetition,
    onSettled: () => askAgain(queries, 'held'),
  })
}

/** Whatever came of it, one's entries and the places left may be others now. */
function useThenAsk<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () =>
      Promise.all([
        askAgain(queries, 'entries'),
        queries.invalidateQueries({ queryKey: [competitions, 'one'] }),
      ]),
  })
}

export const useEnter = () => useThenAsk(api.enterEvent)
export const useDraw = () => useThenAsk(api.drawLots)
export const useLeave = () => useThenAsk(api.leaveEvent)
