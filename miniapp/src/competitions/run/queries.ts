import type { competitionsContract } from '@cgt/shared/competitions/contract'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import type { Output } from '@cgt/shared/http/endpoint'
import { useQueryClient } from '@tanstack/react-query'
import { askAgain, useOwn } from '../../platform/own-query'
import { useProven } from '../../ui/use-proven'
import { api } from '../api'

export type ListedJudge = Output<typeof competitionsContract.listJudges>['judges'][number]
export type Progress = Output<typeof competitionsContract.watchSheets>

export type ShownCodes = Output<typeof competitionsContract.getCodes>

/** What one may do with a layer of codes; all of it asks for a second factor. */
export type LayerAct = 'getCodes' | 'giveCodes' | 'releaseCodes'

const often = 20_000

export const useJudges = (event: OfEvent) =>
  useOwn(['judges', event.competitionId, event.eventId], () => api.listJudges(event), {
    fresh: true,
  })

/** How far the judges came: asked again while one looks. */
export const useProgress = (event: OfEvent) =>
  useOwn(['progress', event.competitionId, event.eventId], () => api.watchSheets(event), {
    every: often,
  })

/** Something done to an event: who judges and how far they came are asked again afterwards. */
export function useRun<Input, Answer>(send: (input: Input) => Promise<Answer>, onDone: () => void) {
  const queries = useQueryClient()
  return useProven(send, { onDone, onAnswer: () => askAgain(queries, 'judges', 'progress') })
}
