import { canonical } from '@cgt/shared/eligibility/canonical'
import { createClient } from '@cgt/shared/http/client'
import { Failure } from '@cgt/shared/http/failure'
import { recordsContract } from '@cgt/shared/records/contract'
import type { FactUse } from '@cgt/shared/records/recorded-fact'
import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query'
import { phoneFacts } from '../eligibility/phone-facts'
import { transport } from '../platform/http'
import { useStored } from '../platform/stored'
import { useInStep } from './consent'
import { planSync } from './plan-sync'

const api = createClient(recordsContract, transport)
const key = ['record'] as const
const syncing = ['record', 'sync'] as const

/** Changes of the record wait for each other: two at once would each think the other a stranger's. */
const inTurn = { scope: { id: 'record' } }

/** The policies that read a fact of the signed-in person's record. */
export function useFactUses(factKey: string): readonly FactUse[] {
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => api.getRecord({}),
    enabled: useInStep(),
  })
  return data?.facts.find((fact) => fact.key === factKey)?.usedBy ?? []
}

/** What its person does not agree to have kept stays on the phone. */
function unlessNotAgreed(error: unknown): void {
  if (!(error instanceof Failure && error.code === 'consentNeeded')) throw error
}

/** Brings phone and record in step: what only one has goes to the other. */
export function useSync() {
  const queries = useQueryClient()
  return useMutation({
    ...inTurn,
    mutationKey: syncing,
    mutationFn: async () => {
      const { facts } = await api.getRecord({})
      const told = phoneFacts.read()
      const { push, pull } = planSync(told, facts)
      for (const put of push) await api.putFact(put).catch(unlessNotAgreed)
      const now = phoneFacts.read()
      const next = { ...now, ...pull }
      if (canonical(next) !== canonical(now)) phoneFacts.write(next)
      return canonical({ ...told, ...pull })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

/** Whether the record holds what the phone does, or why the last try to bring them in step failed. */
export function useSyncState(): { readonly isSaved: boolean; readonly error: unknown } {
  const facts = useStored(phoneFacts)
  const tries = useMutationState({
    filters: { mutationKey: syncing },
    select: ({ state: { data, error } }) => ({ data, error }),
  })
  // Older iPhones have no .at().
  const last = tries[tries.length - 1]
  return { isSaved: last?.data === canonical(facts), error: last?.error ?? null }
}

/** Deletes one fact from the record as well. */
export function useDeleteFact() {
  const queries = useQueryClient()
  return useMutation({
    ...inTurn,
    mutationFn: api.deleteFact,
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

/** Deletes the whole record in the cloud; the phone keeps its own. */
export function useDeleteRecord() {
  const queries = useQueryClient()
  return useMutation({
    ...inTurn,
    mutationFn: () => api.deleteRecord({}),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
