import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { draftAt, sessionIn } from '../training/drafts.ts'
import { plantCertified, plantPassed } from '../training/plant-certified.ts'
import { plantEnrolment } from '../training/plant-enrolment.ts'
import { plantCorrection, plantLearner } from '../training/plant-learner.ts'
import { plantNotice } from '../training/plant-notice.ts'
import type { World } from '../world.ts'
import type { GuardedName } from './operation-rows.ts'
import { plantEntry, plantGrant, plantJoin, plantPerson } from './plant.ts'

/** What one call is about. */
export interface Matter {
  readonly input: Readonly<Record<string, unknown>>
  /** The same about something that does not exist. A list leaves it out: what it asks is the same. */
  readonly absent?: Readonly<Record<string, unknown>>
  /** A list only: the text by which the matter is found in it. */
  readonly shows?: string
  /** A list only: takes the matter out again. */
  readonly remove?: () => Promise<void>
}

export interface MatterKind {
  /** Makes one that lies at an organisation; `party`: whose it is, somebody new where left out. */
  readonly make: (world: World, at: OrganisationPath, party?: string) => Promise<Matter>
  /** It is every system's business: who acts for one system alone has a part in it. */
  readonly everybodys?: true
  /** It lies nowhere: whoever may take the action at any place is answered, without a code just shown. */
  readonly everywhere?: true
  /** A list shows what is one's own too, and asks for no second factor: only acting on it does. */
  readonly list?: true
}

const reason = '任职文件'
const absent = 'A'.repeat(22)
const idOf = (path: OrganisationPath): string => path.split('/').at(-2) ?? ''
const isRegion = (path: OrganisationPath): boolean => /^\d{6}$/.test(idOf(path))

/** Something that may be added below the organisation. */
const toAdd = (above: OrganisationPath) =>
  isRegion(above)
    ? { kind: 'department', domain: 'tax', name: '税务局' }
    : { kind: 'enterprise', name: '分公司' }

const joinAs = (as: 'member' | 'officer'): MatterKind => ({
  everybodys: true,
  make: async (world, at, party) => {
    const { id, personId } = await plantJoin(world, at, as, party)
    const wanted = { personId, accept: true }
    return { input: { joinId: id, ...wanted }, absent: { joinId: absent, ...wanted } }
  },
})

const memberAs = (as: 'member' | 'officer'): MatterKind => ({
  everybodys: true,
  make: async (world, at, party) => {
    const { id, personId, accept } = await plantJoin(world, at, as, party)
    await accept()
    return { input: { joinId: id, personId, reason }, absent: { joinId: absent, personId, reason } }
  },
})

const waitingAs = (as: 'member' | 'officer'): MatterKind => ({
  everybodys: true,
  list: true,
  make: async (world, at, party) => {
    const { id, remove } = await plantJoin(world, at, as, party)
    return { input: { limit: 100 }, shows: `"${id}"`, remove }
  },
})

const personAt: MatterKind = {
  make: async (world, at, party) => {
    const personId = party ?? (await plantGrant(world, at)).personId
    return { input: { personId, reason }, absent: { personId: absent, reason } }
  },
}

/** The audit of a place is asked for by its path; one that is no place answers as one out of reach. */
const auditAt = (more: Readonly<Record<string, unknown>>): MatterKind => ({
  everybodys: true,
  make: async (_, organisation) => ({
    input: { organisation, ...more },
    absent: { organisation: '/530000/539900/', ...more },
  }),
})

/** A published training; only its organisation counts. */
const noticeAt = (more: (world: World) => Readonly<Record<string, unknown>>): MatterKind => ({
  everybodys: true,
  make: async (world, at) => {
    const { id } = await plantNotice(world, at)
    return {
      input: { noticeId: id, ...more(world) },
      absent: { noticeId: absent, ...more(world) },
    }
  },
})

/** Somebody's enrolment in a training. */
const enrolmentAt = (more: Readonly<Record<string, unknown>>): MatterKind => ({
  everybodys: true,
  make: async (world, at, party) => {
    const personId = party ?? (await plantPerson(world))
    const { id } = await plantNotice(world, at)
    const state = 'toSession' in more ? 'waiting' : 'requested'
    await plantEnrolment(world, { noticeId: id, personId, state })
    const rest = { sessionId: '1', personId, ...more }
    return { input: { noticeId: id, ...rest }, absent: { noticeId: absent, ...rest } }
  },
})

