import { createClient } from '@cgt/shared/http/client'
import { recordsContract } from '@cgt/shared/records/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { phoneFacts } from '../eligibility/phone-facts'
import { transport } from '../platform/http'
import { session } from '../platform/session'
import { useStored } from '../platform/stored'
import { inStep } from './consent'
import { planSync } from './plan-sync'

const api = createClient(recordsContract, transport)
const key = ['record'] as const

/** Brings phone and record in step: what only one has goes to the other. */
export function useSync() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const { facts } = await api.getRecord({})
      const { push, pull } = planSync(phoneFacts.read(), facts)
      for (const put of push) await api.putFact(put)
      phoneFacts.write({ ...phoneFacts.read(), ...pull })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

/** Whether the record follows this phone, and a way to make it do so now. */
export function useFollow() {
  const signedIn = useStored(session) !== null
  const agreed = useStored(inStep) && signedIn
  const { mutate } = useSync()
  return { agreed, follow: () => agreed && mutate() }
}

/** Deletes one fact from the record as well. */
export function useDeleteFact() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: api.deleteFact,
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

/** Deletes the whole record in the cloud; the phone keeps its own. */
export function useDeleteRecord() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.deleteRecord({}),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
