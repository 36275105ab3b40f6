import { competitionsContract } from '@cgt/shared/competitions/contract'
import { createClient } from '@cgt/shared/http/client'
import { commandKeys } from '../platform/command-keys'
import { transport } from '../platform/http'

export const api = createClient(competitionsContract, transport, commandKeys)
