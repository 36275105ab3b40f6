import { systemRandom } from './id.ts'
import { type KeyVault, openLocalVault } from './key-vault.ts'
import { openKmsVault } from './kms-vault.ts'
import { setting } from './setting.ts'

/** The deployment's vault; a local stack has one of its own. */
export const cloudVault = (): KeyVault =>
  process.env.CHANGAITONG_STAGE === 'local'
    ? openLocalVault(setting('VAULT_KEY'), systemRandom)
    : openKmsVault(setting('VAULT_KEY'))
