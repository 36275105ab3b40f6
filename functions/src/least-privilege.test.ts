import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { outboxItem } from './platform/outbox-row.ts'
import { openOutbox } from './platform/outbox-store.ts'
import { overdueMs, sweepOutbox } from './platform/outbox-sweep.ts'
import { setUpSecondFactor } from './testing/authenticator.ts'
import { draftCompetition } from './testing/competitions/draft-competition.ts'
import { plantAppeal, refusedBy } from './testing/competitions/plant-appeal.ts'
import { plantCompetition } from './testing/competitions/plant-competition.ts'
import { plantDecided } from './testing/competitions/plant-decided.ts'
import { plantJudging } from './testing/competitions/plant-judging.ts'
import { plantPublished } from './testing/competitions/plant-published.ts'
import { creditCodeOf } from './testing/credit-codes.ts'
import { somebodyWhole } from './testing/somebody-whole.ts'
import { draftAt, sessionIn } from './testing/training/drafts.ts'
import { plantPassed } from './testing/training/plant-certified.ts'
import { plantCorrection, plantLearner } from './testing/training/plant-learner.ts'
import { plantManyToTell } from './testing/training/plant-many-to-tell.ts'
import { plantUnionMember } from './testing/training/plant-union-member.ts'
import { openWorld, type Person, type World } from './testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  const leaver = await somebodyWhole(world, 'leaver', '13900000009')
  await passOn(leaver)
  await leaver.privacy.requestDeletion({})
  // One leaves it to another; the other of the second two is kept out meanwhile.
  const [left] = await twoOf('533422')
  const [only, gone] = await twoOf('533421')
  for (const { privacy } of [left, only]) await privacy.requestDeletion({})
  const key = { pk: `PERSON#${gone.session.personId}`, sk: 'PERSON' }
  await world.table.change(key, { update: 'SET disabled = :yes', values: { ':yes': true } })
  world.clock.advance(21 * 3600)
})
afterAll(() => world.stop())

/** Somebody waits for the place that goes with its holder, and for one that the holder is offered; a third is only asked for. */
async function passOn({ training: leaver }: Person) {
  const union = await world.signInAs('teacher', { role: 'countyUnion', ...weixi })
  const draft = draftAt(world.clock, { sessions: [sessionIn(world.clock, 20)] })
  const { id } = await union.training.publishNotice({ organisationId: '533423', draft })
  const offered = { noticeId: id, sessionId: '1', facts: {} }
  const { training: first } = await world.signIn('first')
  await first.enrol(offered)
  await leaver.enrol(offered)
  await first.giveUpPlace({ noticeId: id, sessionId: '1' })
  const { training: next } = await world.signIn('next')
  for (const { noticeId, sessionId } of (await leaver.myEnrolments({})).enrolments)
    await next.enrol({ noticeId, sessionId, facts: {} })
  const looked = await union.training.publishNotice({
    organisationId: '533423',
    draft: { ...draft, approval: true },
  })
  await leaver.enrol({ noticeId: looked.id, sessionId: '1', facts: {} })
}

/** Two who act for a county. */
async function twoOf(county: string): Promise<readonly [Person, Person]> {
  const acts = { role: 'countyUnion', organisation: `/530000/533400/${county}/` } as const
  return [await world.signInAs(`one-${county}`, acts), await world.signInAs(`two-${county}`, acts)]
}

const factKey = 'worker.unemploymentInsurance.cumulativeMonths'
const phone = '13900000001'

