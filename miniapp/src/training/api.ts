import { createClient } from '@cgt/shared/http/client'
import { trainingContract } from '@cgt/shared/training/contract'
import { commandKeys } from '../platform/command-keys'
import { transport } from '../platform/http'

export const api = createClient(trainingContract, transport, commandKeys)
