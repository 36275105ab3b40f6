import type { consentsContract } from '@cgt/shared/privacy/consents-contract'
import { purpose } from '@cgt/shared/values/purpose'
import type { Handlers } from '../platform/http.ts'
import { type ConsentDeps, giveConsent, shownConsent, withdrawConsent } from './change-consent.ts'

export const consentRoutes = (deps: ConsentDeps): Handlers<typeof consentsContract> => ({
  listConsents: async (_, { personId }) => {
    const { acts } = await deps.consents.of(personId)
    return { consents: purpose.options.map((one) => shownConsent(one, acts)) }
  },
  giveConsent: (wanted, by) => giveConsent(deps, wanted, by),
  withdrawConsent: ({ purpose }, by) => withdrawConsent(deps, purpose, by),
})
