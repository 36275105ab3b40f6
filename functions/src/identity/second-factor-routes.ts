import type { secondFactorContract } from '@cgt/shared/identity/second-factor-contract'
import type { Handlers } from '../platform/http.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { enrolSecondFactor } from './enrol-second-factor.ts'
import { findFactor } from './second-factor-store.ts'
import { type StepUpDeps, stepUp } from './step-up.ts'

export const secondFactorRoutes = (deps: StepUpDeps): Handlers<typeof secondFactorContract> => ({
  seeSecondFactor: async (_, { personId }) => {
    const { confirmedAt, recoveryHashes } = await findFactor(deps.table, personId)
    return { confirmedAt, recoveryCodesLeft: recoveryHashes.length }
  },
  enrolSecondFactor: (_, caller) => enrolSecondFactor(deps, caller),
  confirmSecondFactor: ({ code }, caller) => confirmSecondFactor(deps, code, caller),
  stepUp: ({ code }, caller) => stepUp(deps, code, caller),
})
