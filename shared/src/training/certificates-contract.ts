import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { noticeId } from '../values/notice-id.ts'
import { personId } from '../values/person-id.ts'
import { reason } from '../values/reason.ts'
import { certificate, certificateNumber, verification } from './certificate.ts'
import { sessionId } from './notice.ts'

const keyId = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
const jwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  alg: z.literal('EdDSA'),
  use: z.literal('sig'),
  kid: z.string(),
})

export const certificatesContract = defineContract({
  issueCertificates: {
    method: 'POST',
    path: '/training/notices/:noticeId/sessions/:sessionId/certificates',
    access: 'certify',
    command: true,
    summary: '给一场培训里合格的人发证书，一次几个，接着发到完',
    input: z.strictObject({
      noticeId,
      sessionId,
      /** A former answer's `next`. */
      cursor: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(600))),
    }),
    output: z.object({
      /** How many were looked at by this call, and what came of them. */
      looked: z.int(),
      issued: z.int(),
      /** Had theirs before. */
      had: z.int(),
      next: z.nullable(z.string()),
    }),
    failures: ['notFound', 'ownMatter', 'notOpen', 'invalidCursor', 'stepUpNeeded'],
  },
  revokeCertificate: {
    method: 'POST',
    path: '/training/notices/:noticeId/revocations',
    access: 'certify',
    command: true,
    summary: '撤销一个人的证书',
    input: z.strictObject({
      noticeId,
      personId,
      /** The person reads it. */
      reason,
    }),
    output: certificate,
    failures: ['notFound', 'ownMatter', 'notOpen', 'stepUpNeeded'],
  },
  verifyCertificate: {
    method: 'GET',
    path: '/training/certificates/:number',
    access: 'public',
    summary: '凭编号查一本证书：有效、已撤销、查不到',
    input: z.strictObject({ number: certificateNumber }),
    output: verification,
    failures: [],
  },
  issuerKeys: {
    method: 'GET',
    path: '/training/issuer/keys',
    access: 'public',
    summary: '核对证书签名的公钥（JWKS）',
    input: z.strictObject({}),
    output: z.object({ keys: z.array(jwk) }),
    failures: [],
  },
  issuerKey: {
    method: 'GET',
    path: '/training/issuer/keys/:keyId',
    access: 'public',
    summary: '一个公钥，证书里的 kid 指到这里',
    input: z.strictObject({ keyId }),
    output: jwk,
    failures: ['notFound'],
  },
  statusList: {
    method: 'GET',
    path: '/training/issuer/status/:list',
    access: 'public',
    summary: '证书撤销名单（W3C Bitstring Status List）',
    input: z.strictObject({
      list: z.coerce.number<number>().check(z.multipleOf(1), z.minimum(1), z.maximum(9999)),
    }),
    /** The signed list in the envelope that W3C’s data model of credentials has for it. */
    output: z.object({
      '@context': z.literal('https://www.w3.org/ns/credentials/v2'),
      id: z.string(),
      type: z.literal('EnvelopedVerifiableCredential'),
    }),
    failures: [],
  },
})