/** Everything a slice ever does to the store. */
const slices: Readonly<Record<string, () => Promise<unknown>>> = {
  identity: async () => {
    const { identity, session } = await world.signIn('alice')
    await identity.whoAmI({})
    const { refreshToken } = session
    const refresh = (token: string) =>
      world.stranger.identity.refreshSession({ refreshToken: token })
    // Three turns: the access token two turns old is removed.
    const next = await refresh(refreshToken)
    const last = await refresh(next.refreshToken)
    await refresh(refreshToken).catch(() => undefined)
    await expect(refresh(last.refreshToken)).rejects.toMatchObject({ code: 'sessionRevoked' })
    await world.stranger.identity.requestSignInCode({ phone })
    const code = await world.codeSentTo(phone)
    await world.stranger.identity.signInWithPhone({ phone, code })
    await (await world.signIn('alice')).identity.signOut({})
    await organise()
    await secure()
    world.changeLoginKey()
    await world.signIn('grace')
    await detail()
  },
  policies: async () => {
    await world.stranger.policies.listPolicies({})
    await world.stranger.policies.screen({ facts: {} })
  },
  records: async () => {
    const { records } = carol
    await records.putFact({ factKey, answer: { value: 1 }, version: 0 })
    await records.getRecord({})
    await records.check({})
    await records.deleteFact({ factKey })
    await records.deleteRecord({})
    await records.putFact({ factKey: 'worker.ethnicity', answer: { value: '傈僳族' }, version: 0 })
    await records.getRecord({})
  },
  privacy: async () => {
    const { privacy } = dave
    await privacy.listConsents({})
    await privacy.giveConsent({ purpose: 'children', version: 1 })
    await privacy.withdrawConsent({ purpose: 'children' })
    await privacy.withdrawConsent({ purpose: 'details' })
    await privacy.exportData({})
    await looked.privacy.exportData({})
    await privacy.requestDeletion({})
    await privacy.seeDeletion({})
    await privacy.cancelDeletion({})
    await oneOfTwo.privacy.requestDeletion({})
    await oneOfTwo.privacy.cancelDeletion({})
    await expect(onlyOfficer.privacy.requestDeletion({})).rejects.toMatchObject({
      code: 'dutyOpen',
    })
  },
  eraser: async () => {
    expect(await world.eraseDue()).toBe(3)
    world.clock.advance(61)
    await world.eraseDue()
  },
  audit: readAudit,
  sealer: () => world.sealAudit(),
  training: train,
  competitions: compete,
  messages: async () => {
    const { messages } = carol
    await messages.listMessages({})
    await looked.messages.listMessages({})
    await messages.countUnread({})
    await messages.readMessage({ messageId })
    await messages.readMessages({ newest: messageId })
    const { messages: other } = oneOfTwo
    await other.allowAlerts({ code: 'other-1', kinds: ['placeOffered'] })
    await other.seeAlerts({})
    await other.stopAlerts({})
  },
  events: async () => {
    // The row is not removed at first: the event is delivered again, and its message found there.
    let writes = 0
    world.faults.follow((_, isWrite) => (isWrite && ++writes === 2 ? 'neverSent' : undefined))
    expect(await world.events.settle()).toEqual([])
    world.faults.follow(undefined)
  },
  sweeper: () =>
    sweepOutbox({
      outbox: openOutbox(world.table, world.clock),
      clock: { now: () => world.clock.now() + 2 * overdueMs },
      log: { info: () => {}, warn: () => {}, error: () => {} },
    }),
  // Last, as by then every session has ended.
  duties: async () => {
    world.clock.advance(86_400)
    const done = await world.trainingDuties()
    expect(Object.values(done).every((count) => count > 0)).toBe(true)
    // In the evening, it is not noted that people were reminded: their message is found there.
    world.clock.advance(10 * 3600)
    let writes = 0
    world.faults.follow((_, isWrite) => (isWrite && ++writes === 2 ? 'neverSent' : undefined))
    await world.trainingDuties()
    world.faults.follow(undefined)
    await world.trainingDuties()
    // The day after, the union of somebody's work did not look in time, and many are reminded: not
    // before, so that the write that fails above is of the one reminder due then.
    world.clock.advance(86_400)
    expect((await world.trainingDuties()).wishes).toBe(1)
  },
  openapi: () => Promise.resolve(world.app.request('/openapi.json')),
}

const messageId = `8204679999999-${'A'.repeat(22)}`

