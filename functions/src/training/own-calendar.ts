import { Failure } from '@cgt/shared/http/failure'
import { type AuditActor, auditWrites } from '../platform/audit-row.ts'
import type { Asker } from '../platform/caller.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import { hashOf } from '../platform/crypto.ts'
import { newId, newToken, type Random } from '../platform/id.ts'
import type { Table } from '../platform/table.ts'
import type { CalendarStore, StoredCalendar } from './calendar-store.ts'
import { type EnrolmentStore, type StoredEnrolment, sessionKey } from './enrolment-store.ts'
import type { Issuer } from './issuer.ts'
import type { NoticeStore } from './notice-store.ts'
import { type Appointment, printCalendar } from './print-calendar.ts'

export interface CalendarDeps {
  readonly table: Pick<Table, 'together'>
  readonly calendars: CalendarStore
  readonly enrolments: EnrolmentStore
  readonly notices: NoticeStore
  readonly issuer: Pick<Issuer, 'origin'>
  readonly clock: Clock
  readonly random: Random
}

/** Longer ago, a session is looked up in the learning record, not in a calendar. */
const keptSeconds = 31 * 86_400

/** A place one has, or had until the training was called off: what one left is nobody's appointment. */
const isAppointment = ({ state, history }: StoredEnrolment): boolean =>
  state === 'booked' ||
  (history.at(-1)?.because === 'calledOff' && history.some((one) => one.state === 'booked'))

async function appointments(
  { notices }: CalendarDeps,
  own: readonly StoredEnrolment[],
): Promise<readonly Appointment[]> {
  const found = own.filter(isAppointment).map(async ({ noticeId, sessionId }) => {
    const notice = await notices.find(noticeId)
    const session = notice?.sessions.find(({ id }) => id === sessionId)
    return notice && session ? [{ notice, session }] : []
  })
  return (await Promise.all(found)).flat()
}

const printed = ({ issuer, clock }: CalendarDeps, of: readonly Appointment[]): string =>
  printCalendar({ host: new URL(issuer.origin).host, now: epochSeconds(clock) }, of)

interface OfSession {
  readonly noticeId: string
  readonly sessionId: string
}

/** One session of one's own, as a file. Throws `notFound`. */
export async function calendarFile(
  deps: CalendarDeps,
  { noticeId, sessionId }: OfSession,
  personId: string,
) {
  const own = await deps.enrolments.find(personId, sessionKey(noticeId, sessionId))
  const [one] = await appointments(deps, own ? [own] : [])
  if (!one) throw new Failure('notFound')
  return { name: `${one.notice.title}.ics`, text: printed(deps, [one]) }
}

/** What the address of a token shows. Throws `notFound` for one that is closed, or never was. */
export async function readCalendar(deps: CalendarDeps, token: string): Promise<string> {
  const personId = await deps.calendars.byHash(hashOf(token))
  if (personId === undefined) throw new Failure('notFound')
  const recent = epochSeconds(deps.clock) - keptSeconds
  const own = await deps.enrolments.ofPerson(personId)
  return printed(
    deps,
    await appointments(
      deps,
      own.filter(({ endsAt }) => endsAt > recent),
    ),
  )
}

type Told = Pick<Asker, 'personId' | 'correlationId'>

const audit = (
  { random, clock }: CalendarDeps,
  { personId, correlationId }: Told,
  action: 'openCalendar' | 'closeCalendar',
) => {
  const actor: AuditActor = { actor: personId, correlationId }
  const entry = { action, object: `person:${personId}`, organisation: '/530000/', about: personId }
  return auditWrites({ ...entry, ...actor }, newId(random), clock.now())
}

async function replace(
  deps: CalendarDeps,
  by: Told,
  before: StoredCalendar | undefined,
  after: StoredCalendar | undefined,
) {
  const writes = deps.calendars.replaced(by.personId, before, after)
  const action = after ? 'openCalendar' : 'closeCalendar'
  if (!(await deps.table.together([...writes, ...audit(deps, by, action)])))
    throw new Failure('conflict')
}

/** A new address, told this once; the one before it shows nothing from now on. */
export async function openCalendar(deps: CalendarDeps, by: Told) {
  const token = newToken(deps.random)
  const since = epochSeconds(deps.clock)
  const before = await deps.calendars.find(by.personId)
  await replace(deps, by, before, { hash: hashOf(token), since })
  return { token, since }
}

/** From now on the address shows nothing. */
export async function closeCalendar(deps: CalendarDeps, by: Told) {
  const before = await deps.calendars.find(by.personId)
  if (before) await replace(deps, by, before, undefined)
  return { since: null }
}
