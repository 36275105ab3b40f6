import type { Attendance, AttendanceEvent, Correction } from '@cgt/shared/training/attendance'
import type { Session } from '@cgt/shared/training/notice'
import { attendanceStateOf, minutesOf, presence } from '@cgt/shared/training/presence'
import type { PersonKeys } from '../platform/person-keys.ts'
import { manyRowsUnder } from '../platform/personal-data.ts'
import { openReason } from '../platform/reason.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { presentAt } from './listed-at.ts'

/** A correction as it is stored: who proposed and who decided, its reason sealed. */
export interface StoredCorrection extends Omit<Correction, 'reason'> {
  readonly proposedBy: string
  readonly decidedBy: string | null
  readonly sealedReason: string
}

/** All that is known of one person's presence in one session; what happened is added, never changed. */
export interface StoredAttendance {
  readonly personId: string
  readonly events: readonly AttendanceEvent[]
  readonly corrections: readonly StoredCorrection[]
  /** A certificate was issued for it: nothing is added any more. */
  readonly closed: boolean
  readonly version: number
}

const cameFields = ['personId', 'events', 'corrections'] as const
export type CameTo = Pick<StoredAttendance, (typeof cameFields)[number]>

export interface AttendanceStore {
  /** Nothing happened: an empty one. */
  readonly find: (personId: string, session: string) => Promise<StoredAttendance>
  /** Of who ever came, by 识别码. */
  readonly ofSession: (
    session: string,
    page: { readonly limit: number; readonly after?: string },
  ) => Promise<readonly StoredAttendance[]>
  /** The same, one after the other, no more of each than counts. */
  readonly everybodyOf: (session: string) => AsyncGenerator<CameTo>
  /** A row for a transaction; it fails there when it changed since it was read. */
  readonly added: (session: string, before: StoredAttendance, after: StoredAttendance) => Write
}

/** Where it is kept. */
export const attendanceKey = (personId: string, session: string): Key => ({
  pk: `SESSION#${session}`,
  sk: presentAt(personId),
})

/** Of who never came. */
export const noAttendance = (personId: string): StoredAttendance => ({
  personId,
  events: [],
  corrections: [],
  closed: false,
  version: 0,
})

export function openAttendanceStore(table: Table): AttendanceStore {
  return {
    find: async (personId, session) =>
      ((await table.get(attendanceKey(personId, session))) as
        | (Item & StoredAttendance)
        | undefined) ?? noAttendance(personId),
    ofSession: async (session, { limit, after }) =>
      (await table.list({
        pk: `SESSION#${session}`,
        begins: 'PRESENT#',
        limit,
        ...(after !== undefined && { after: `PRESENT#${after}` }),
      })) as unknown as readonly StoredAttendance[],
    everybodyOf: async function* (session) {
      for await (const row of manyRowsUnder(table, `SESSION#${session}`, 'PRESENT#', cameFields))
        yield row as Item & CameTo
    },
    added: (session, before, { personId, events, corrections, closed }) => ({
      put: {
        ...attendanceKey(personId, session),
        personId,
        events,
        corrections,
        closed,
        version: before.version + 1,
      },
      only:
        before.version === 0
          ? { condition: 'attribute_not_exists(pk)' }
          : {
              condition: '#version = :version',
              names: { '#version': 'version' },
              values: { ':version': before.version },
            },
    }),
  }
}

/** Where a correction's reason belongs. */
export const correctionPlace = (personId: string, correctionId: string) => ({
  about: personId,
  object: `correction:${correctionId}`,
})

/** When somebody was in a session. */
export const spansOf = (
  session: Session,
  { events, corrections }: Pick<StoredAttendance, 'events' | 'corrections'>,
) => presence(session, events, corrections)

/** What it comes to at `now`, for its person and its organiser, the reasons opened. */
export async function shownAttendance(
  keys: Pick<PersonKeys, 'find'>,
  session: Session,
  stored: StoredAttendance,
  now: number,
): Promise<Attendance> {
  const minutes = minutesOf(spansOf(session, stored))
  const corrections = stored.corrections.map(
    async ({ proposedBy: _, decidedBy: __, sealedReason, ...one }) => ({
      ...one,
      reason: await openReason(keys, correctionPlace(stored.personId, one.id), sealedReason),
    }),
  )
  return {
    events: [...stored.events],
    corrections: await Promise.all(corrections),
    minutes,
    state: attendanceStateOf(minutes, session, now),
  }
}