let happened = 0
/** Something happens that somebody has to be told of. */
async function happen() {
  await world.events.settle()
  const asker = await world.signIn('asker')
  const joined = { aboveId: '533423', kind: 'enterprise', name: '维西动力' } as const
  const firm = await officer.identity.addOrganisation(joined)
  await asker.identity.requestJoin({ organisationId: firm.id, as: 'member' })
  await asker.messages.allowAlerts({ code: `alerted-${++happened}`, kinds: ['trainingSoon'] })
  world.wechat.tokens.revoke(40001)
  const { personId } = asker.session
  const soon = { kind: 'trainingSoon', noticeId: 'A'.repeat(22), title: '电工班', place: '礼堂' }
  const due = { type: 'alert.due', about: personId, body: { personId, ...soon, startsAt: 0 } }
  await world.table.put(outboxItem(due, 'B'.repeat(22), world.clock.now()))
  const of = { competitionId: 'A'.repeat(22), eventId: '1', title: '电工技能竞赛', event: '电工' }
  const body = { ...of, standing: 'final', version: 1, openUntil: 0 }
  const published = { type: 'result.published', about: 'final', body }
  await world.table.put(outboxItem(published, 'C'.repeat(22), world.clock.now()))
}

const works = { organisation: '/530000/533400/533423/works-union/', name: '机械厂工会' } as const

/** What must be there before, and is not the slice's own doing. */
const grounds: Readonly<Record<string, () => Promise<unknown>>> = {
  privacy: async () => {
    const party = dave.session.personId
    const at = await plantDecided(world, weixi.organisation, { party })
    await plantPublished(world, at, {}, '张*')
  },
  training: () => plantUnionMember(world, { personId: carol.session.personId, ...works }),
  duties: () => plantManyToTell(world),
  events: happen,
  sweeper: happen,
}

const bijiang = { organisation: '/530000/533300/533325/' }
const weixi = { organisation: '/530000/533400/533423/' }
const roleToGrant = {
  organisationId: '533423',
  role: 'judge',
  domain: 'any',
  from: '2026-01-01',
  to: null,
  reason: '任职文件',
} as const

/** Organisations are added and found, joined and left; roles come and go. */
async function organise() {
  const { identity: union, session } = officer
  const firm = { aboveId: '533423', kind: 'enterprise', name: '维西精工' } as const
  const added = await union.addOrganisation({ ...firm, creditCode: creditCodeOf(7) })
  await union.findOrganisations({ regionCode: '533423', name: '维西' })
  await union.findOrganisations({ creditCode: creditCodeOf(7) })
  const { identity: dora, session: doras } = await world.signIn('dora')
  const asked = await dora.requestJoin({ organisationId: added.id, as: 'officer' })
  await dora.myJoins({})
  await union.waitingJoins({})
  const personId = doras.personId
  await union.waitingOfficers({})
  await union.decideOfficer({ joinId: asked.id, personId, accept: true })
  await union.listMembers({ organisationId: added.id })
  await dora.leaveOrganisation({ joinId: asked.id })
  const grant = await union.grantRole({ ...roleToGrant, personId })
  await union.listGrants({})
  await union.myRoles({})
  await union.revokeRole({ personId, grantId: grant.id, reason: '离任' })
  expect(session.personId).not.toBe(personId)
}

/** A training is published and looked at; its one place is taken, waited for, freed, offered and given up. */
async function train() {
  const draft = draftAt(world.clock)
  const { training } = officer
  const { id: noticeId } = await training.publishNotice({ organisationId: '533423', draft })
  const at = { noticeId, sessionId: '1' }
  await training.publishedNotices({})
  await world.stranger.training.listNotices({ regionCode: '533423' })
  await world.stranger.training.getNotice({ noticeId })
  for (const { training: own } of [carol, dave, looked, oneOfTwo]) {
    await own.enrol({ ...at, facts: {} })
    world.clock.advance(1)
  }
  await dave.training.myEnrolments({})
  await training.listEnrolments(at)
  await training.countEnrolled({ noticeId })
  await training.announce({ ...at, to: 'everybody', text: '请带绝缘鞋。' })
  await training.listAnnouncements(at)
  await carol.training.giveUpPlace(at)
  await dave.training.answerOffer({ ...at, accept: true })
  await dave.training.giveUpPlace(at)
  await training.changeNotice({ noticeId, version: 1, draft: { ...draft, title: '电工二班' } })
  await holdBack()
  await lookFirst()
  await attend()
  await certify()
  await followCalendar()
  await expect(carol.training.publishedNotices({})).rejects.toMatchObject({ code: 'notFound' })
}

