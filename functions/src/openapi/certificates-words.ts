import type { certificatesContract } from '@cgt/shared/training/certificates-contract'
import type { Words } from '../platform/openapi-words.ts'
import { exampleNotice } from './notices-words.ts'
import { exampleCertificate } from './results-words.ts'

const noticeId = exampleNotice.id
const keyId = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k'
const key = {
  kty: 'OKP' as const,
  crv: 'Ed25519' as const,
  x: '1rwXMYKYfBFxZU0ZxFTepeDqpdhoCr4_TlNLgeAMdXk',
  alg: 'EdDSA' as const,
  use: 'sig' as const,
  kid: `https://changaitong.example/training/issuer/keys/${keyId}`,
}

export const certificatesWords: Words<typeof certificatesContract> = {
  issueCertificates: {
    description:
      '从头看起，合格又没有证书的发给证书，一次看十几个人；拿 `next` 接着调，到 `null` 为止。每人每个培训只有一本，重复调不会多发。发了以后到场和成绩不能再改。自己也在这一场学习的，由别人来发。',
    fields: { noticeId: '培训的 id。', sessionId: '第几场。', cursor: '上一次的 `next`。' },
    request: { noticeId, sessionId: '1' },
    answer: { looked: 15, issued: 13, had: 0, next: null },
  },
  revokeCertificate: {
    description:
      '写明原因撤销。撤销后公开核对答“已撤销”，撤销名单里有它，本人的情况里不再算它；不能再给这个人发同一个培训的证书。',
    fields: { noticeId: '培训的 id。', personId: '谁的证书。', reason: '为什么，本人看得到。' },
    request: { noticeId, personId: 'kT3xk2bS9qLr0cYvH8pZgQ', reason: '替考，核实无误。' },
    answer: {
      ...exampleCertificate,
      state: 'revoked',
      revokedAt: exampleCertificate.issuedAt + 86_400,
    },
  },
  verifyCertificate: {
    description:
      '不用登录。除了打码的姓名没有个人信息；本人没有同意时连打码的姓名也没有；本人注销后答“查不到”。',
    fields: { number: '证书编号。' },
    request: { number: exampleCertificate.number },
    answer: {
      state: 'valid',
      number: exampleCertificate.number,
      maskedName: '张*',
      title: exampleNotice.title,
      organisationName: exampleNotice.organisationName,
      certificate: {
        kind: 'skill_level_certificate',
        occupation: '电工',
        level: 'L3',
        verifiableInOsta: true,
      },
      issuedAt: exampleCertificate.issuedAt,
      revokedAt: null,
    },
  },
  issuerKeys: {
    description: '现在和以前签证书的公钥。拿着它们不联网也能核对签名。',
    request: {},
    answer: { keys: [key] },
  },
  issuerKey: {
    description: '证书里 `kid` 的地址。',
    fields: { keyId: '公钥的编号（RFC 7638）。' },
    request: { keyId },
    answer: key,
  },
  statusList: {
    description: '一份名单 131072 位，撤销了的那一位是 1；签名后装在 W3C 规定的信封里。',
    fields: { list: '第几份名单，从 1 起。' },
    request: { list: 1 },
    answer: {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: 'data:application/vc+jwt,eyJhbGciOiJFZERTQSJ9.e30.AA',
      type: 'EnvelopedVerifiableCredential',
    },
  },
}
