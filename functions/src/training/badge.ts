import { certificateName } from '@cgt/shared/training/certificate'
import { listOf, listSize, type StoredCertificate } from './certificate-store.ts'
import type { Credential, Issuer } from './issuer.ts'

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const

const utc = (at: number): string => new Date(at * 1000).toISOString().replace('.000Z', 'Z')

const listAddress = ({ origin }: Issuer, list: number): string =>
  `${origin}/training/issuer/status/${list}`

/**
 * An Open Badges 3.0 credential. Its holder goes by an id that stands nowhere else: neither name nor
 * number of theirs is in it.
 */
export function badgeOf(
  issuer: Issuer,
  one: Omit<StoredCertificate, 'credential' | 'version'>,
): Credential {
  const status = listAddress(issuer, listOf(one.index))
  const name = certificateName(one.title, one.spec)
  return {
    '@context': contexts,
    id: `${issuer.origin}/training/certificates/${one.number}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer.id, type: ['Profile'], name: '产改通' },
    validFrom: utc(one.issuedAt),
    name,
    credentialSubject: {
      id: one.subject,
      type: ['AchievementSubject'],
      achievement: {
        id: `${issuer.origin}/training/notices/${one.noticeId}`,
        type: ['Achievement'],
        achievementType: 'Certificate',
        name,
        description: `${one.organisationName}组织的《${one.title}》。`,
        criteria: { narrative: `按培训通知的合格条件，共 ${one.minutes} 分钟。` },
      },
    },
    credentialStatus: {
      id: `${status}#${one.index % listSize}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(one.index % listSize),
      statusListCredential: status,
    },
  }
}

/** The signed list of what was revoked, as W3C's Bitstring Status List has it. `encoded`: its bits. */
export const statusCredential = (
  issuer: Issuer,
  list: number,
  encoded: string,
  now: number,
): Credential => ({
  '@context': [contexts[0]],
  id: listAddress(issuer, list),
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: issuer.id,
  validFrom: utc(now),
  credentialSubject: {
    id: `${listAddress(issuer, list)}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: encoded,
  },
})