/** Somebody comes, is corrected by two, and everybody looks on. */
async function attend() {
  const { training } = officer
  const { at, personId, correctionId } = learner
  const { codes } = await training.attendanceCodes({ ...at, kind: 'entry' })
  await looked.training.handInCode({ code: codes[0]?.code ?? '' })
  await looked.training.myAttendance({})
  await training.listAttendance(at)
  const time = { as: 'present', from: learner.startsAt, until: learner.startsAt + 60 } as const
  await training.proposeCorrection({ ...at, personId, ...time, reason: '手机没电' })
  await training.decideCorrection({ ...at, personId, correctionId, confirm: true })
  const { noticeId } = at
  const line = {
    title: '安全操作',
    organisation: null,
    day: '2024-03-05',
    minutes: 60,
    number: null,
  }
  const { importId } = await looked.training.importLearned({ lines: [line] })
  await looked.training.myImports({})
  await looked.training.undoImport({ importId: importId ?? '' })
  await looked.training.disputeResult({ noticeId, about: 'minutes', text: '学时记少了' })
  await training.listDisputes({ noticeId })
  const answer = { outcome: 'corrected', reason: '更正过了', version: 1 } as const
  await training.answerDispute({ noticeId, personId, ...answer })
}

/** Places are held back while somebody waits, and the training is moved to another day. */
async function holdBack() {
  const reserves = [
    { bucket: '0', places: 2, opensAt: Math.floor(world.clock.now() / 1000) + 3600 },
  ]
  const on = (days: number) =>
    draftAt(world.clock, { sessions: [sessionIn(world.clock, days, { places: 3, reserves })] })
  const { training } = officer
  const { id: noticeId } = await training.publishNotice({ organisationId: '533423', draft: on(20) })
  for (const { training: own } of [carol, dave])
    await own.enrol({ noticeId, sessionId: '1', facts: {} })
  await training.changeNotice({ noticeId, version: 1, draft: on(21) })
  // Another begins tomorrow evening, and goes on the evening after.
  const soon = draftAt(world.clock, {
    enrolUntil: Math.floor(world.clock.now() / 1000) + 3600,
    sessions: [1.25, 2.25].map((days) =>
      sessionIn(world.clock, days, {
        endsAt: Math.floor(world.clock.now() / 1000) + (days + 0.1) * 86_400,
      }),
    ),
  })
  const { id } = await training.publishNotice({ organisationId: '533423', draft: soon })
  for (const sessionId of ['1', '2'])
    await carol.training.enrol({ noticeId: id, sessionId, facts: {} })
}

/** A competition is published, entered and left; lots are drawn. */
async function compete() {
  const { competitions: union } = officer
  const draft = draftCompetition(world.clock)
  const { id } = await union.publishCompetition({ organisationId: '533423', draft })
  const at = { competitionId: id, eventId: '1' }
  await union.heldCompetitions({})
  await world.stranger.competitions.listCompetitions({ regionCode: '533423' })
  await carol.competitions.enterEvent(at)
  await carol.competitions.myEntries({})
  await union.listEntries(at)
  await carol.competitions.leaveEvent(at)
  const { id: over } = toDraw
  await union.drawLots({ competitionId: over, eventId: '1' })
  await judge({ competitionId: over, eventId: '1' })
  await mark()
  await conclude()
  await world.stranger.competitions.getCompetition({ competitionId: over })
  await expect(carol.competitions.heldCompetitions({})).rejects.toMatchObject({ code: 'notFound' })
}

