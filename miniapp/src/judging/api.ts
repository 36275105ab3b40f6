import { judgingContract } from '@cgt/shared/competitions/judging-contract'
import { sheetsContract } from '@cgt/shared/competitions/sheets-contract'
import { createClient } from '@cgt/shared/http/client'
import { commandKeys } from '../platform/command-keys'
import { transport } from '../platform/http'

export const api = createClient({ ...judgingContract, ...sheetsContract }, transport, commandKeys)
