import { createCipheriv, createDecipheriv } from 'node:crypto'
import { sm4 } from 'sm-crypto-v2'
import type { Random } from './id.ts'

/** `A`: AES-256-GCM. `S`: SM4-GCM, for where 国密 is required. A stored field says which it is. */
export type Algorithm = 'A' | 'S'

/** Where a field stands: bound into its ciphertext, so that it opens nowhere else. */
export interface Place {
  readonly table: string
  readonly pk: string
  readonly sk: string
  readonly field: string
}

const tagLength = 16
const nonceLength = 12

/** Version 1 did not name the table; what was sealed so still opens. */
const versions = ['1', '2']
const newest = '2'

const boundTo = (version: string, { table, pk, sk, field }: Place, keyId: string): Buffer =>
  Buffer.from(JSON.stringify([...(version === '1' ? [] : [table]), pk, sk, field, keyId]))

interface Ciphering {
  readonly key: Uint8Array
  readonly nonce: Uint8Array
  readonly bound: Uint8Array
}

/** Ciphertext and its tag of 16 bytes, in one. */
interface Cipher {
  readonly encrypt: (text: Uint8Array, with_: Ciphering) => Uint8Array
  /** Throws when anything was altered. */
  readonly decrypt: (sealed: Uint8Array, with_: Ciphering) => Uint8Array
}

const aes: Cipher = {
  encrypt: (text, { key, nonce, bound }) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
    cipher.setAAD(bound)
    return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()])
  },
  decrypt: (sealed, { key, nonce, bound }) => {
    // Without a stated length, shorter tags would be taken.
    const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
    cipher.setAAD(bound)
    cipher.setAuthTag(sealed.subarray(-tagLength))
    return Buffer.concat([cipher.update(sealed.subarray(0, -tagLength)), cipher.final()])
  },
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const sm: Cipher = {
  encrypt: (text, { key, nonce, bound }) => {
    const { output, tag } = sm4.encrypt(text, key.subarray(0, 16), {
      mode: 'gcm',
      iv: nonce,
      associatedData: bound,
      output: 'array',
      outputTag: true,
    }) as { output: Uint8Array; tag: Uint8Array }
    return Buffer.concat([output, tag])
  },
  decrypt: (sealed, { key, nonce, bound }) =>
    sm4.decrypt(sealed.subarray(0, -tagLength), key.subarray(0, 16), {
      mode: 'gcm',
      iv: nonce,
      associatedData: bound,
      tag: hex(sealed.subarray(-tagLength)),
      output: 'array',
    }) as Uint8Array,
}

const ciphers: Readonly<Record<Algorithm, Cipher>> = { A: aes, S: sm }

export interface FieldKey {
  readonly id: string
  /** 32 bytes. */
  readonly bytes: Uint8Array
}

/** One field's text as it is stored: version, algorithm, key, nonce, ciphertext with its tag. */
export function sealField(
  key: FieldKey,
  place: Place,
  text: string,
  { random, algorithm = 'A' }: { readonly random: Random; readonly algorithm?: Algorithm },
): string {
  const nonce = random(nonceLength)
  const bound = boundTo(newest, place, key.id)
  const sealed = ciphers[algorithm].encrypt(Buffer.from(text), { key: key.bytes, nonce, bound })
  const parts = [Buffer.from(nonce), Buffer.from(sealed)].map((part) => part.toString('base64url'))
  return [newest, algorithm, key.id, ...parts].join('.')
}

/** The text again. Throws when anything was altered, or it was sealed for another place or key. */
export function openField(key: FieldKey, place: Place, stored: string): string {
  const [version = '', algorithm = '', keyId, nonce = '', sealed = ''] = stored.split('.')
  const cipher = Object.hasOwn(ciphers, algorithm) ? ciphers[algorithm as Algorithm] : undefined
  if (!versions.includes(version) || !cipher || keyId !== key.id)
    throw new Error('a field of another key')
  const opened = cipher.decrypt(Buffer.from(sealed, 'base64url'), {
    key: key.bytes,
    nonce: Buffer.from(nonce, 'base64url'),
    bound: boundTo(version, place, key.id),
  })
  return Buffer.from(opened).toString('utf8')
}
