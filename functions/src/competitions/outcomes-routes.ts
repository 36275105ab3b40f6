import type { outcomesContract } from '@cgt/shared/competitions/outcomes-contract'
import type { Handlers } from '../platform/http.ts'
import { finalise } from './finalise.ts'
import { publishPreliminary } from './publish-preliminary.ts'
import { ownResult, type ResultDeps, shownResults } from './read-results.ts'

export const outcomesRoutes = (deps: ResultDeps): Handlers<typeof outcomesContract> => ({
  publishPreliminary: (wanted, by) => publishPreliminary(deps, wanted, by),
  getResults: (wanted) => shownResults(deps, wanted),
  myResult: (wanted, { personId }) => ownResult(deps, wanted, personId),
  finalise: (wanted, by) => finalise(deps, wanted, by),
})
