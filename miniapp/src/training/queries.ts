import { isActive } from '@cgt/shared/training/enrolment'
import {
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { askAgain, useOwn, useOwnPages } from '../platform/own-query'
import { api } from './api'

const notices = 'notices'

/** What is on for a county and what stands above it; none until a county is chosen. */
export function useNotices(regionCode: string | undefined) {
  const query = useInfiniteQuery({
    queryKey: [notices, regionCode],
    queryFn: ({ pageParam }) =>
      api.listNotices({
        regionCode: regionCode ?? '',
        ...(pageParam !== null && { cursor: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: regionCode !== undefined,
  })
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items) }
}

/** One notice, and what is left of its places: others take them while one looks elsewhere. */
export const useNotice = (noticeId: string) =>
  useQuery({
    queryKey: [notices, 'one', noticeId],
    queryFn: () => api.getNotice({ noticeId }),
    staleTime: 0,
  })

/** What one has published, or may; to everybody else it is not there. */
export const usePublished = () => useOwnPages(['published'], api.publishedNotices)

/** A notice that one has published, or may; to everybody else it is not there. */
export function useOfficeNotice(noticeId: string) {
  const notice = useNotice(noticeId)
  const office = usePublished()
  return {
    data: office.data && notice.data,
    error: office.error ?? notice.error,
    refetch: () => Promise.all([office.refetch(), notice.refetch()]),
  }
}

/** The signed-in person's places, and where they stand in each queue. */
export const useEnrolments = () =>
  useOwn(['enrolments'], () => api.myEnrolments({}), { fresh: true })

/** The same, with the one place or wish for a place in this session. */
export function useOwnPlace(noticeId: string, sessionId: string) {
  const query = useEnrolments()
  const own = query.data?.enrolments.find(
    (one) => one.noticeId === noticeId && one.sessionId === sessionId && isActive(one),
  )
  return { ...query, own }
}

/** What the signed-in person came to in every training of theirs, with their certificates. */
export const useResults = () => useOwn(['results'], () => api.myResults({}), { fresh: true })

/** What anybody is told of a certificate; nothing is asked without a number. */
export const useVerification = (number: string | undefined) =>
  useQuery({
    queryKey: ['verification', number],
    queryFn: () => api.verifyCertificate({ number: number ?? '' }),
    enabled: number !== undefined,
    staleTime: 0,
  })

/** The wishes for places that one decides on; to everybody else they are not there. */
export const useWishes = () => useOwnPages(['roster', 'wishes'], api.listWishes)

/** Who enrolled in a session of a notice that one has published, or may; `code`: how their 识别码 begins, nothing for everybody. */
export const useRoster = (noticeId: string, sessionId: string, code: string) =>
  useOwnPages(['roster', noticeId, sessionId, code], (from) =>
    api.listEnrolments({ noticeId, sessionId, ...(code && { code }), ...from }),
  )

/** What a training comes to, for who has published it, or may. */
export const useFigures = (noticeId: string) =>
  useOwn(['figures', noticeId], () => api.seeFigures({ noticeId }), { fresh: true })

const afterwards = (queries: QueryClient) =>
  Promise.all([
    askAgain(queries, 'enrolments'),
    queries.invalidateQueries({ queryKey: [notices, 'one'] }),
  ])

/** Whatever came of it, places and queues may be others now. */
function useThenAsk<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => afterwards(queries) })
}

export function usePublish() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: api.publishNotice,
    onSettled: () => askAgain(queries, 'published'),
  })
}

/** How many people stand how in each session of a notice, this moment. */
export const useEnrolledCount = (noticeId: string) =>
  useOwn(['roster', 'count', noticeId], () => api.countEnrolled({ noticeId }), { fresh: true })

/** Changes a training that is published. */
export function useChange() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: api.changeNotice,
    onSettled: () => Promise.all([askAgain(queries, 'published'), afterwards(queries)]),
  })
}

/** Calls a training off. */
export function useCallOff() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: api.cancelNotice,
    onSettled: () => Promise.all([askAgain(queries, 'published'), afterwards(queries)]),
  })
}

/** Decides on a wish for a place. */
export function useDecide() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: api.decideEnrolment,
    onSettled: () => Promise.all([askAgain(queries, 'roster'), afterwards(queries)]),
  })
}

/** Takes somebody to another session of the same training. */
export function useMove() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: api.moveEnrolment,
    onSettled: () => Promise.all([askAgain(queries, 'roster'), afterwards(queries)]),
  })
}

export const useEnrol = () => useThenAsk(api.enrol)
export const useGiveUp = () => useThenAsk(api.giveUpPlace)
export const useAnswerOffer = () => useThenAsk(api.answerOffer)
