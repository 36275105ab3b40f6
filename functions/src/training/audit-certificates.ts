import type { Notice } from '@cgt/shared/training/notice'
import { decidePassing, type Marks } from '@cgt/shared/training/passing'
import { minutesOf } from '@cgt/shared/training/presence'
import type { Item } from '../platform/table.ts'
import { type StoredAttendance, spansOf } from './attendance-store.ts'
import { listOf, numberKey, type StoredCertificate } from './certificate-store.ts'
import { type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import { presentAt } from './listed-at.ts'
import { marksOf, resultKey, type StoredResult } from './result-store.ts'

type Rows = ReadonlyMap<string, Item>

const nameOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }) => `${pk} ${sk}`

/** What its person's rows say today of what it was issued for. */
function isFounded(one: Item & StoredCertificate, rows: Rows): boolean {
  const { personId, noticeId, minutes } = one
  const notice = rows.get(`NOTICE#${noticeId} NOTICE`) as (Item & Notice) | undefined
  if (!notice) return false
  const spans = notice.sessions.flatMap((session) => {
    const key = sessionKey(noticeId, session.id)
    const place = rows.get(`PERSON#${personId} ENROLMENT#${key}`) as StoredEnrolment | undefined
    const stored = rows.get(`SESSION#${key} ${presentAt(personId)}`) as StoredAttendance | undefined
    return place?.state === 'booked' && stored ? spansOf(session, stored) : []
  })
  return minutesOf(spans) === minutes
}

const isPassed = ({ rule, minutes, attended, marks }: StoredCertificate): boolean =>
  decidePassing(rule, { minutes, attended, marks, isOver: true }).outcome === 'passed'

const isSame = (a: Marks, b: Marks): boolean => a.theory === b.theory && a.practical === b.practical

function isNamed({ personId, noticeId, number, marks }: StoredCertificate, rows: Rows): boolean {
  const named = rows.get(nameOf(numberKey(number)))
  const result = rows.get(nameOf(resultKey(noticeId, personId))) as StoredResult | undefined
  return (
    named?.personId === personId &&
    named.noticeId === noticeId &&
    result?.certificate === number &&
    isSame(marksOf(result), marks)
  )
}

const isListed = ({ state, index }: StoredCertificate, rows: Rows): boolean =>
  rows.has(`STATUS#${listOf(index)} REVOKED#${String(index).padStart(10, '0')}`) ===
  (state === 'revoked')

function places(certificates: readonly (Item & StoredCertificate)[], rows: Rows) {
  const next = Number(rows.get('STATUS#ALL NEXT')?.next ?? 0)
  const taken = new Set<number>()
  return certificates.filter(({ index }) => {
    const isFree = !taken.has(index) && index < next
    taken.add(index)
    return !isFree
  })
}

/** Certificates that do not stand as they should, by what is wrong with them. */
export function auditCertificates(rows: Rows) {
  const certificates = [...rows.values()].filter(
    ({ pk, sk }) => pk.startsWith('PERSON#') && sk.startsWith('CERTIFICATE#'),
  ) as (Item & StoredCertificate)[]
  const numbers = [...rows.values()].filter(({ pk }) => pk.startsWith('CERTIFICATE#'))
  return {
    earned: certificates.filter((one) => !isPassed(one) || !isFounded(one, rows)),
    named: [
      ...certificates.filter((one) => !isNamed(one, rows)),
      ...numbers.filter(
        ({ personId, noticeId }) => !rows.has(`PERSON#${personId} CERTIFICATE#${noticeId}`),
      ),
    ],
    listed: [...certificates.filter((one) => !isListed(one, rows)), ...places(certificates, rows)],
  }
}
