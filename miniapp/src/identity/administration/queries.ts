import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Output } from '@cgt/shared/http/endpoint'
import type { identityContract } from '@cgt/shared/identity/contract'
import { useQueryClient } from '@tanstack/react-query'
import { askAgain, useOwnPages } from '../../platform/own-query'
import { useProven } from '../../ui/use-proven'
import { api } from '../api'

export type ListedGrant = Output<typeof identityContract.listGrants>['items'][number]

/** Who acts in which role at an organisation; `within`: and at everything below it. */
export const useGrants = (organisation: OrganisationPath, reach: 'at' | 'within') =>
  useOwnPages(['grants', organisation, reach], (from) =>
    api.listGrants({ organisation, reach, ...from }),
  )

/** Something that changes who may do what: afterwards grants and one's own roles are asked again. */
export function useChange<Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  onDone: () => void,
) {
  const queries = useQueryClient()
  return useProven(send, {
    onDone,
    onAnswer: () => askAgain(queries, 'grants', 'members', 'roles'),
  })
}
