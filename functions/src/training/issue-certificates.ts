import { Failure } from '@cgt/shared/http/failure'
import type { Notice, Session } from '@cgt/shared/training/notice'
import type { Authority } from '../platform/authority.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import type { Cursors } from '../platform/cursor.ts'
import type { Random } from '../platform/id.ts'
import type { Write } from '../platform/table.ts'
import { badgeOf } from './badge.ts'
import type { CertificateStore, StoredCertificate } from './certificate-store.ts'
import { type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import { findSession } from './find-session.ts'
import type { Issuer } from './issuer.ts'
import { type LearnedDeps, type LearnedOf, learnedOf } from './learned.ts'
import { enrolledAt } from './listed-at.ts'
import { newNumber, newSubject } from './new-number.ts'
import type { NoticeStore } from './notice-store.ts'

export interface IssueDeps extends LearnedDeps {
  readonly notices: NoticeStore
  readonly certificates: CertificateStore
  readonly issuer: Issuer
  readonly cursors: Cursors
  readonly run: RunCommand
  readonly clock: Clock
  readonly random: Random
}

interface Wanted {
  readonly noticeId: string
  readonly sessionId: string
  readonly cursor?: string
}

interface By {
  readonly authority: Authority
  readonly command: Command
}

/** A transaction takes a hundred rows, some of which are the command's own and the events. */
const mostWrites = 70
const lookedAtOnce = 15

function demandOver(notice: Notice, session: Session, now: number) {
  if (!notice.certificate) throw new Failure('notOpen', '培训通知里没有写发什么证书，不能发证。')
  if (now < session.endsAt) throw new Failure('notOpen', '这一场还没结束，结束后再发证。')
  return notice.certificate
}

interface Issuing {
  readonly notice: Notice
  readonly spec: StoredCertificate['spec']
  readonly now: number
}

/** A certificate, and the rows that come with it: nothing of what it is for changes afterwards. */
async function issue(
  deps: IssueDeps,
  { notice, spec, now }: Issuing,
  { learned, result, presences }: LearnedOf,
  index: number,
) {
  const { personId } = result
  const { minutes, attended, marks } = learned
  const told = {
    ...{
      number: newNumber(deps.random, now),
      state: 'issued' as const,
      issuedAt: now,
      revokedAt: null,
    },
    ...{ personId, noticeId: notice.id, title: notice.title, organisation: notice.organisation },
    ...{ organisationName: notice.organisationName, spec, rule: notice.passing ?? {} },
    ...{ minutes, attended, marks, subject: newSubject(deps.random), index, sealedReason: null },
  }
  const credential = await deps.issuer.sign(badgeOf(deps.issuer, told))
  const certificate: StoredCertificate = { ...told, credential, version: 1 }
  const closed = presences.map(({ session, stored }) =>
    deps.attendance.added(session, stored, { ...stored, closed: true }),
  )
  const writes: readonly Write[] = [
    ...deps.certificates.issued(certificate),
    deps.results.changed(notice.id, result, { ...result, certificate: certificate.number }),
    ...closed,
  ]
  return { certificate, writes }
}

/** What there is to do about one of a session. */
async function lookAt(
  deps: IssueDeps,
  { notice, now }: Issuing,
  { personId, state }: StoredEnrolment,
): Promise<LearnedOf | 'had' | 'not'> {
  if (state !== 'booked') return 'not'
  const of = await learnedOf(deps, notice, personId, now)
  if (of.result.certificate !== null) return 'had'
  return of.passing.outcome === 'passed' ? of : 'not'
}

/** Looks at one after the other, as many as one transaction takes. */
async function issueSome(deps: IssueDeps, issuing: Issuing, people: readonly StoredEnrolment[]) {
  const first = await deps.certificates.nextIndex()
  const issued: StoredCertificate[] = []
  const writes: Write[] = []
  const count = { looked: 0, had: 0, not: 0 }
  for (const one of people) {
    const found = await lookAt(deps, issuing, one)
    if (typeof found === 'string') count[found]++
    else {
      const next = await issue(deps, issuing, found, first + issued.length)
      if (writes.length + next.writes.length > mostWrites) break
      issued.push(next.certificate)
      writes.push(...next.writes)
    }
    count.looked++
  }
  if (issued.length > 0) writes.push(deps.certificates.taken(first, first + issued.length))
  return { issued, writes, count }
}

/**
 * Looks at the next few of a session, and issues a certificate to each who passed and has none. Asked
 * again with `next` until there is none, it has looked at all.
 */
export const issueCertificates = (deps: IssueDeps, wanted: Wanted, by: By) =>
  deps.run(by.command, async () => {
    const { personId: officer } = by.command
    const { notice, session } = await findSession(deps.notices, wanted)
    const { organisation } = notice
    const key = sessionKey(notice.id, session.id)
    const isLearner = (await deps.enrolments.find(officer, key))?.state === 'booked'
    const role = by.authority.demand({ organisation, parties: isLearner ? [officer] : [] })
    const now = epochSeconds(deps.clock)
    const spec = demandOver(notice, session, now)
    const bound = ['issueCertificates', officer, key]
    const after = wanted.cursor && { after: deps.cursors.open(bound, wanted.cursor) }
    const page = await deps.enrolments.ofSession(key, { limit: lookedAtOnce, ...after })
    const some = await issueSome(deps, { notice, spec, now }, page.items)
    const { looked, had } = some.count
    const last = page.items[looked - 1]
    const position = looked < page.items.length && last ? enrolledAt(last.personId) : page.next
    return {
      writes: some.writes,
      result: {
        ...{ looked, had, issued: some.issued.length },
        next: position === null ? null : deps.cursors.sign(bound, position),
      },
      events: some.issued.map(({ personId, title, noticeId }) => ({
        type: 'certificate.issued',
        about: `${personId} ${noticeId}`,
        body: { personId, noticeId, title },
      })),
      audit: { action: 'issueCertificates', object: `session:${key}`, organisation, by: role },
    }
  })
