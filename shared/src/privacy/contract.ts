import { consentsContract } from './consents-contract.ts'
import { ownDataContract } from './own-data-contract.ts'

export const privacyContract = { ...consentsContract, ...ownDataContract } as const
