import { createHash } from 'node:crypto'
import { type FieldKey, openField, sealField } from './field-cipher.ts'
import type { Random } from './id.ts'

/** Wraps data keys under a key that never leaves the vault. */
export interface KeyVault {
  readonly wrap: (keyId: string, key: Uint8Array) => Promise<string>
  readonly unwrap: (keyId: string, wrapped: string) => Promise<Uint8Array>
}

/** A vault in this process, for a stack on this machine: its master key is a setting. */
export function openLocalVault(secret: string, random: Random): KeyVault {
  const master: FieldKey = { id: 'local', bytes: createHash('sha256').update(secret).digest() }
  const place = (keyId: string) => ({
    table: 'vault',
    pk: 'KEY',
    sk: keyId,
    field: 'key',
  })
  return {
    wrap: async (keyId, key) =>
      sealField(master, place(keyId), Buffer.from(key).toString('base64url'), { random }),
    unwrap: async (keyId, wrapped) =>
      Buffer.from(openField(master, place(keyId), wrapped), 'base64url'),
  }
}
