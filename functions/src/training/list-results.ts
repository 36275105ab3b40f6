import type { Notice, Session } from '@cgt/shared/training/notice'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import { openReason } from '../platform/reason.ts'
import {
  type CertificateStore,
  certificatePlace,
  type StoredCertificate,
} from './certificate-store.ts'
import { type DisputeStore, shownDisputes } from './dispute-store.ts'
import { type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import { type LearnedDeps, learnedOf } from './learned.ts'
import type { ListEnrolmentsDeps } from './list-enrolments.ts'
import type { NoticeStore } from './notice-store.ts'
import { markPlace, type StoredResult } from './result-store.ts'

export interface ResultsDeps extends LearnedDeps {
  readonly notices: NoticeStore
  readonly certificates: CertificateStore
  readonly keys: Pick<PersonKeys, 'find'>
  readonly clock: Clock
}

/** What of a certificate stands in lists. */
export const shownCertificate = ({ number, state, issuedAt, revokedAt }: StoredCertificate) => ({
  number,
  state,
  issuedAt,
  revokedAt,
})

async function resultOf(deps: ResultsDeps, notice: Notice, personId: string) {
  const { learned, passing, result } = await learnedOf(
    deps,
    notice,
    personId,
    epochSeconds(deps.clock),
  )
  const certificate = await deps.certificates.find(personId, notice.id)
  return {
    ...passing,
    missing: [...passing.missing],
    minutes: learned.minutes,
    marks: learned.marks,
    stored: result,
    certificate: certificate ?? null,
  }
}

/** Who has a place in a session, and what each came to in its training. */
export async function listResults(
  deps: ResultsDeps & Pick<ListEnrolmentsDeps, 'nameOf'>,
  { notice, session }: { readonly notice: Notice; readonly session: Session },
  page: { readonly limit: number; readonly after?: string },
) {
  const key = sessionKey(notice.id, session.id)
  const { items, next } = await deps.enrolments.ofSession(key, page)
  const listed = items
    .filter(({ state }) => state === 'booked')
    .map(async ({ personId }) => {
      const { stored, certificate, ...result } = await resultOf(deps, notice, personId)
      return {
        ...result,
        personId,
        maskedName: await deps.nameOf(personId),
        version: stored.version,
        certificate: certificate && shownCertificate(certificate),
      }
    })
  return { items: await Promise.all(listed), next }
}

/** Every mark ever entered, its reason opened. */
async function historyOf(deps: ResultsDeps, noticeId: string, { marks, personId }: StoredResult) {
  const told = marks.map(async ({ part, mark, at, sealedReason }, i) => {
    const place = markPlace(noticeId, personId, i + 1)
    const reason = sealedReason && (await openReason(deps.keys, place, sealedReason))
    return { part, mark, at, reason }
  })
  return Promise.all(told)
}

/** A certificate as its person holds it. */
async function heldCertificate({ keys }: ResultsDeps, one: StoredCertificate) {
  const { sealedReason, credential, spec } = one
  const reason = sealedReason && (await openReason(keys, certificatePlace(one), sealedReason))
  return { ...shownCertificate(one), spec, credential, reason }
}

export interface OwnResultsDeps extends ResultsDeps {
  readonly disputes: DisputeStore
}

const timesOf = (sessions: readonly StoredEnrolment[]) => ({
  from: Math.min(...sessions.map(({ startsAt }) => startsAt)),
  until: Math.max(...sessions.map(({ endsAt }) => endsAt)),
})

/** What one person came to in every training they have a place in, and what they disputed of it. */
export async function ownResults(deps: OwnResultsDeps, personId: string) {
  const own = await deps.enrolments.ofPerson(personId)
  const booked = own.filter(({ state }) => state === 'booked')
  const told = [...new Set(booked.map(({ noticeId }) => noticeId))].map(async (noticeId) => {
    const notice = await deps.notices.find(noticeId)
    if (!notice) return []
    const { stored, certificate, ...result } = await resultOf(deps, notice, personId)
    const markHistory = await historyOf(deps, noticeId, stored)
    const held = certificate && (await heldCertificate(deps, certificate))
    const disputed = await deps.disputes.find(noticeId, personId)
    const disputes = await shownDisputes(deps.keys, noticeId, disputed)
    const { title, organisationName } = notice
    const times = timesOf(booked.filter((one) => one.noticeId === noticeId))
    return [
      {
        ...{ ...result, ...times, noticeId, title, organisationName, markHistory },
        ...{ certificate: held, disputes },
      },
    ]
  })
  return (await Promise.all(told)).flat()
}
