import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { canonical } from '@cgt/shared/eligibility/canonical'

/** What is signed of a chain at a moment: how far it reached, and the hash that carries all of it. */
export interface CheckpointBody {
  readonly sequence: number
  /** How many links since the checkpoint before. */
  readonly count: number
  readonly hash: string
  /** UTC. */
  readonly at: string
}

export interface Checkpoint extends CheckpointBody {
  readonly keyId: string
  /** Ed25519, base64url. */
  readonly signature: string
}

export type SignCheckpoint = (body: CheckpointBody) => Checkpoint

/** Public keys by their ids. */
export type PublicKeys = Readonly<Record<string, KeyObject>>

/** A key is named by the hash of its public half, so that a name cannot be given to another. */
const keyIdOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)

const bytesOf = ({ sequence, count, hash, at }: CheckpointBody, keyId: string): Buffer =>
  Buffer.from(`changaitong audit checkpoint ${canonical({ sequence, count, hash, at, keyId })}`)

/** `privateKey`: PKCS 8, DER, base64url. */
export function openSigner(privateKey: string): SignCheckpoint {
  const key = createPrivateKey({
    key: Buffer.from(privateKey, 'base64url'),
    format: 'der',
    type: 'pkcs8',
  })
  const keyId = keyIdOf(createPublicKey(key))
  return (body) => ({
    ...body,
    keyId,
    signature: sign(null, bytesOf(body, keyId), key).toString('base64url'),
  })
}

/** `publicKeys`: each SPKI, as PEM or as DER in base64url. */
export function openPublicKeys(publicKeys: readonly string[]): PublicKeys {
  const keys = publicKeys.map((text) =>
    text.startsWith('-----')
      ? createPublicKey(text)
      : createPublicKey({ key: Buffer.from(text, 'base64url'), format: 'der', type: 'spki' }),
  )
  return Object.fromEntries(keys.map((key) => [keyIdOf(key), key]))
}

/** Whether a checkpoint was signed by a key that is trusted. A signature has one spelling only. */
export function isSigned(keys: PublicKeys, { keyId, signature, ...body }: Checkpoint): boolean {
  const key = Object.hasOwn(keys, keyId) ? keys[keyId] : undefined
  const bytes = Buffer.from(signature, 'base64url')
  return (
    key !== undefined &&
    bytes.toString('base64url') === signature &&
    verify(null, bytesOf(body, keyId), key, bytes)
  )
}
