import { useMutation, useQueryClient } from '@tanstack/react-query'
import { askAgain, useOwn } from '../../platform/own-query'
import { api } from '../api'

const announced = 'announced'

interface OfSession {
  readonly noticeId: string
  readonly sessionId: string
}

/** What the people of a session were told, the newest first. */
export const useAnnouncements = (at: OfSession) =>
  useOwn([announced, at.noticeId, at.sessionId], () => api.listAnnouncements(at), { fresh: true })

/** Tells the people of a session something. */
export function useAnnounce() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: api.announce,
    onSettled: () => askAgain(queries, announced),
  })
}
