import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOutbox } from './platform/outbox-store.ts'
import { sweepOutbox } from './platform/outbox-sweep.ts'
import { readCodes, setUpSecondFactor } from './testing/authenticator.ts'
import { plantDecided } from './testing/competitions/plant-decided.ts'
import { plantJudging, plantSheet } from './testing/competitions/plant-judging.ts'
import { plantPublished } from './testing/competitions/plant-published.ts'
import { draftAt, sessionIn } from './testing/training/drafts.ts'
import { plantPassed } from './testing/training/plant-certified.ts'
import { plantCorrection, plantLearner } from './testing/training/plant-learner.ts'
import { openWorld, type World } from './testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const factKey = 'worker.unemploymentInsurance.cumulativeMonths'
const phone = '13900000001'

const brought = {
  ...{ title: '安全操作', organisation: null, day: '2024-03-05', minutes: 60, number: null },
}

const weixi = '/530000/533400/533423/'

/** An event of two codes that somebody judges and another checks. */
async function judging(name: string) {
  const [judge, checker] = [
    await world.signIn(`${name}-judge`),
    await world.signIn(`${name}-checker`),
  ]
  const at = await plantJudging(world, weixi, { judges: [judge], checkers: [checker], entrants: 2 })
  const union = await world.signInAs(`${name}-union`, { role: 'countyUnion', organisation: weixi })
  return {
    at,
    judge,
    checker,
    union,
    place: { ...at, round: 'final', module: 'practice', code: '1' },
  }
}

const provincesAuditor = { role: 'auditAdmin', organisation: '/530000/' } as const

