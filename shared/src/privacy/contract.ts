import { consentsContract } from './consents-contract.ts'

export const privacyContract = { ...consentsContract } as const
