import { useMutation, useQueryClient } from '@tanstack/react-query'
import { askAgain, useOwnPages } from '../../platform/own-query'
import { api } from '../api'

const disputes = 'disputes'

/** What people dispute of what they came to in a training. */
export const useDisputes = (noticeId: string) =>
  useOwnPages([disputes, noticeId], (from) => api.listDisputes({ noticeId, ...from }))

/** Says what is wrong with a line of one's own record. */
export function useDispute() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: api.disputeResult,
    onSettled: () => askAgain(queries, 'results'),
  })
}

/** Answers what somebody disputes. */
export function useAnswerDispute() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: api.answerDispute,
    onSettled: () => askAgain(queries, disputes, 'results'),
  })
}