/** Codes are given, somebody is asked to judge and another to check; a sheet is marked and the round locked. */
async function judge(at: { readonly competitionId: string; readonly eventId: string }) {
  const { competitions: union } = officer
  const { competitions: own, session } = carol
  const { personId } = session
  await union.assignJudge({ ...at, personId, kind: 'judge' })
  await union.assignJudge({ ...at, personId: dave.session.personId, kind: 'checker' })
  await own.myJudging({})
  await own.stepAside({ ...at, reason: 'kin' })
  await union.removeJudge({ ...at, personId: dave.session.personId })
  await union.listJudges(at)
  await union.giveCodes({ ...at, layer: '1' })
  await union.getCodes({ ...at, layer: '1' })
}

/** One sheet from its first mark to its round's end, and what comes after. */
async function mark() {
  const at = await plantJudging(world, weixi.organisation, { judges: [carol], checkers: [dave] })
  const place = { ...at, round: 'final', module: 'practice', code: '1' }
  const { competitions: own } = carol
  const { competitions: checker } = dave
  await own.getJudging(at)
  await own.saveSheet({ ...place, marks: { work: 1 }, base: 0 })
  await own.submitSheet({ ...place, version: 1 })
  await checker.returnSheet({ ...place, seat: '1', version: 2, reason: '请核对' })
  await own.submitSheet({ ...place, version: 3 })
  await checker.recordTime({ ...at, round: 'final', code: '1', seconds: 1 })
  await checker.listSheets({ ...at, round: 'final' })
  await checker.checkSheet({ ...place, seat: '1', version: 4 })
  const { competitions: union } = officer
  await union.watchSheets(at)
  await union.lockRound({ ...at, round: 'final' })
  await union.releaseCodes({ ...at, layer: '1' })
}

/** What an event came to is published, looked at and made final. */
async function conclude() {
  const { competitions: union } = officer
  const party = carol.session.personId
  const at = await plantDecided(world, weixi.organisation, { party })
  await union.publishPreliminary({ ...at, noticeDays: 1 })
  await world.stranger.competitions.getResults(at)
  await carol.competitions.myResult(at)
  const words = '少算了 2 分'
  const { appealId } = await carol.competitions.appeal({ ...at, grounds: 'marks', words })
  await carol.competitions.myAppeals(at)
  await union.listAppeals(at)
  await union.decideAppeal({ ...at, appealId, upheld: false, words })
  await carol.competitions.appealAgain({ ...at, appealId, words })
  const over = await plantDecided(world, weixi.organisation)
  await plantPublished(world, over)
  await union.finalise(over)
  // Asks who else may decide it.
  const disputed = await plantDecided(world, weixi.organisation)
  await plantPublished(world, disputed)
  const again = { first: refusedBy('one'), again: { at: 0, sealedWords: '' } }
  const second = await plantAppeal(world, disputed, carol.session.personId, again)
  await union.decideAppeal({ ...disputed, appealId: second, upheld: false, words })
}

/** Wishes for a place are looked at, and one is not, until the training begins. */
async function lookFirst() {
  const { training } = officer
  const soon = draftAt(world.clock, {
    ...{ approval: true, employerFirst: 1 },
    enrolUntil: Math.floor(world.clock.now() / 1000) + 3600,
    sessions: [sessionIn(world.clock, 0.5)],
  })
  const { id: noticeId } = await training.publishNotice({ organisationId: '533423', draft: soon })
  const at = { noticeId, sessionId: '1' }
  for (const { training: own } of [dave, oneOfTwo]) await own.enrol({ ...at, facts: {} })
  const { items } = await training.listWishes({})
  const personId = items.find((one) => one.noticeId === noticeId)?.personId ?? ''
  await training.decideEnrolment({ ...at, personId, accept: true, reason: null })
  const { id: later } = await training.publishNotice({
    organisationId: '533423',
    draft: draftAt(world.clock, { approval: true, employerFirst: 1 }),
  })
  await carol.training.enrol({ noticeId: later, sessionId: '1', facts: {} })
}

