import { createPublicKey, verify } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod/mini'

// A reader of Open Badges 3.0 written from the specifications, with nothing of what writes them: Node's
// own Ed25519, RFC 7515 for the compact form, and the demands that ob_v3p0 and vc-data-model-2.0 make.

const uri = z.string().check(z.regex(/^(https:|urn:uuid:)/))
const profile = z.strictObject({ id: uri, type: z.array(z.string()), name: z.string() })

const badge = z.strictObject({
  '@context': z.tuple([
    z.literal('https://www.w3.org/ns/credentials/v2'),
    z
      .string()
      .check(z.regex(/^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context-3\.\d\.\d\.json$/)),
  ]),
  id: uri,
  type: z.array(z.string()),
  issuer: profile,
  validFrom: z.iso.datetime(),
  name: z.string(),
  credentialSubject: z.strictObject({
    id: uri,
    type: z.array(z.string()),
    achievement: z.strictObject({
      id: uri,
      type: z.array(z.string()),
      achievementType: z.string(),
      name: z.string(),
      description: z.string(),
      criteria: z.strictObject({ narrative: z.string() }),
    }),
  }),
  credentialStatus: z.strictObject({
    id: uri,
    type: z.literal('BitstringStatusListEntry'),
    statusPurpose: z.literal('revocation'),
    statusListIndex: z.string().check(z.regex(/^\d+$/)),
    statusListCredential: uri,
  }),
})

interface Jwk {
  readonly kid: string
  readonly kty: string
  readonly crv: string
  readonly x: string
}

const parsed = (part: string | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString())

/** The payload of a token that one of these keys signed. Throws in words what is wrong. */
function openToken(token: string, keys: readonly Jwk[]): Record<string, unknown> {
  const [head, body, signature, ...more] = token.split('.')
  if (!signature || more.length > 0) throw new Error('not three parts')
  const { alg, kid, typ, ...others } = parsed(head)
  if (alg !== 'EdDSA' || typ !== 'JWT') throw new Error('another algorithm or type')
  if (Object.keys(others).length > 0) throw new Error('other headers')
  const jwk = keys.find((key) => key.kid === kid)
  if (!jwk) throw new Error('nobody’s key')
  const { kty, crv, x } = jwk
  const key = createPublicKey({ key: { kty, crv, x }, format: 'jwk' })
  const bytes = Buffer.from(signature, 'base64url')
  if (bytes.toString('base64url') !== signature) throw new Error('another spelling')
  if (!verify(null, Buffer.from(`${head}.${body}`), key, bytes)) throw new Error('not signed')
  return parsed(body)
}

/** What the registered claims must say again. */
function claimsAgree(claims: Record<string, unknown>, subject: string, issuer: string) {
  const { iss, jti, nbf, sub, id, validFrom } = claims
  const seconds = Date.parse(String(validFrom)) / 1000
  return iss === issuer && jti === id && sub === subject && nbf === seconds
}

/** A badge that is well-formed and signed by one of these keys. Throws where it is not. */
export function readBadge(token: string, keys: readonly Jwk[]) {
  const claims = openToken(token, keys)
  const { iss: _, jti: __, nbf: ___, sub: ____, ...credential } = claims
  const read = badge.parse(credential)
  if (!read.type.includes('VerifiableCredential') || !read.type.includes('OpenBadgeCredential'))
    throw new Error('another type')
  if (!claimsAgree(claims, read.credentialSubject.id, read.issuer.id))
    throw new Error('the claims disagree')
  return read
}

const statusList = z.object({
  '@context': z.array(z.string()),
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('BitstringStatusListCredential')]),
  id: uri,
  issuer: uri,
  credentialSubject: z.object({
    type: z.literal('BitstringStatusList'),
    statusPurpose: z.literal('revocation'),
    encodedList: z.string().check(z.startsWith('u')),
  }),
})

/** Whether a signed status list, in its envelope, has a place set. */
export function isRevokedIn(
  envelope: { readonly id: string; readonly type: string },
  place: number,
  keys: readonly Jwk[],
): boolean {
  if (envelope.type !== 'EnvelopedVerifiableCredential') throw new Error('no envelope')
  const token = envelope.id.replace('data:application/vc+jwt,', '')
  const { credentialSubject } = statusList.parse(openToken(token, keys))
  const bits = gunzipSync(Buffer.from(credentialSubject.encodedList.slice(1), 'base64url'))
  if (bits.length * 8 < 131_072) throw new Error('shorter than a list may be')
  return ((bits[Math.floor(place / 8)] ?? 0) & (1 << (7 - (place % 8)))) !== 0
}
