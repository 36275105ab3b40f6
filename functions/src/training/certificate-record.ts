import { shanghaiDay } from '@cgt/shared/values/shanghai-day'
import type { StoredCertificate } from './certificate-store.ts'

/** A certificate as a record of the facts `cert.…`, by their short names. */
export function certificateRecord({ number, state, issuedAt, spec }: StoredCertificate) {
  const day = shanghaiDay(issuedAt)
  const { kind, ...rest } = spec
  return {
    number,
    isRevoked: state === 'revoked',
    day,
    fields: { kind: kind === 'training' ? 'other' : kind, issuedAt: day, ...rest },
  }
}