/** Marks are entered, a certificate is issued, looked up and revoked. */
async function certify() {
  const { training } = officer
  const { at, personId } = graduate
  const { noticeId } = at
  const mark = { noticeId, personId, part: 'theory', mark: 80 } as const
  await training.enterMark({ ...mark, version: 0 })
  await training.listResults(at)
  await training.seeFigures({ noticeId })
  await training.issueCertificates(at)
  const { results } = await looked.training.myResults({})
  const number = results.find((one) => one.noticeId === noticeId)?.certificate?.number ?? ''
  await world.stranger.training.verifyCertificate({ number })
  await training.revokeCertificate({ noticeId, personId, reason: '替考，核实无误。' })
  await world.stranger.training.statusList({ list: 1 })
}

/** Somebody has their sessions in a calendar, and takes its address back. */
async function followCalendar() {
  const { training } = carol
  await training.openCalendar({})
  const { token } = await training.openCalendar({})
  await looked.training.calendarFile(graduate.at)
  expect((await world.app.request(`/training/calendar-feed?token=${token}`)).status).toBe(200)
  await training.closeCalendar({})
  await training.seeCalendar({})
}

/** The audit is listed, looked into and exported; somebody without the right is refused. */
async function readAudit() {
  const { audit } = auditor
  const { items } = await audit.listAudit({ action: 'grantRole' })
  await audit.seeAuditEntry({ sequence: items[0]?.sequence ?? 0 })
  await audit.seeAuditState({})
  await audit.exportAudit({ format: 'csv' })
  await expect(carol.audit.listAudit({})).rejects.toMatchObject({ code: 'notFound' })
}

/** Devices are listed and ended, a second factor is set up and shown, a phone is bound, somebody is kept out. */
async function secure() {
  const eve = await world.signIn('eve')
  await eve.identity.listDevices({})
  const { code } = await setUpSecondFactor(world, eve)
  const { accessToken } = await eve.identity.stepUp({ code: code(1) })
  const { identity: proven } = world.as(accessToken)
  await proven.seeSecondFactor({})
  await proven.bindPhone({ code: '13900000002-1' })
  world.wechat.tokens.revoke(40001)
  const frank = await world.signIn('frank')
  await frank.identity.bindPhone({ code: '13900000003-1' })
  const wanted = { personId: frank.session.personId, reason: '账号被盗' }
  await administrator.identity.disablePerson(wanted)
  await administrator.identity.enablePerson(wanted)
  await proven.signOutEverywhere({})
}

/** Somebody with a place in a session that runs, whose presence is to be corrected. */
async function learns({ session: { personId } }: Person) {
  const planted = await plantLearner(world, weixi.organisation, personId)
  const correctionId = await plantCorrection(world, planted)
  return { ...planted, correctionId, at: { noticeId: planted.noticeId, sessionId: '1' } }
}

const typed = { realName: '张三', idNumber: '53342319900307101X' }

/** Somebody joins a firm, and is looked at. */
async function unmask({ identity, session: { personId } }: Person) {
  const firm = { aboveId: '533423', kind: 'enterprise', name: '维西电机' } as const
  const { id: organisationId } = await officer.identity.addOrganisation(firm)
  const { id: joinId } = await identity.requestJoin({ organisationId, as: 'member' })
  await officer.identity.decideJoin({ joinId, personId, accept: true })
  await officer.identity.unmaskPerson({ personId, reason: '核对会员名册' })
}

/** Somebody tells who they are, tells it anew and takes it back; another's is looked at. */
async function detail() {
  const { identity, privacy } = await world.signIn('eve')
  await identity.getDetails({})
  await privacy.giveConsent({ purpose: 'details', version: 3 })
  await identity.putDetails({ ...typed, idNumber: '53000019900307107X', version: 0 })
  await identity.deleteDetails({})
  await unmask(looked)
}

let administrator: Person
beforeAll(async () => {
  const province = { organisation: '/530000/' }
  administrator = await world.signInAs('administrator', { role: 'securityAdmin', ...province })
})

let officer: Person
beforeAll(async () => {
  officer = await world.signInAs(
    'officer',
    { role: 'countyUnion', ...weixi },
    { role: 'securityAdmin', ...weixi },
  )
})

