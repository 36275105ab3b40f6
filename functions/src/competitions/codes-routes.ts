import type { codesContract } from '@cgt/shared/competitions/codes-contract'
import type { Handlers } from '../platform/http.ts'
import { giveCodes, type KeepCodesDeps, releaseCodes, shownCodes } from './keep-codes.ts'

export const codesRoutes = (deps: KeepCodesDeps): Handlers<typeof codesContract> => ({
  getCodes: (wanted, { authority }) => shownCodes(deps, wanted, authority),
  giveCodes: (wanted, by) => giveCodes(deps, wanted, by),
  releaseCodes: (wanted, by) => releaseCodes(deps, wanted, by),
})
