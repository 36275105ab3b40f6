import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms'
import type { KeyVault } from './key-vault.ts'

/** AWS KMS: `vaultKey` names the key. A data key unwraps only under the name it was wrapped for. */
export function openKmsVault(
  vaultKey: string,
  client = new KMSClient({ maxAttempts: 4 }),
): KeyVault {
  const contextOf = (dataKey: string) => ({ dataKey })
  return {
    wrap: async (keyId, key) => {
      const EncryptionContext = contextOf(keyId)
      const command = new EncryptCommand({ KeyId: vaultKey, Plaintext: key, EncryptionContext })
      const { CiphertextBlob } = await client.send(command)
      if (!CiphertextBlob) throw new Error('the vault wrapped nothing')
      return Buffer.from(CiphertextBlob).toString('base64')
    },
    unwrap: async (keyId, wrapped) => {
      const EncryptionContext = contextOf(keyId)
      const CiphertextBlob = Buffer.from(wrapped, 'base64')
      const command = new DecryptCommand({ KeyId: vaultKey, CiphertextBlob, EncryptionContext })
      const { Plaintext } = await client.send(command)
      if (!Plaintext) throw new Error('the vault unwrapped nothing')
      return Plaintext
    },
  }
}
