import type { competitionsContract } from '@cgt/shared/competitions/contract'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import type { Output } from '@cgt/shared/http/endpoint'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useOwn } from '../../platform/own-query'
import { api } from '../api'

export type Results = Output<typeof competitionsContract.getResults>
export type ResultRow = Results['rows']['items'][number]
export type OwnResult = Output<typeof competitionsContract.myResult>

/** The board of an event, a page at a time; `every`: again and again while one looks, so many milliseconds apart. */
export function useResults({ competitionId, eventId }: OfEvent, every?: number) {
  const query = useInfiniteQuery({
    queryKey: ['results', competitionId, eventId],
    queryFn: ({ pageParam }) =>
      api.getResults({
        ...{ competitionId, eventId },
        ...(pageParam !== null && { cursor: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ rows }) => rows.next,
    staleTime: 0,
    ...(every !== undefined && { refetchInterval: every }),
  })
  return {
    ...query,
    head: query.data?.pages[0],
    items: query.data?.pages.flatMap(({ rows }) => rows.items),
  }
}

/** One's own result, and how it came about; nothing there for who did not compete. */
export const useOwnResult = (event: OfEvent) =>
  useOwn(['result', event.competitionId, event.eventId], () => api.myResult(event), { fresh: true })