/** Runs an operation on its own, in the situation the page describes, and tells what it consumed. */
const measures: Readonly<Record<string, () => Promise<unknown>>> = {
  whoAmI: async () => {
    const { identity } = await world.signIn('who')
    return world.unitsOf(() => identity.whoAmI({}))
  },
  'signInWithWechat, known person': async () => {
    await world.signIn('known')
    return world.unitsOf(() => world.signIn('known'))
  },
  'signInWithWechat, new person': () => world.unitsOf(() => world.signIn('new')),
  requestSignInCode: () =>
    world.unitsOf(() => world.stranger.identity.requestSignInCode({ phone })),
  'signInWithPhone, known person': async () => {
    const { identity } = world.stranger
    await identity.signInWithPhone({ phone, code: await world.codeSentTo(phone) })
    world.clock.advance(60)
    await identity.requestSignInCode({ phone })
    const code = await world.codeSentTo(phone)
    return world.unitsOf(() => identity.signInWithPhone({ phone, code }))
  },
  refreshSession: async () => {
    const { session } = await world.signIn('refresh')
    const { refreshToken } = session
    return world.unitsOf(() => world.stranger.identity.refreshSession({ refreshToken }))
  },
  signOut: async () => {
    const { identity } = await world.signIn('out')
    return world.unitsOf(() => identity.signOut({}))
  },
  listDevices: async () => {
    const { identity } = await world.signIn('devices')
    return world.unitsOf(() => identity.listDevices({}))
  },
  signOutEverywhere: async () => {
    const { identity } = await world.signIn('everywhere')
    return world.unitsOf(() => identity.signOutEverywhere({}))
  },
  bindPhone: async () => {
    await (await world.signIn('first')).identity.bindPhone({ code: '13800000001-1' })
    const { identity } = await world.signIn('binds')
    return world.unitsOf(() => identity.bindPhone({ code: '13800000002-1' }))
  },
  'bindPhone, by SMS': async () => {
    const { identity } = await world.signIn('bindsbysms')
    const phone = '13800000003'
    await world.stranger.identity.requestSignInCode({ phone })
    const code = await world.codeSentTo(phone)
    return world.unitsOf(() => identity.bindPhone({ phone, code }))
  },
  enrolSecondFactor: async () => {
    const { identity } = await world.signIn('enrols')
    await identity.enrolSecondFactor({})
    return world.unitsOf(() => identity.enrolSecondFactor({}))
  },
  confirmSecondFactor: async () => {
    const { identity } = await world.signIn('confirms')
    const { secret } = await identity.enrolSecondFactor({})
    const code = readCodes(world, secret)()
    return world.unitsOf(() => identity.confirmSecondFactor({ code }))
  },
  stepUp: async () => {
    const person = await world.signIn('steps-up')
    const { code } = await setUpSecondFactor(world, person)
    return world.unitsOf(() => person.identity.stepUp({ code: code(1) }))
  },
  getDetails: async () => {
    const { identity } = await tells('sees-details', '530000199003072013')
    return world.unitsOf(() => identity.getDetails({}))
  },
  putDetails: async () => {
    const { identity, privacy } = await world.signIn('puts-details')
    await privacy.giveConsent({ purpose: 'details', version: 3 })
    const wanted = { realName: '张三', idNumber: '53342319900307101X', version: 0 }
    return world.unitsOf(() => identity.putDetails(wanted))
  },
  deleteDetails: async () => {
    const { identity } = await tells('deletes-details', '53342319900307128X')
    return world.unitsOf(() => identity.deleteDetails({}))
  },
  unmaskPerson: async () => {
    const { identity, session } = await tells('is-seen', '53000019900307107X')
    const union = await world.signInAs('sees', {
      role: 'countyUnion',
      organisation: '/530000/533400/533423/',
    })
    const firm = { aboveId: '533423', kind: 'enterprise', name: '维西精工' } as const
    const { id: organisationId } = await union.identity.addOrganisation(firm)
    const { personId } = session
    const { id: joinId } = await identity.requestJoin({ organisationId, as: 'member' })
    await union.identity.decideJoin({ joinId, personId, accept: true })
    const wanted = { personId, reason: '核对会员名册' }
    return world.unitsOf(() => union.identity.unmaskPerson(wanted))
  },
  'listPolicies, getPolicy, getPack, screen': () =>
    world.unitsOf(async () => {
      await world.stranger.policies.listPolicies({})
      await world.stranger.policies.getPolicy({ policyId: 'yn-skill-uplift-2025' })
      await world.stranger.policies.getPack({ hash: world.pack.hash })
      await world.stranger.policies.screen({ facts: {}, policyIds: [] })
    }),
  getRecord: async () => {
    const { records } = await world.signIn('record')
    return world.unitsOf(() => records.getRecord({}))
  },
  putFact: async () => {
    const { records } = await world.signIn('put')
    return world.unitsOf(() => records.putFact({ factKey, answer: { value: 1 }, version: 0 }))
  },
  'putFact, a sensitive one': async () => {
    const { records, privacy } = await world.signIn('put-sensitive')
    await privacy.giveConsent({ purpose: 'situation', version: 1 })
    const put = (version: number) =>
      records.putFact({ factKey: 'worker.ethnicity', answer: { value: '傈僳族' }, version })
    await put(0)
    return world.unitsOf(() => put(1))
  },
  deleteFact: async () => {
    const { records } = await world.signIn('delete')
    await records.putFact({ factKey, answer: { value: 1 }, version: 0 })
    return world.unitsOf(() => records.deleteFact({ factKey }))
  },
  deleteRecord: async () => {
    const { records } = await world.signIn('delete-all')
    return world.unitsOf(() => records.deleteRecord({}))
  },
  check: async () => {
    const { records } = await world.signIn('check')
    await records.putFact({ factKey, answer: { value: 1 }, version: 0 })
    return world.unitsOf(() => records.check({}))
  },
  listConsents: async () => {
    const { privacy } = await world.signIn('consents')
    return world.unitsOf(() => privacy.listConsents({}))
  },
  giveConsent: async () => {
    const { privacy } = await world.signIn('gives')
    return world.unitsOf(() => privacy.giveConsent({ purpose: 'situation', version: 1 }))
  },
  withdrawConsent: async () => {
    const { privacy } = await world.signIn('withdraws')
    await privacy.giveConsent({ purpose: 'situation', version: 1 })
    return world.unitsOf(() => privacy.withdrawConsent({ purpose: 'situation' }))
  },
  exportData: async () => {
    const { privacy } = await world.signIn('exports')
    return world.unitsOf(() => privacy.exportData({}))
  },
  seeDeletion: async () => {
    const { privacy } = await world.signIn('sees-deletion')
    return world.unitsOf(() => privacy.seeDeletion({}))
  },
  requestDeletion: async () => {
    const { privacy } = await world.signIn('leaves')
    return world.unitsOf(() => privacy.requestDeletion({}))
  },
  cancelDeletion: async () => {
    const { privacy } = await world.signIn('stays')
    await privacy.requestDeletion({})
    return world.unitsOf(() => privacy.cancelDeletion({}))
  },
  'listMessages, 2 of them': async () => {
    const messages = await inboxOf('lists', 2)
    return world.unitsOf(() => messages.listMessages({}))
  },
  'countUnread, 2 of them': async () => {
    const messages = await inboxOf('counts', 2)
    return world.unitsOf(() => messages.countUnread({}))
  },
  readMessage: async () => {
    const messages = await inboxOf('reads', 1)
    const [message] = (await messages.listMessages({})).items
    return world.unitsOf(() => messages.readMessage({ messageId: message?.id ?? '' }))
  },
  seeAlerts: async () => {
    const { messages } = await world.signIn('alerted')
    return world.unitsOf(() => messages.seeAlerts({}))
  },
  allowAlerts: async () => {
    const { messages } = await world.signIn('alerted')
    await messages.allowAlerts({ code: 'alerted-a', kinds: ['trainingSoon'] })
    const more = { code: 'alerted-b', kinds: ['trainingSoon' as const] }
    return world.unitsOf(() => messages.allowAlerts(more))
  },
  'readMessages, 2 of them': async () => {
    const messages = await inboxOf('reads-all', 2)
    const [newest] = (await messages.listMessages({})).items
    return world.unitsOf(() => messages.readMessages({ newest: newest?.id ?? '' }))
  },
  'an event, told to one person': async () => {
    await world.signIn('told')
    await world.events.settle()
    await world.signIn('told')
    return world.unitsOf(() => world.events.settle())
  },
  'the sweeper, nothing lost': () => {
    const { table: outbox, clock } = world
    const log = { info: () => {}, warn: () => {}, error: () => {} }
    return world.unitsOf(() => sweepOutbox({ outbox: openOutbox(outbox, clock), clock, log }))
  },
  'listMembers, one of them': async () => {
    const { boss, member } = await joined('members')
    return world.unitsOf(() => boss.identity.listMembers({ organisationId: member.organisationId }))
  },
  'waitingOfficers, one of them': async () => {
    const { union } = await asking('waits', 'officer')
    return world.unitsOf(() => union.identity.waitingOfficers({}))
  },
  removeMember: async () => {
    const { boss, member } = await joined('removes')
    const { personId, id: joinId } = member
    return world.unitsOf(() => boss.identity.removeMember({ personId, joinId, reason: '已离职' }))
  },
  'listNotices, one of them': async () => {
    await oneNotice('lists')
    return world.unitsOf(() => world.stranger.training.listNotices({ regionCode: '533423' }))
  },
  getNotice: async () => {
    const { noticeId } = await oneNotice('gets')
    return world.unitsOf(() => world.stranger.training.getNotice({ noticeId }))
  },
  publishNotice: async () => {
    const union = await world.signInAs('publishes', weixisUnion)
    const draft = draftAt(world.clock)
    return world.unitsOf(() => union.training.publishNotice({ organisationId: '533423', draft }))
  },
  'changeNotice, to another day': async () => {
    const { noticeId } = await oneNotice('changes')
    const union = await world.signIn('changes-teaches')
    const draft = draftAt(world.clock, { sessions: [sessionIn(world.clock, 11)] })
    return world.unitsOf(() => union.training.changeNotice({ noticeId, version: 1, draft }))
  },
  cancelNotice: async () => {
    const { noticeId } = await oneNotice('cancels')
    const union = await world.signIn('cancels-teaches')
    const wanted = { noticeId, version: 1, because: '不办了' }
    return world.unitsOf(() => union.training.cancelNotice(wanted))
  },
  'decideEnrolment, yes': async () => {
    const at = await oneNotice('decides', { approval: true })
    const { training, session } = await world.signIn('decides-1')
    await training.enrol({ ...at, facts: {} })
    const union = await world.signIn('decides-teaches')
    const decision = { ...at, personId: session.personId, accept: true, reason: null }
    return world.unitsOf(() => union.training.decideEnrolment(decision))
  },
  'listWishes, one of them': async () => {
    const at = await oneNotice('wishes', { approval: true })
    await (await world.signIn('wishes-1')).training.enrol({ ...at, facts: {} })
    const union = await world.signIn('wishes-teaches')
    return world.unitsOf(() => union.training.listWishes({ limit: 1 }))
  },
  'moveEnrolment, to a free place': async () => {
    const sessions = [sessionIn(world.clock, 10), sessionIn(world.clock, 11)]
    const at = await oneNotice('moves', { sessions })
    const { training, session } = await world.signIn('moves-1')
    await training.enrol({ ...at, facts: {} })
    const union = await world.signIn('moves-teaches')
    const move = { ...at, personId: session.personId, toSession: '2', because: '换班' }
    return world.unitsOf(() => union.training.moveEnrolment(move))
  },
  'enrol, where a place is free': async () => {
    const at = await oneNotice('free')
    const { training } = await world.signIn('free-1')
    return world.unitsOf(() => training.enrol({ ...at, facts: {} }))
  },
  'enrol, where none is': async () => {
    const { at } = await twoEnrolled('queue')
    const { training } = await world.signIn('queue-3')
    return world.unitsOf(() => training.enrol({ ...at, facts: {} }))
  },
  'myEnrolments, one that waits': async () => {
    const { second } = await twoEnrolled('mine')
    return world.unitsOf(() => second.training.myEnrolments({}))
  },
  'giveUpPlace, to who waits': async () => {
    const { at, first } = await twoEnrolled('gives')
    return world.unitsOf(() => first.training.giveUpPlace(at))
  },
  'answerOffer, yes': async () => {
    const { at, first, second } = await twoEnrolled('answers')
    await first.training.giveUpPlace(at)
    return world.unitsOf(() => second.training.answerOffer({ ...at, accept: true }))
  },
  'listEnrolments, two of them': async () => {
    const { at, union } = await twoEnrolled('enrolled')
    return world.unitsOf(() => union.training.listEnrolments(at))
  },
  'countEnrolled, of one session': async () => {
    const { at, union } = await twoEnrolled('counted')
    return world.unitsOf(() => union.training.countEnrolled({ noticeId: at.noticeId }))
  },
  announce: async () => {
    const { at, union } = await twoEnrolled('announces')
    const said = { ...at, to: 'everybody', text: '请带绝缘鞋。' } as const
    return world.unitsOf(() => union.training.announce(said))
  },
  'listAnnouncements, one of them': async () => {
    const { at, union } = await twoEnrolled('announced')
    await union.training.announce({ ...at, to: 'everybody', text: '请带绝缘鞋。' })
    return world.unitsOf(() => union.training.listAnnouncements(at))
  },
  attendanceCodes: async () => {
    const { at, union } = await learning('shows')
    return world.unitsOf(() => union.training.attendanceCodes({ ...at, kind: 'entry' }))
  },
  handInCode: async () => {
    const { at, union, person } = await learning('comes')
    const { codes } = await union.training.attendanceCodes({ ...at, kind: 'entry' })
    return world.unitsOf(() => person.training.handInCode({ code: codes[0]?.code ?? '' }))
  },
  'myAttendance, of one session': async () => {
    const { person } = await learning('came')
    return world.unitsOf(() => person.training.myAttendance({}))
  },
  'listAttendance, one of them': async () => {
    const { at, union } = await learning('there')
    return world.unitsOf(() => union.training.listAttendance(at))
  },
  proposeCorrection: async () => {
    const { at, union, startsAt: from, personId } = await learning('proposes')
    const time = { as: 'present', from, until: from + 60 } as const
    const wanted = { ...at, ...time, personId, reason: '手机没电' }
    return world.unitsOf(() => union.training.proposeCorrection(wanted))
  },
  decideCorrection: async () => {
    const learner = await learning('corrects')
    const { at, union, personId } = learner
    const decision = { ...at, personId, correctionId: await plantCorrection(world, learner) }
    return world.unitsOf(() => union.training.decideCorrection({ ...decision, confirm: true }))
  },
  'listResults, one of them': async () => {
    const { at, union } = await graduate('results')
    return world.unitsOf(() => union.training.listResults(at))
  },
  'seeFigures, of one person': async () => {
    const { noticeId, union } = await graduate('figures')
    return world.unitsOf(() => union.training.seeFigures({ noticeId }))
  },
  enterMark: async () => {
    const { noticeId, personId, union } = await graduate('marks')
    const mark = { noticeId, personId, part: 'theory', mark: 80, version: 0 } as const
    return world.unitsOf(() => union.training.enterMark(mark))
  },
  'myResults, of one training': async () => {
    const { at, union, person } = await graduate('looks')
    await union.training.issueCertificates(at)
    return world.unitsOf(() => person.training.myResults({}))
  },
  disputeResult: async () => {
    const { noticeId, person } = await graduate('disputes')
    const wanted = { noticeId, about: 'minutes', text: '学时记少了' } as const
    return world.unitsOf(() => person.training.disputeResult(wanted))
  },
  'listDisputes, one of them': async () => {
    const { noticeId, union } = await disputed('disputed')
    return world.unitsOf(() => union.training.listDisputes({ noticeId }))
  },
  answerDispute: async () => {
    const { noticeId, personId, union } = await disputed('answered')
    const answer = { outcome: 'kept', reason: '查过签到', version: 1 } as const
    return world.unitsOf(() => union.training.answerDispute({ noticeId, personId, ...answer }))
  },
  'importLearned, one line, of one training': async () => {
    const { person } = await graduate('brings')
    return world.unitsOf(() => person.training.importLearned({ lines: [brought] }))
  },
  'myImports, of one line': async () => {
    const { training } = await world.signIn('brought')
    await training.importLearned({ lines: [brought] })
    return world.unitsOf(() => training.myImports({}))
  },
  undoImport: async () => {
    const { training } = await world.signIn('takes-back')
    const { importId } = await training.importLearned({ lines: [brought] })
    return world.unitsOf(() => training.undoImport({ importId: importId ?? '' }))
  },
  'issueCertificates, one of them': async () => {
    const { at, union } = await graduate('passes')
    return world.unitsOf(() => union.training.issueCertificates(at))
  },
  revokeCertificate: async () => {
    const { at, noticeId, personId, union } = await graduate('fails')
    await union.training.issueCertificates(at)
    const wanted = { noticeId, personId, reason: '替考，核实无误。' }
    return world.unitsOf(() => union.training.revokeCertificate(wanted))
  },
  verifyCertificate: async () => {
    const { at, union, person } = await graduate('shows-it')
    await union.training.issueCertificates(at)
    const [result] = (await person.training.myResults({})).results
    const number = result?.certificate?.number ?? ''
    return world.unitsOf(() => world.stranger.training.verifyCertificate({ number }))
  },
  calendarFile: async () => {
    const { at, person } = await graduate('calendar-file')
    return world.unitsOf(() => person.training.calendarFile(at))
  },
  seeCalendar: async () => {
    const { training } = await world.signIn('sees-calendar')
    return world.unitsOf(() => training.seeCalendar({}))
  },
  'openCalendar, anew': async () => {
    const { training } = await world.signIn('opens-calendar')
    await training.openCalendar({})
    return world.unitsOf(() => training.openCalendar({}))
  },
  closeCalendar: async () => {
    const { training } = await world.signIn('closes-calendar')
    await training.openCalendar({})
    return world.unitsOf(() => training.closeCalendar({}))
  },
  'readCalendar, of one session': async () => {
    const { person } = await graduate('follows')
    const { token } = await person.training.openCalendar({})
    return world.unitsOf(async () => world.app.request(`/training/calendar-feed?token=${token}`))
  },
  'issuerKeys, issuerKey': () => world.unitsOf(() => world.stranger.training.issuerKeys({})),
  statusList: () => world.unitsOf(() => world.stranger.training.statusList({ list: 9 })),
  'listGrants, of one organisation': async () => {
    const { firm, union } = await asking('grants', 'member')
    const security = await world.signInAs('grants-security', {
      role: 'securityAdmin',
      organisation: '/530000/',
    })
    expect(union.session.personId).not.toBe(security.session.personId)
    return world.unitsOf(() =>
      security.identity.listGrants({ organisation: firm.path, reach: 'at' }),
    )
  },
  // In a log of its own: a page of the log is read whole, so what it costs grows with its rows.
  'listAudit, of one row': async () => {
    const fresh = await openWorld()
    const auditor = await fresh.signInAs('lists', provincesAuditor)
    await auditor.audit.listAudit({})
    await fresh.sealAudit()
    const used = await fresh.unitsOf(() => auditor.audit.listAudit({ limit: 1 }))
    await fresh.stop()
    return used
  },
  seeAuditEntry: async () => {
    const auditor = await world.signInAs('sees', provincesAuditor)
    await world.sealAudit()
    return world.unitsOf(() => auditor.audit.seeAuditEntry({ sequence: 1 }))
  },
  'seeAuditState, of one row': async () => {
    const fresh = await openWorld()
    const auditor = await fresh.signInAs('state', provincesAuditor)
    await auditor.audit.listAudit({})
    await fresh.sealAudit()
    const used = await fresh.unitsOf(() => auditor.audit.seeAuditState({}))
    await fresh.stop()
    return used
  },
  assignJudge: async () => {
    const { at, union } = await judging('assigns')
    const { personId } = (await world.signIn('assigned')).session
    const wanted = { ...at, personId, kind: 'checker' } as const
    return world.unitsOf(() => union.competitions.assignJudge(wanted))
  },
  'getJudging, of two codes': async () => {
    const { at, judge } = await judging('sees')
    await plantSheet(world, at)
    return world.unitsOf(() => judge.competitions.getJudging(at))
  },
  saveSheet: async () => {
    const { judge, place } = await judging('saves')
    const wanted = { ...place, marks: { work: 8000 }, base: 0 }
    return world.unitsOf(() => judge.competitions.saveSheet(wanted))
  },
  submitSheet: async () => {
    const { at, judge, place } = await judging('submits')
    await plantSheet(world, at)
    return world.unitsOf(() => judge.competitions.submitSheet({ ...place, version: 1 }))
  },
  checkSheet: async () => {
    const { at, checker, place } = await judging('checks')
    await plantSheet(world, at, { state: 'submitted' })
    const wanted = { ...place, seat: '1', version: 1 }
    return world.unitsOf(() => checker.competitions.checkSheet(wanted))
  },
  'watchSheets, of two codes': async () => {
    const { at, union } = await judging('watches')
    return world.unitsOf(() => union.competitions.watchSheets(at))
  },
  'lockRound, of two codes': async () => {
    const { at, union } = await judging('locks')
    for (const [code, work] of [
      ['1', 8000],
      ['2', 9000],
    ] as const)
      await plantSheet(world, at, { code, marks: { work }, state: 'checked' })
    return world.unitsOf(() => union.competitions.lockRound({ ...at, round: 'final' }))
  },
  giveCodes: async () => {
    const { union } = await judging('gives')
    const at = await plantJudging(world, weixi, { uncoded: true, entrants: 2 })
    return world.unitsOf(() => union.competitions.giveCodes({ ...at, layer: '1' }))
  },
  'publishPreliminary, of two codes': async () => {
    const { union } = await judging('publishes')
    const at = await plantDecided(world, weixi, { works: [8000, 9000] })
    return world.unitsOf(() => union.competitions.publishPreliminary({ ...at, noticeDays: 1 }))
  },
  'getResults, of two codes': async () => {
    const at = await plantDecided(world, weixi, { works: [8000, 9000] })
    await plantPublished(world, at)
    return world.unitsOf(() => world.stranger.competitions.getResults(at))
  },
  'finalise, of two codes': async () => {
    const { union } = await judging('finalises')
    const at = await plantDecided(world, weixi, { works: [8000, 9000] })
    await plantPublished(world, at)
    return world.unitsOf(() => union.competitions.finalise(at))
  },
}

