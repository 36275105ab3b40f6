import { auditContract } from '@cgt/shared/audit/contract'
import { competitionsContract } from '@cgt/shared/competitions/contract'
import { identityContract } from '@cgt/shared/identity/contract'
import { messagesContract } from '@cgt/shared/messages/contract'
import { policiesContract } from '@cgt/shared/policies/contract'
import { privacyContract } from '@cgt/shared/privacy/contract'
import { recordsContract } from '@cgt/shared/records/contract'
import { trainingContract } from '@cgt/shared/training/contract'

/** Every operation there is, by slice. */
export const contracts = {
  identity: identityContract,
  policies: policiesContract,
  records: recordsContract,
  privacy: privacyContract,
  messages: messagesContract,
  training: trainingContract,
  competitions: competitionsContract,
  audit: auditContract,
} as const
