import { createClient } from '@cgt/shared/http/client'
import { policiesContract } from '@cgt/shared/policies/contract'
import type { PackSource } from '../eligibility/rule-pack'
import { transport } from '../platform/http'

const api = createClient(policiesContract, transport)

/** Rule packs by the policies contract. */
export const packSource: PackSource = {
  currentHash: async () => (await api.currentPack({})).hash,
  pack: (hash) => api.getPack({ hash }),
}