const weixisUnion = { role: 'countyUnion', organisation: '/530000/533400/533423/' } as const

/** A training of one place. */
async function oneNotice(name: string, change: Parameters<typeof draftAt>[1] = {}) {
  const union = await world.signInAs(`${name}-teaches`, weixisUnion)
  const draft = draftAt(world.clock, change)
  const { id } = await union.training.publishNotice({ organisationId: '533423', draft })
  return { noticeId: id, sessionId: '1' }
}

/** Somebody with a place in a session that runs, and a union that keeps it. */
async function learning(name: string) {
  const person = await world.signIn(name)
  const { organisation } = weixisUnion
  const planted = await plantLearner(world, organisation, person.session.personId)
  const union = await world.signInAs(`${name}-teaches`, weixisUnion)
  return { ...planted, person, union, at: { noticeId: planted.noticeId, sessionId: '1' } }
}

/** Somebody who disputes for how long they were there, and a union that answers. */
async function disputed(name: string) {
  const found = await learning(name)
  const { noticeId, person } = found
  await person.training.disputeResult({ noticeId, about: 'minutes', text: '学时记少了' })
  return found
}

/** Somebody who passed, and a union that may say so. */
async function graduate(name: string) {
  const person = await world.signIn(name)
  const { organisation } = weixisUnion
  const planted = await plantPassed(world, organisation, person.session.personId)
  return { ...planted, person, union: await world.signInAs(`${name}-teaches`, weixisUnion) }
}

