import { useMutation, useQueryClient } from '@tanstack/react-query'
import { askAgain, useOwn } from '../../platform/own-query'
import { api } from '../api'

const calendar = 'calendar'

/** Since when an address is open; nothing where none is. */
export const useCalendar = () => useOwn([calendar], () => api.seeCalendar({}), { fresh: true })

/** The address is told in the answer, this once. */
export function useOpenCalendar() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.openCalendar({}),
    onSettled: () => askAgain(queries, calendar),
  })
}

export function useCloseCalendar() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.closeCalendar({}),
    onSettled: () => askAgain(queries, calendar),
  })
}
