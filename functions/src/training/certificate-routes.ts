import { Failure } from '@cgt/shared/http/failure'
import type { certificatesContract } from '@cgt/shared/training/certificates-contract'
import { epochSeconds } from '../platform/clock.ts'
import type { Handlers } from '../platform/http.ts'
import { statusCredential } from './badge.ts'
import { listSize } from './certificate-store.ts'
import { type IssueDeps, issueCertificates } from './issue-certificates.ts'
import { keyNamed } from './issuer.ts'
import type { ListEnrolmentsDeps } from './list-enrolments.ts'
import { type RevokeDeps, revokeCertificate } from './revoke-certificate.ts'
import { encodeBits } from './status-bits.ts'

export type CertificateRouteDeps = IssueDeps & RevokeDeps & Pick<ListEnrolmentsDeps, 'nameOf'>

/** What anybody may know who was shown a number; of somebody erased, nothing. */
async function verified({ certificates, nameOf }: CertificateRouteDeps, number: string) {
  const found = await certificates.byNumber(number)
  if (!found) return { state: 'unknown' as const }
  const { state, personId, title, organisationName, spec, issuedAt, revokedAt } = found
  return {
    ...{ state: state === 'issued' ? ('valid' as const) : state, number, title, organisationName },
    ...{ maskedName: await nameOf(personId), certificate: spec, issuedAt, revokedAt },
  }
}

export const certificateRoutes = (
  deps: CertificateRouteDeps,
): Handlers<typeof certificatesContract> => ({
  issueCertificates: (wanted, by) => issueCertificates(deps, wanted, by),
  revokeCertificate: (wanted, by) => revokeCertificate(deps, wanted, by),
  verifyCertificate: ({ number }) => verified(deps, number),
  issuerKeys: async () => ({ keys: [...(await deps.issuer.keys())] }),
  issuerKey: async ({ keyId }) => {
    const key = await keyNamed(deps.issuer, keyId)
    if (!key) throw new Failure('notFound')
    return key
  },
  statusList: async ({ list }) => {
    const bits = encodeBits(listSize, await deps.certificates.revokedIn(list))
    const now = epochSeconds(deps.clock)
    const signed = await deps.issuer.sign(statusCredential(deps.issuer, list, bits, now))
    return {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/vc+jwt,${signed}`,
      type: 'EnvelopedVerifiableCredential',
    }
  },
})
