import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { everyPage } from '../platform/every-page'
import { askAgain, useOwn } from '../platform/own-query'
import { api } from './api'
import { keepDesk, useKeptDesk } from './keep/desks'

/** What is before one who judges or checks an event: as the cloud has it now, or had it when it last answered. */
export function useJudging(of: OfEvent) {
  const query = useOwn(
    ['desk', of.competitionId, of.eventId],
    async () => keepDesk(of, await api.getJudging(of)),
    { fresh: true },
  )
  return { ...query, desk: useKeptDesk(of) }
}

/** All that was submitted in a round; judges hand in while one looks. */
export const useSubmitted = ({ competitionId, eventId }: OfEvent, round: string) =>
  useOwn(
    ['sheets', competitionId, eventId, round],
    () => everyPage((from) => api.listSheets({ competitionId, eventId, round, ...from })),
    { fresh: true, every: 60_000 },
  )

/** Whatever came of it, what is before one may be another now. */
function useThenAsk<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => askAgain(queries, 'desk', 'sheets', 'judging'),
  })
}

export const useReturn = () => useThenAsk(api.returnSheet)
export const useRecordTime = () => useThenAsk(api.recordTime)
export const useStepAside = () => useThenAsk(api.stepAside)

type Checked = Parameters<typeof api.checkSheet>[0]

/** Several at once, one after the other. */
export const useCheck = () =>
  useThenAsk(async (sheets: readonly Checked[]) => {
    for (const one of sheets) await api.checkSheet(one)
  })
