import { createClient } from '@cgt/shared/http/client'
import { privacyContract } from '@cgt/shared/privacy/contract'
import { type Purpose, wordingVersion } from '@cgt/shared/values/purpose'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { timesAgreed } from '../eligibility/before-storing'
import { commandKeys } from '../platform/command-keys'
import { transport } from '../platform/http'
import { session } from '../platform/session'
import { useStored } from '../platform/stored'
import { useProven } from '../ui/use-proven'

const api = createClient(privacyContract, transport, commandKeys)

/** What the signed-in person agreed to, purpose by purpose. */
export function useConsents() {
  const personId = useStored(session)?.personId
  return useQuery({
    queryKey: ['privacy', personId, 'consents'],
    queryFn: async () => (await api.listConsents({})).consents,
    enabled: personId !== undefined,
  })
}

/** Whatever changes here may change what the record holds. */
function useRefresh() {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['privacy'] }),
      queries.invalidateQueries({ queryKey: ['record'] }),
    ])
}

export function useGiveConsent() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (purpose: Purpose) =>
      api.giveConsent({ purpose, version: wordingVersion[purpose] }),
    onSuccess: () => timesAgreed.write(timesAgreed.read() + 1),
    onSettled: refresh,
  })
}

export function useWithdrawConsent() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (purpose: Purpose) => api.withdrawConsent({ purpose }),
    onSettled: refresh,
  })
}

/** Everything held about the signed-in person, made anew each time it is asked for. */
export const exportData = () => api.exportData({})

export function useDeletion() {
  const personId = useStored(session)?.personId
  return useQuery({
    queryKey: ['privacy', personId, 'deletion'],
    queryFn: async () => (await api.seeDeletion({})).deletion,
    enabled: personId !== undefined,
  })
}

export function useChangeDeletion(onDone: () => void) {
  const refresh = useRefresh()
  return useProven(
    async (wanted: 'request' | 'cancel') => {
      if (wanted === 'request') await api.requestDeletion({})
      else await api.cancelDeletion({})
    },
    { onDone, onAnswer: refresh },
  )
}
