import { draftAt, sessionIn } from '../training/drafts.ts'
import { plantCertified, plantPassed } from '../training/plant-certified.ts'
import { plantDispute } from '../training/plant-dispute.ts'
import { plantEnrolment } from '../training/plant-enrolment.ts'
import { plantCorrection, plantLearner } from '../training/plant-learner.ts'
import { plantNotice } from '../training/plant-notice.ts'
import type { World } from '../world.ts'
import { idOf } from './id-of.ts'
import type { MatterKind } from './matter.ts'
import { plantPerson } from './plant.ts'

const reason = '任职文件'
const absent = 'A'.repeat(22)

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

/** What trainings are about, for each operation of theirs that a granted role opens. */
export const trainingMatters = {
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
  listWishes: {
    everybodys: true,
    list: true,
    make: async (world, at) => {
      const { id } = await plantNotice(world, at)
      const personId = await plantPerson(world)
      const wish = await plantEnrolment(world, { noticeId: id, personId, state: 'requested' })
      const remove = async () => {
        await wish.remove()
      }
      return { input: { limit: 100 }, shows: `"${personId}"`, remove }
    },
  },
  moveEnrolment: enrolmentAt({ toSession: '2', because: reason }),
  publishedNotices: {
    everybodys: true,
    list: true,
    make: async (world, at) => {
      const { id, remove } = await plantNotice(world, at)
      return { input: { limit: 100 }, shows: `"${id}"`, remove }
    },
  },
  listEnrolments: { ...noticeAt(() => ({ sessionId: '1' })), onlyLooks: true },
  announce: noticeAt(() => ({ sessionId: '1', to: 'everybody', text: '请带绝缘鞋。' })),
  listAnnouncements: { ...noticeAt(() => ({ sessionId: '1' })), onlyLooks: true },
  countEnrolled: { ...noticeAt(() => ({})), onlyLooks: true },
  listAttendance: { ...noticeAt(() => ({ sessionId: '1' })), onlyLooks: true },
  listResults: { ...noticeAt(() => ({ sessionId: '1' })), onlyLooks: true },
  listDisputes: { ...noticeAt(() => ({})), onlyLooks: true },
  seeFigures: { ...noticeAt(() => ({})), onlyLooks: true },
  enterMark: {
    everybodys: true,
    make: async (world, at, party) => {
      const { noticeId, personId } = await plantLearner(world, at, party)
      const wanted = { personId, part: 'theory', mark: 80, version: 0 }
      return { input: { noticeId, ...wanted }, absent: { noticeId: absent, ...wanted } }
    },
  },
  answerDispute: {
    everybodys: true,
    make: async (world, at, party) => {
      const { noticeId, personId } = await plantDispute(world, at, party)
      const wanted = { personId, outcome: 'kept', reason, version: 1 }
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
    onlyLooks: true,
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
} as const satisfies Readonly<Record<string, MatterKind>>