/** One for each operation that a granted role opens: without it nothing compiles. */
export const matters: Readonly<Record<GuardedName, MatterKind>> = {
  listAudit: auditAt({}),
  exportAudit: auditAt({ format: 'csv' }),
  seeAuditEntry: {
    everybodys: true,
    make: async (world, at) => ({
      input: { sequence: await plantEntry(world, at) },
      absent: { sequence: 999_999_999 },
    }),
  },
  seeAuditState: { everywhere: true, make: async () => ({ input: {} }) },
  publishNotice: {
    everybodys: true,
    make: async ({ clock }, at) => ({
      input: { organisationId: idOf(at), draft: draftAt(clock) },
      absent: { organisationId: absent, draft: draftAt(clock) },
    }),
  },
  changeNotice: noticeAt(({ clock }) => {
    const sessions = [sessionIn(clock, 10), sessionIn(clock, 20)]
    return { version: 1, draft: draftAt(clock, { sessions }) }
  }),
  cancelNotice: noticeAt(() => ({ version: 1, because: reason })),
  decideEnrolment: enrolmentAt({ accept: true, reason: null }),
  moveEnrolment: enrolmentAt({ toSession: '2' }),
  publishedNotices: {
    everybodys: true,
    list: true,
    make: async (world, at) => {
      const { id, remove } = await plantNotice(world, at)
      return { input: { limit: 100 }, shows: `"${id}"`, remove }
    },
  },
  listEnrolments: {
    everybodys: true,
    make: async (world, at) => ({
      input: { noticeId: (await plantNotice(world, at)).id, sessionId: '1' },
      absent: { noticeId: absent, sessionId: '1' },
    }),
  },
  listAttendance: {
    everybodys: true,
    make: async (world, at) => ({
      input: { noticeId: (await plantNotice(world, at)).id, sessionId: '1' },
      absent: { noticeId: absent, sessionId: '1' },
    }),
  },
  listResults: {
    everybodys: true,
    make: async (world, at) => ({
      input: { noticeId: (await plantNotice(world, at)).id, sessionId: '1' },
      absent: { noticeId: absent, sessionId: '1' },
    }),
  },
  enterMark: {
    everybodys: true,
    make: async (world, at, party) => {
      const { noticeId, personId } = await plantLearner(world, at, party)
      const wanted = { personId, part: 'theory', mark: 80, version: 0 }
      return { input: { noticeId, ...wanted }, absent: { noticeId: absent, ...wanted } }
    },
  },
  issueCertificates: {
    everybodys: true,
    make: async (world, at, party) => {
      const { noticeId } = await plantPassed(world, at, party)
      return {
        input: { noticeId, sessionId: '1' },
        absent: { noticeId: absent, sessionId: '1' },
      }
    },
  },
  revokeCertificate: {
    everybodys: true,
    make: async (world, at, party) => {
      const { noticeId, personId } = await plantCertified(world, at, party)
      const wanted = { personId, reason }
      return { input: { noticeId, ...wanted }, absent: { noticeId: absent, ...wanted } }
    },
  },
  attendanceCodes: {
    everybodys: true,
    make: async (world, at, party) => {
      const { noticeId } = await plantLearner(world, at, party)
      const wanted = { sessionId: '1', kind: 'entry' }
      return { input: { noticeId, ...wanted }, absent: { noticeId: absent, ...wanted } }
    },
  },
  proposeCorrection: {
    everybodys: true,
    make: async (world, at, party) => {
      const { noticeId, personId, startsAt } = await plantLearner(world, at, party)
      const time = { as: 'present', from: startsAt, until: startsAt + 3600 }
      const wanted = { sessionId: '1', personId, reason, ...time }
      return { input: { noticeId, ...wanted }, absent: { noticeId: absent, ...wanted } }
    },
  },
  decideCorrection: {
    everybodys: true,
    make: async (world, at, party) => {
      const learner = await plantLearner(world, at, party)
      const correctionId = await plantCorrection(world, learner)
      const wanted = { sessionId: '1', personId: learner.personId, correctionId, confirm: true }
      return {
        input: { noticeId: learner.noticeId, ...wanted },
        absent: { noticeId: absent, ...wanted },
      }
    },
  },
  addOrganisation: {
    make: async (_, at) => ({
      input: { aboveId: idOf(at), ...toAdd(at) },
      absent: { aboveId: absent, ...toAdd(at) },
    }),
  },
  waitingJoins: waitingAs('member'),
  waitingOfficers: waitingAs('officer'),
  listMembers: {
    make: async (_, at) => ({
      input: { organisationId: idOf(at) },
      absent: { organisationId: absent },
    }),
  },
  removeMember: memberAs('member'),
  removeOfficer: memberAs('officer'),
  decideJoin: joinAs('member'),
  decideOfficer: joinAs('officer'),
  listGrants: {
    list: true,
    make: async (world, at, party) => {
      const { grantId, remove } = await plantGrant(world, at, party)
      return { input: { limit: 100 }, shows: `"${grantId}"`, remove }
    },
  },
  grantRole: {
    make: async (world, at, party) => {
      const personId = party ?? (await plantPerson(world))
      const rest = { personId, role: 'judge', domain: 'any', from: '2026-01-01', to: null, reason }
      return {
        input: { organisationId: idOf(at), ...rest },
        absent: { organisationId: absent, ...rest },
      }
    },
  },
  revokeRole: {
    make: async (world, at, party) => {
      const { personId, grantId } = await plantGrant(world, at, party)
      return {
        input: { personId, grantId, reason },
        absent: { personId, grantId: absent, reason },
      }
    },
  },
  disablePerson: personAt,
  enablePerson: personAt,
  unmaskPerson: {
    everybodys: true,
    make: async (world, at, party) => {
      const { personId, accept } = await plantJoin(world, at, 'member', party)
      await accept()
      return { input: { personId, reason }, absent: { personId: absent, reason } }
    },
  },
}
