import type { Attendance } from '@cgt/shared/training/attendance'
import { type Enrolment, type EnrolmentState, isActive } from '@cgt/shared/training/enrolment'
import { momentText } from '@cgt/shared/values/moment-text'
import { byItself } from '../platform/by-itself.ts'
import { epochSeconds } from '../platform/clock.ts'
import { hashOf } from '../platform/crypto.ts'
import type { PersonKeys } from '../platform/person-keys.ts'
import type { HeldEntry, PersonalData } from '../platform/personal-data.ts'
import type { Table } from '../platform/table.ts'
import { type AttendanceStore, attendanceKey, shownAttendance } from './attendance-store.ts'
import { openCalendarStore } from './calendar-store.ts'
import { certificateKey, numberKey } from './certificate-store.ts'
import { disputeKey } from './dispute-store.ts'
import {
  type EnrolmentStore,
  enrolmentKeys,
  type StoredEnrolment,
  sessionKey,
} from './enrolment-store.ts'
import { type GiveUpDeps, planEnd } from './give-up-place.ts'
import { type ImportStore, importsKey } from './import-store.ts'
import { type OwnResultsDeps, ownResults } from './list-results.ts'
import { resultKey } from './result-store.ts'
import { shownEnrolment } from './settle.ts'

const stateText: Readonly<Record<EnrolmentState, string>> = {
  requested: '等审核',
  waiting: '排队中',
  offered: '有名额待确认',
  booked: '已报上',
  declined: '没有要名额',
  cancelled: '已取消',
}

const entryOf = (one: Enrolment) => ({
  label: one.title,
  text: `${momentText(one.startsAt)}，${one.place}，${stateText[one.state]}`,
  data: { ...one },
})

const kindText = { entry: '签到', exit: '签退' } as const

const presenceOf = (title: string, attendance: Attendance): HeldEntry => ({
  label: title,
  text: [
    `到场 ${attendance.minutes} 分钟`,
    ...attendance.events.map(({ kind, at }) => `${momentText(at)} ${kindText[kind]}`),
    ...attendance.corrections.map(({ reason }) => `更正：${reason}`),
  ].join('，'),
  data: { ...attendance },
})

interface TrainingDataDeps extends GiveUpDeps, OwnResultsDeps {
  readonly enrolments: EnrolmentStore
  readonly attendance: AttendanceStore
  readonly imports: ImportStore
  readonly keys: Pick<PersonKeys, 'find'>
}

/** When somebody was in the sessions they had places in. */
async function presences(deps: TrainingDataDeps, own: readonly StoredEnrolment[]) {
  const told = own.map(async ({ personId, noticeId, sessionId, title }) => {
    const stored = await deps.attendance.find(personId, sessionKey(noticeId, sessionId))
    const notice = stored.version === 0 ? undefined : await deps.notices.find(noticeId)
    const session = notice?.sessions.find(({ id }) => id === sessionId)
    if (!session) return []
    const now = epochSeconds(deps.clock)
    return [presenceOf(title, await shownAttendance(deps.keys, session, stored, now))]
  })
  return (await Promise.all(told)).flat()
}

const outcomeText = { open: '还没定', passed: '合格', notPassed: '不合格' } as const

/** What they came to, with their certificates. */
const resultsOf = async (deps: TrainingDataDeps, personId: string): Promise<HeldEntry[]> =>
  (await ownResults(deps, personId)).map((result) => ({
    label: result.title,
    text: [
      outcomeText[result.outcome],
      ...(result.certificate ? [`证书 ${result.certificate.number}`] : []),
      ...result.disputes.map(({ text }) => `异议：${text}`),
    ].join('，'),
    data: { ...result },
  }))

/** What they brought from elsewhere. */
async function importsOf({ imports }: TrainingDataDeps, personId: string): Promise<HeldEntry[]> {
  const opened = await imports.opened(personId, await imports.find(personId))
  return opened.flatMap(({ at, lines }) =>
    lines.map((line) => ({
      label: line.title,
      text: `${line.day}，${momentText(at)} 本人导入`,
      data: { ...line, at },
    })),
  )
}

async function calendarOf(table: Table, personId: string): Promise<readonly HeldEntry[]> {
  const found = await openCalendarStore(table).find(personId)
  if (!found) return []
  const { since } = found
  return [{ label: '订阅地址', text: `${momentText(since)} 开的，还开着`, data: { since } }]
}

async function closeFeed(table: Table, personId: string): Promise<void> {
  const calendars = openCalendarStore(table)
  const calendar = await calendars.find(personId)
  if (calendar) await table.together(calendars.replaced(personId, calendar, undefined))
}

/** What this slice keeps about a person. Erased, their places go to who waits for them. */
export const openTrainingData = (table: Table, deps: TrainingDataDeps): PersonalData => ({
  held: async (personId) => {
    const own = await deps.enrolments.ofPerson(personId)
    return [
      {
        name: 'enrolments',
        title: '培训报名',
        entries: own.map((one) => entryOf(shownEnrolment(one))),
      },
      { name: 'attendance', title: '培训到场', entries: await presences(deps, own) },
      { name: 'results', title: '培训成绩和证书', entries: await resultsOf(deps, personId) },
      { name: 'imports', title: '本人导入的学习记录', entries: await importsOf(deps, personId) },
      { name: 'calendar', title: '日历订阅', entries: await calendarOf(table, personId) },
    ]
  },
  erase: async (personId) => {
    await closeFeed(table, personId)
    await table.remove(importsKey(personId))
    // Whoever looks up its number finds nothing; its place in the status list stays as it was.
    for (const one of await deps.certificates.ofPerson(personId)) {
      await table.remove(numberKey(one.number))
      await table.remove(certificateKey(personId, one.noticeId))
    }
    for (const one of await deps.enrolments.ofPerson(personId)) {
      const session = sessionKey(one.noticeId, one.sessionId)
      if (isActive(one)) {
        // Nothing that names a person stays behind them.
        const command = byItself('eraseEnrolment', hashOf(`${session}.${personId}`))
        await deps.run(command, async () => {
          const before = (await deps.enrolments.find(personId, session)) ?? one
          const ended = { state: 'cancelled', because: 'asked', action: 'giveUpPlace' } as const
          return planEnd(deps, before, ended)
        })
      }
      await table.remove(attendanceKey(personId, session))
      await table.remove(resultKey(one.noticeId, personId))
      await table.remove(disputeKey(one.noticeId, personId))
      for (const key of enrolmentKeys(personId, session)) await table.remove(key)
    }
  },
})
