import { createClient } from '@cgt/shared/http/client'
import { detailsContract } from '@cgt/shared/values/details-contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { commandKeys } from '../../platform/command-keys'
import { transport } from '../../platform/http'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'

const api = createClient(detailsContract, transport, commandKeys)

/** Who the signed-in person is, masked. */
export function useDetails() {
  const personId = useStored(session)?.personId
  return useQuery({
    queryKey: ['privacy', personId, 'details'],
    queryFn: () => api.getDetails({}),
    enabled: personId !== undefined,
  })
}

export interface Typed {
  readonly realName: string
  readonly idNumber: string
  readonly version: number
}

/** Stores or removes them; whatever came of it, they are asked for again. */
export function useChangeDetails(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (typed: Typed | 'delete') => {
      if (typed === 'delete') await api.deleteDetails({})
      else await api.putDetails(typed)
    },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['privacy'] }),
  })
}
