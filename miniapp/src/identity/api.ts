import { createClient } from '@cgt/shared/http/client'
import { identityContract } from '@cgt/shared/identity/contract'
import { commandKeys } from '../platform/command-keys'
import { transport } from '../platform/http'

export const api = createClient(identityContract, transport, commandKeys)