/** The same, held by one and waited for by another. */
async function twoEnrolled(name: string) {
  const at = await oneNotice(name)
  const first = await world.signIn(`${name}-1`)
  const second = await world.signIn(`${name}-2`)
  await first.training.enrol({ ...at, facts: {} })
  await second.training.enrol({ ...at, facts: {} })
  return { at, first, second, union: await world.signIn(`${name}-teaches`) }
}

/** Somebody who told who they are. */
async function tells(name: string, idNumber: string) {
  const person = await world.signIn(name)
  await person.privacy.giveConsent({ purpose: 'details', version: 3 })
  await person.identity.putDetails({ realName: '张三', idNumber, version: 0 })
  return person
}

/** Somebody asks to belong to a firm of their own. */
async function asking(name: string, as: 'member' | 'officer') {
  const county = { role: 'countyUnion', organisation: '/530000/533400/533423/' } as const
  const union = await world.signInAs(`${name}-union`, county)
  const firm = await union.identity.addOrganisation({
    aboveId: '533423',
    kind: 'enterprise',
    name: `${name}的单位`,
  })
  const { identity, session } = await world.signIn(`${name}-asker`)
  const join = await identity.requestJoin({ organisationId: firm.id, as })
  return { firm, union, member: { ...join, personId: session.personId } }
}