let auditor: Person
beforeAll(async () => {
  auditor = await world.signInAs('auditor', { role: 'auditAdmin', organisation: '/530000/' })
  const { session } = await world.signIn('granted')
  await officer.identity.grantRole({ ...roleToGrant, personId: session.personId })
  await world.sealAudit()
})

let toDraw: Awaited<ReturnType<typeof plantCompetition>>
let carol: Person
let graduate: Awaited<ReturnType<typeof plantPassed>>
let learner: Awaited<ReturnType<typeof learns>>
let dave: Person
let looked: Person
let onlyOfficer: Person
let oneOfTwo: Person
beforeAll(async () => {
  carol = await world.signIn('carol')
  await carol.privacy.giveConsent({ purpose: 'situation', version: 1 })
  dave = await world.signIn('dave')
  await dave.privacy.giveConsent({ purpose: 'situation', version: 1 })
  await dave.records.putFact({
    factKey: 'worker.ethnicity',
    answer: { value: '傈僳族' },
    version: 0,
  })
  await dave.privacy.giveConsent({ purpose: 'details', version: 3 })
  await dave.identity.putDetails({ ...typed, version: 0 })
  looked = await world.signIn('looked')
  learner = await learns(looked)
  toDraw = await plantCompetition(world, weixi.organisation)
  graduate = await plantPassed(world, weixi.organisation, looked.session.personId)
  await unmask(looked)
  await world.events.settle()
  onlyOfficer = await world.signInAs('only-officer', { role: 'countyUnion', ...bijiang })
  const gongshan = { role: 'countyUnion', organisation: '/530000/533300/533324/' } as const
  await world.signInAs('two-of-two', gongshan)
  oneOfTwo = await world.signInAs('one-of-two', gongshan)
})

interface Statement {
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Condition?: {
    readonly 'ForAllValues:StringLike': { readonly 'dynamodb:LeadingKeys': readonly string[] }
  }
}

const declared = parse(readFileSync(new URL('../../serverless.yml', import.meta.url), 'utf8'))
  .resources.Resources

/** Each row's prefix that each action is granted for: `PutItem TOKEN#`. */
function granted(slice: string): readonly string[] {
  const role = declared[`${slice[0]?.toUpperCase()}${slice.slice(1)}Role`]
  const statements = role.Properties.Policies[0].PolicyDocument.Statement as readonly Statement[]
  return statements
    .filter(({ Resource }) => !JSON.stringify(Resource).includes('StreamArn'))
    .flatMap(({ Action, Condition }) =>
      [Action]
        .flat()
        .filter((action) => action.startsWith('dynamodb:'))
        .flatMap((action) =>
          (Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'] ?? ['*']).map(
            (key) => `${action.slice('dynamodb:'.length)} ${key.replace(/\*$/, '')}`,
          ),
        ),
    )
    .sort()
}

describe('the rights of a function', () => {
  it.each(Object.keys(slices))(
    'are what %s needs of the store, no less and no more',
    async (slice) => {
      await grounds[slice]?.()
      expect(granted(slice)).toEqual(await world.rightsUsedBy(slices[slice] ?? (async () => {})))
    },
  )

  it('are declared for every function, and no other', () => {
    const roles = Object.keys(declared).filter((name) => name.endsWith('Role'))
    expect(roles.map((name) => name.replace(/Role$/, '').toLowerCase()).sort()).toEqual(
      Object.keys(slices).sort(),
    )
  })

  it('let nobody change or delete what the audit remembers, or write its chain beside the sealer', () => {
    const all = Object.keys(slices).flatMap((slice) =>
      granted(slice).map((right) => `${slice}: ${right}`),
    )
    const on = (keys: RegExp) => all.filter((right) => keys.test(right))
    expect(on(/(Update|Delete)Item (AUDIT|CHAIN|CHECKPOINT|TRAIL)#/)).toEqual([])
    expect(
      on(/PutItem (CHAIN|CHECKPOINT|TRAIL)#/).every((right) => right.startsWith('sealer')),
    ).toBe(true)
    expect(on(/sealer: PutItem AUDIT#/)).toEqual([])
    expect(on(/PutItem CHAIN#/)).toHaveLength(1)
  })
})
