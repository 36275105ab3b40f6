import { codesContract } from '@cgt/shared/competitions/codes-contract'
import { judgingContract } from '@cgt/shared/competitions/judging-contract'
import { sheetsContract } from '@cgt/shared/competitions/sheets-contract'
import { createClient } from '@cgt/shared/http/client'
import { commandKeys } from '../../platform/command-keys'
import { transport } from '../../platform/http'

export const judging = createClient(judgingContract, transport, commandKeys)
export const codes = createClient(codesContract, transport, commandKeys)
export const sheets = createClient(sheetsContract, transport, commandKeys)