/** The same, let in by the firm's officer. */
async function joined(name: string) {
  const { firm, member } = await asking(name, 'member')
  const boss = await world.signInAs(`${name}-boss`, {
    role: 'enterpriseOfficer',
    organisation: firm.path,
  })
  await boss.identity.decideJoin({ joinId: member.id, personId: member.personId, accept: true })
  return { boss, member }
}

/** Somebody with as many unread messages as devices that signed in beside the first. */
async function inboxOf(name: string, count: number) {
  const { messages } = await world.signIn(name)
  for (let i = 0; i < count; i++) {
    world.clock.advance(1)
    await world.signIn(name)
  }
  await world.events.settle()
  return messages
}

const page = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8')

/** The rows of the table under «What each operation costs». */
const documented = [...page.matchAll(/^\| `([^|]+)` \|[^|]*\| (\d+) \| (\d+) \|$/gm)].map(
  ([, name = '', read, write]) => ({ name, read: Number(read), write: Number(write) }),
)

describe('what docs/architecture.md says an operation costs', () => {
  it('is said for every operation measured, and for no other', () => {
    expect(documented.map(({ name }) => name)).toEqual(Object.keys(measures))
  })

  it.each(documented)('is so for $name', async ({ name, read, write }) => {
    expect(await measures[name]?.()).toMatchObject({ read, write })
  })
})
