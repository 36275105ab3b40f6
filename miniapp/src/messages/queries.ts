import { createClient } from '@cgt/shared/http/client'
import { messagesContract } from '@cgt/shared/messages/contract'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { transport } from '../platform/http'
import { session } from '../platform/session'
import { useStored } from '../platform/stored'

const api = createClient(messagesContract, transport)
const pageSize = 20
const everyMs = 60_000

/** The signed-in person's messages, newest first, a page at a time. */
export function useMessages() {
  const personId = useStored(session)?.personId
  return useInfiniteQuery({
    queryKey: ['messages', personId, 'list'],
    queryFn: ({ pageParam: cursor }) =>
      api.listMessages({ limit: pageSize, ...(cursor !== null && { cursor }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: personId !== undefined,
  })
}

/** How many are unread; asked again every minute while the app is looked at. */
export function useUnread(): number {
  const personId = useStored(session)?.personId
  const { data } = useQuery({
    queryKey: ['messages', personId, 'unread'],
    queryFn: () => api.countUnread({}),
    enabled: personId !== undefined,
    refetchInterval: everyMs,
  })
  return personId === undefined ? 0 : (data?.unread ?? 0)
}

function useRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['messages'] })
}

export const useReadMessage = () =>
  useMutation({ mutationFn: api.readMessage, onSettled: useRefresh() })

export const useReadMessages = () =>
  useMutation({ mutationFn: api.readMessages, onSettled: useRefresh() })
