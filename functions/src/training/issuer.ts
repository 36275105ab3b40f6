import { createPrivateKey, createPublicKey } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, SignJWT } from 'jose'

/** Who signs credentials: its key, its address, and the keys it signed with before. */
export interface IssuerConfig {
  /** Where credentials say that keys, lists and certificates are found: `https://…`, no slash at the end. */
  readonly origin: string
  /** Ed25519, PKCS 8, DER, base64url. */
  readonly key: string
  /** Public keys, SPKI, DER, base64url. */
  readonly formerKeys: readonly string[]
}

export interface PublicJwk {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly x: string
  readonly alg: 'EdDSA'
  readonly use: 'sig'
  readonly kid: string
}

export interface Issuer {
  readonly origin: string
  /** The `id` of whoever issues. */
  readonly id: string
  readonly keys: () => Promise<readonly PublicJwk[]>
  /** A VC-JWT of a credential: whole in its payload, and once more in the registered claims. */
  readonly sign: (credential: Credential) => Promise<string>
}

export interface Credential {
  readonly id: string
  readonly validFrom: string
  readonly credentialSubject: { readonly id: string; readonly [property: string]: unknown }
  readonly [property: string]: unknown
}

const der = (text: string) => Buffer.from(text, 'base64url')
const idOfKey = (kid: string): string => kid.split('/').at(-1) ?? ''

/** A key is named by its thumbprint (RFC 7638), at the address where it is found. */
async function publicJwk(origin: string, spki: Buffer): Promise<PublicJwk> {
  const jwk = await exportJWK(createPublicKey({ key: spki, format: 'der', type: 'spki' }))
  const kid = `${origin}/training/issuer/keys/${await calculateJwkThumbprint(jwk)}`
  return { kty: 'OKP', crv: 'Ed25519', x: jwk.x ?? '', alg: 'EdDSA', use: 'sig', kid }
}

/** Throws for a key that is none. */
export function openIssuer({ origin, key, formerKeys }: IssuerConfig): Issuer {
  const privateKey = createPrivateKey({ key: der(key), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  const current = () => publicJwk(origin, spki)
  return {
    origin,
    id: `${origin}/training/issuer`,
    keys: () =>
      Promise.all([current(), ...formerKeys.map((former) => publicJwk(origin, der(former)))]),
    sign: async (credential) => {
      const { id, validFrom, credentialSubject } = credential
      const seconds = Math.floor(Date.parse(validFrom) / 1000)
      return new SignJWT({ ...credential })
        .setProtectedHeader({ alg: 'EdDSA', kid: (await current()).kid, typ: 'JWT' })
        .setIssuer(`${origin}/training/issuer`)
        .setJti(id)
        .setSubject(credentialSubject.id)
        .setNotBefore(seconds)
        .sign(privateKey)
    },
  }
}

/** The key of an id, where there is one. */
export const keyNamed = async (issuer: Issuer, keyId: string): Promise<PublicJwk | undefined> =>
  (await issuer.keys()).find(({ kid }) => idOfKey(kid) === keyId)
