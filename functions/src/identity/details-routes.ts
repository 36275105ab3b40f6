import type { detailsContract } from '@cgt/shared/values/details-contract'
import type { Handlers } from '../platform/http.ts'
import { deleteDetails, type PutDetailsDeps, putDetails } from './put-details.ts'
import { readDetails } from './read-details.ts'
import { type UnmaskPersonDeps, unmaskPerson } from './unmask-person.ts'

export const detailsRoutes = (
  deps: PutDetailsDeps & UnmaskPersonDeps,
): Handlers<typeof detailsContract> => ({
  getDetails: async (_, { personId }) => {
    const { details, ...rest } = await readDetails(deps, personId)
    return { ...rest, details: details ?? null }
  },
  putDetails: (typed, by) => putDetails(deps, typed, by),
  deleteDetails: (_, by) => deleteDetails(deps, by),
  unmaskPerson: (wanted, by) => unmaskPerson(deps, wanted, by),
})
