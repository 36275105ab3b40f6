import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Enrolment, Review } from '@cgt/shared/training/enrolment'
import type { Authority } from '../platform/authority.ts'
import { manyRowsUnder, rowsUnder } from '../platform/personal-data.ts'
import { listWithin } from '../platform/scoped-list.ts'
import type { Condition, Item, Key, Table, Write } from '../platform/table.ts'
import { type Due, openOffers, openWishes, otherLists } from './enrolment-lists.ts'
import { enrolledAt } from './listed-at.ts'

/** An enrolment as it is stored: with whose it is, and which place it holds or waits for. */
export interface StoredEnrolment extends Enrolment {
  readonly personId: string
  /** The buckets it could have a place of. */
  readonly fits: readonly string[]
  /** The bucket whose place it holds or is offered. */
  readonly bucket: string | null
  /** Where it stands in the queue, while it waits. */
  readonly turn: string | null
  readonly version: number
  /** Who looks at it, and where they stand. */
  readonly review: (Review & { readonly organisation: OrganisationPath }) | null
}

const enrolledFields = ['personId', 'state', 'fits'] as const
export type EnrolledIn = Pick<StoredEnrolment, (typeof enrolledFields)[number]>

export interface EnrolmentStore {
  readonly find: (personId: string, session: string) => Promise<StoredEnrolment | undefined>
  readonly ofPerson: (personId: string) => Promise<readonly StoredEnrolment[]>
  /** In the sessions of one training. */
  readonly ofNotice: (personId: string, noticeId: string) => Promise<readonly StoredEnrolment[]>
  /** Everybody who ever enrolled, by 识别码; `code`: how that begins. */
  readonly ofSession: (
    session: string,
    page: { readonly limit: number; readonly after?: string },
    code?: string,
  ) => Promise<{ readonly items: readonly StoredEnrolment[]; readonly next: string | null }>
  /** The same, one after the other, no more of each than counts. */
  readonly everybodyOf: (session: string) => AsyncGenerator<EnrolledIn>
  readonly offersDue: (now: number) => AsyncGenerator<Due>
  readonly wishesDue: (now: number) => AsyncGenerator<Due>
  /** Wishes that one decides on, who asked first standing first at each organisation. */
  readonly wishesWithin: (
    authority: Pick<Authority, 'scopes'>,
    page: { readonly limit: number; readonly after?: string },
  ) => Promise<{ readonly items: readonly StoredEnrolment[]; readonly next: string | null }>
  /** Rows for a transaction; they fail there when it changed since it was read. */
  readonly settled: (
    before: StoredEnrolment | undefined,
    after: StoredEnrolment,
  ) => readonly Write[]
  /** A row for a transaction; it fails there when it changed since it was read. */
  readonly unchanged: (enrolment: StoredEnrolment) => Write
  /** A row for a transaction: two enrolments of one person are never decided at once. */
  readonly alone: (personId: string, turns: number) => Write
  /** How many were decided so far. */
  readonly turnsOf: (personId: string) => Promise<number>
}

/** Names a session over all notices. */
export const sessionKey = (noticeId: string, sessionId: string): string =>
  `${noticeId}.${sessionId}`

const keyOf = (personId: string, session: string): Key => ({
  pk: `PERSON#${personId}`,
  sk: `ENROLMENT#${session}`,
})
const turnsKey = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'ENROLLING' })
/** Where an enrolment is kept: its person's own row, and the session's. */
export const enrolmentKeys = (personId: string, session: string): readonly Key[] => [
  { pk: `SESSION#${session}`, sk: enrolledAt(personId) },
  keyOf(personId, session),
]
const sessionOf = ({ noticeId, sessionId }: Enrolment) => sessionKey(noticeId, sessionId)
const listKey = (one: StoredEnrolment): Key => ({
  pk: `SESSION#${sessionOf(one)}`,
  sk: enrolledAt(one.personId),
})

const unchangedSince = (before: StoredEnrolment | undefined): Condition =>
  before === undefined
    ? { condition: 'attribute_not_exists(pk)' }
    : {
        condition: '#version = :version',
        names: { '#version': 'version' },
        values: { ':version': before.version },
      }

async function* due(table: Table, list: string, now: number) {
  for await (const row of rowsUnder(table, list)) {
    const one = row as Item & Due
    if (one.by > now) return
    yield one
  }
}

export function openEnrolmentStore(table: Table): EnrolmentStore {
  return {
    find: async (personId, session) =>
      (await table.get(keyOf(personId, session))) as (Item & StoredEnrolment) | undefined,
    ofPerson: async (personId) => {
      const found: StoredEnrolment[] = []
      for await (const row of rowsUnder(table, `PERSON#${personId}`, 'ENROLMENT#'))
        found.push(row as Item & StoredEnrolment)
      return found
    },
    ofNotice: async (personId, noticeId) => {
      const found: StoredEnrolment[] = []
      for await (const row of rowsUnder(table, `PERSON#${personId}`, `ENROLMENT#${noticeId}.`))
        found.push(row as Item & StoredEnrolment)
      return found
    },
    ofSession: async (session, { limit, after }, code = '') => {
      const rows = await table.list({
        pk: `SESSION#${session}`,
        begins: `ENROLLED#${code}`,
        limit,
        ...(after !== undefined && { after }),
      })
      const next = rows.length < limit ? null : (rows.at(-1)?.sk ?? null)
      return { items: rows as unknown as StoredEnrolment[], next }
    },
    everybodyOf: async function* (session) {
      for await (const row of manyRowsUnder(
        table,
        `SESSION#${session}`,
        'ENROLLED#',
        enrolledFields,
      ))
        yield row as Item & EnrolledIn
    },
    offersDue: (now) => due(table, openOffers, now),
    wishesDue: (now) => due(table, openWishes, now),
    wishesWithin: ({ scopes }, page) =>
      listWithin<Item & StoredEnrolment>(table, { kind: 'WISHES', scopes, ...page }),
    settled: (before, after) => {
      const kept = { ...after, version: (before?.version ?? 0) + 1 }
      return [
        {
          put: { ...kept, ...keyOf(kept.personId, sessionOf(kept)) },
          only: unchangedSince(before),
        },
        { put: { ...kept, ...listKey(kept) } },
        ...otherLists(sessionOf(kept), before, kept),
      ]
    },
    unchanged: (one) => ({ check: keyOf(one.personId, sessionOf(one)), only: unchangedSince(one) }),
    turnsOf: async (personId) => Number((await table.get(turnsKey(personId)))?.turns ?? 0),
    alone: (personId, turns) => ({
      put: { ...turnsKey(personId), turns: turns + 1 },
      only: {
        condition: 'attribute_not_exists(pk) OR #turns = :turns',
        names: { '#turns': 'turns' },
        values: { ':turns': turns },
      },
    }),
  }
}
