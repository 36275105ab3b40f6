import { draftCompetition } from './competitions/draft-competition.ts'
import { plantDecided } from './competitions/plant-decided.ts'
import { plantJudging, plantSheet } from './competitions/plant-judging.ts'
import { creditCodeOf } from './credit-codes.ts'
import { idNumberOf } from './id-numbers.ts'
import { draftAt } from './training/drafts.ts'
import { plantCertified } from './training/plant-certified.ts'
import { plantCorrection, plantLearner } from './training/plant-learner.ts'
import type { Person, World } from './world.ts'

export const canaries = [
  '独龙族·金丝雀',
  '金丝雀精密机械厂',
  '金丝雀学时少了',
  '金丝雀培训网',
] as const

let enterprises = 100

/**
 * Somebody who has something of everything: two logins, a grant, a join that waits and one that was
 * accepted, a place in a training, presence in another that they dispute, a certificate of a third, a name and an ID number, sealed facts, consents, messages. `phone`: nobody else's.
 */
export async function somebodyWhole(world: World, name: string, phone: string): Promise<Person> {
  const weixi = { organisation: '/530000/533400/533423/' }
  const union = await world.signInAs(`${name}-union`, { role: 'countyUnion', ...weixi })
  const firm = await union.identity.addOrganisation({
    aboveId: '533423',
    kind: 'enterprise',
    name: `${canaries[1]}${enterprises}`,
    creditCode: creditCodeOf(enterprises++),
  })
  const person = await world.signInAs(name, { role: 'judge', ...weixi })
  await person.identity.bindPhone({ code: `${phone}-1` })
  await person.identity.requestJoin({ organisationId: firm.id, as: 'member' })
  await person.identity.requestJoin({ organisationId: firm.id, as: 'officer' })
  await belong(union, person)
  await learn(world, union, person)
  await compete(world, union, person)
  await world.events.settle()
  await person.privacy.giveConsent({ purpose: 'situation', version: 1 })
  await person.privacy.giveConsent({ purpose: 'details', version: 3 })
  const idNumber = idNumberOf(enterprises)
  await person.identity.putDetails({ realName: '赵六', idNumber, version: 0 })
  const ethnicity = { factKey: 'worker.ethnicity', answer: { value: canaries[0] }, version: 0 }
  await person.records.putFact(ethnicity)
  await person.records.putFact({ factKey: 'worker.age', answer: { value: 41 }, version: 0 })
  return person
}

/** A firm takes somebody in. */
async function belong(union: Person, { identity, session }: Person): Promise<void> {
  const firm = { aboveId: '533423', kind: 'enterprise', name: canaries[1] } as const
  const { id: organisationId } = await union.identity.addOrganisation(firm)
  const { id: joinId } = await identity.requestJoin({ organisationId, as: 'member' })
  await union.identity.decideJoin({ joinId, personId: session.personId, accept: true })
}

/** A union has a place for somebody, and had one before. */
async function learn(world: World, union: Person, { training, session }: Person): Promise<void> {
  const weixi = '/530000/533400/533423/'
  const learner = await plantLearner(world, weixi, session.personId)
  await plantCorrection(world, learner)
  const { noticeId } = learner
  await training.disputeResult({ noticeId, about: 'minutes', text: canaries[2] })
  const answer = { outcome: 'kept', reason: '查过签到', version: 1 } as const
  await union.training.answerDispute({ noticeId, personId: session.personId, ...answer })
  await plantCertified(world, weixi, session.personId)
  const draft = draftAt(world.clock)
  const { id } = await union.training.publishNotice({ organisationId: '533423', draft })
  await training.enrol({ noticeId: id, sessionId: '1', facts: {} })
  const brought = { organisation: canaries[3], minutes: 480, number: 'A-1', day: '2024-03-05' }
  await training.importLearned({ lines: [{ ...brought, title: '安全操作' }] })
  await training.openCalendar({})
}

/** Somebody enters an event of a union's competition, and judges one of another. */
async function compete(
  world: World,
  union: Person,
  { competitions, session }: Person,
): Promise<void> {
  const draft = draftCompetition(world.clock)
  const { id } = await union.competitions.publishCompetition({ organisationId: '533423', draft })
  await competitions.enterEvent({ competitionId: id, eventId: '1' })
  const judged = await plantJudging(world, '/530000/533400/533423/', { judges: [{ session }] })
  await plantSheet(world, judged)
  const party = session.personId
  const over = await plantDecided(world, '/530000/533400/533423/', { party })
  await union.competitions.publishPreliminary({ ...over, noticeDays: 1 })
  const words = '作品少算了 2 分'
  const { appealId } = await competitions.appeal({ ...over, grounds: 'marks', words })
  await union.competitions.decideAppeal({ ...over, appealId, upheld: false, words: '没有算错' })
  await competitions.appealAgain({ ...over, appealId, words: '请再看一次' })
}
