import type { Output } from '@cgt/shared/http/endpoint'
import type { identityContract } from '@cgt/shared/identity/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api'
import { askAgain, useOwnPages } from '../own-query'
import { useProven } from '../second-factor/use-proven'

export type ListedGrant = Output<typeof identityContract.listGrants>['items'][number]

/** Every grant within one's reach; `enabled`: one may see any. */
export const useGrants = (enabled: boolean) => useOwnPages(['grants'], api.listGrants, { enabled })

/** Something that changes who may do what: afterwards grants and one's own roles are asked again. */
export function useChange<Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  onDone: () => void,
) {
  const queries = useQueryClient()
  return useProven(send, { onDone, onAnswer: () => askAgain(queries, 'grants', 'roles') })
}
