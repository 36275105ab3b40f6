import type { MarkPart } from '@cgt/shared/training/passing'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { askAgain, useOwnPages } from '../../platform/own-query'
import { useProven } from '../../ui/use-proven'
import { api } from '../api'
import type { OfSession } from '../hall/queries'
import { issueAll } from './issue-all'

/** What everybody of a session came to. */
export const useSessionResults = ({ noticeId, sessionId }: OfSession) =>
  useOwnPages(['results', noticeId, sessionId], (from) =>
    api.listResults({ noticeId, sessionId, limit: 100, ...from }),
  )

export interface Entry {
  readonly part: MarkPart
  readonly mark: number
  /** Why, where another mark stood there. */
  readonly reason?: string
}

interface Entries {
  readonly noticeId: string
  readonly personId: string
  /** The version that was read. */
  readonly version: number
  readonly entries: readonly Entry[]
}

async function enter({ version, entries, ...whose }: Entries): Promise<void> {
  let read = version
  for (const entry of entries)
    ({ version: read } = await api.enterMark({ ...whose, ...entry, version: read }))
}

/** Enters one person's marks, one after the other. */
export function useEnterMarks() {
  const queries = useQueryClient()
  return useMutation({ mutationFn: enter, onSettled: () => askAgain(queries, 'results') })
}

/** Issues what is still to be issued in a session, from where it stopped. */
export function useIssue() {
  const queries = useQueryClient()
  return useProven(issueAll, { onAnswer: () => askAgain(queries, 'results') })
}

export function useRevoke(onDone: () => void) {
  const queries = useQueryClient()
  return useProven(api.revokeCertificate, {
    onDone,
    onAnswer: () => askAgain(queries, 'results'),
  })
}
