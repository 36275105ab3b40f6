import type { Input } from '@cgt/shared/http/endpoint'
import type { identityContract } from '@cgt/shared/identity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { askAgain, useOwn, useOwnPages } from '../../platform/own-query'
import { api } from '../api'

/** Where the signed-in person belongs, or asks to. */
export const useJoins = () => useOwn(['joins'], () => api.myJoins({}))

export type Wanted = Pick<
  Input<(typeof identityContract)['findOrganisations']>,
  'regionCode' | 'name' | 'creditCode'
>

/** Organisations of a county by how their names begin, or the one with a code; none until asked. */
export const useFound = (wanted: Wanted | undefined) =>
  useOwnPages(
    ['organisations', JSON.stringify(wanted ?? null)],
    (from) => api.findOrganisations({ ...wanted, ...from }),
    { enabled: wanted !== undefined },
  )

/** Whatever came of it, one's joins and roles may be others now. */
function useThenAsk<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => askAgain(queries, 'joins', 'roles') })
}

export const useRequestJoin = () => useThenAsk(api.requestJoin)
export const useLeave = () => useThenAsk(api.leaveOrganisation)
