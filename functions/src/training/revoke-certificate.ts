import { Failure } from '@cgt/shared/http/failure'
import type { Authority } from '../platform/authority.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import type { Random } from '../platform/id.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { sealReason } from '../platform/reason.ts'
import {
  type CertificateStore,
  certificatePlace,
  type StoredCertificate,
} from './certificate-store.ts'
import { shownCertificate } from './list-results.ts'
import type { NoticeStore } from './notice-store.ts'

export interface RevokeDeps {
  readonly notices: NoticeStore
  readonly certificates: CertificateStore
  readonly run: RunCommand
  readonly clock: Clock
  readonly random: Random
  readonly keys: PersonKeys
}

interface Wanted {
  readonly noticeId: string
  readonly personId: string
  readonly reason: string
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

async function demandCertificate(
  deps: RevokeDeps,
  { noticeId, personId }: Wanted,
  { authority }: By,
) {
  const notice = await deps.notices.find(noticeId)
  if (!notice || !authority.sees({ organisation: notice.organisation }))
    throw new Failure('notFound')
  const role = authority.demand({ organisation: notice.organisation, parties: [personId] })
  const before = await deps.certificates.find(personId, noticeId)
  if (!before) throw new Failure('notFound', '这个人没有这个培训的证书，请刷新。')
  if (before.state === 'revoked') throw new Failure('notOpen', '这本证书已经撤销过了，请刷新。')
  return { before, role }
}

/** Ends a certificate, for a reason its person reads: what it was a record of, it is no longer. */
export const revokeCertificate = (deps: RevokeDeps, wanted: Wanted, by: By) =>
  deps.run(by.command, async () => {
    const { before, role } = await demandCertificate(deps, wanted, by)
    const { personId, noticeId, title, organisation } = before
    const place = certificatePlace(before)
    const sealedReason = await sealReason(deps, place, wanted.reason)
    const revokedAt = epochSeconds(deps.clock)
    const after: StoredCertificate = { ...before, state: 'revoked', revokedAt, sealedReason }
    return {
      writes: deps.certificates.revoked(before, after),
      result: shownCertificate(after),
      events: [
        {
          type: 'certificate.revoked',
          about: `${personId} ${noticeId}`,
          body: { personId, noticeId, title },
        },
      ],
      audit: {
        action: 'revokeCertificate',
        object: place.object,
        organisation,
        by: role,
        about: personId,
        reason: sealedReason,
      },
    }
  })
