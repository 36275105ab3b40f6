import { afterAll, beforeAll, expect, it } from 'vitest'
import { draftAt } from '../testing/training/drafts.ts'
import { plantCertified } from '../testing/training/plant-certified.ts'
import { plantCorrection, plantLearner } from '../testing/training/plant-learner.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const weixi = '/530000/533400/533423/'
const countyUnion = { role: 'countyUnion', organisation: weixi } as const
const text = '金丝雀下午也在，只记了上午。'
const reason = '查了签到表，下午没有签名。'
let world: World
let union: Person
beforeAll(async () => {
  world = await openWorld()
  union = await world.signInAs('union', countyUnion)
})
afterAll(() => world.stop())

let people = 0
async function learning() {
  const person = await world.signIn(`disputes-${++people}`)
  const learner = await plantLearner(world, weixi, person.session.personId)
  return { ...learner, person }
}
const disputing = async () => {
  const found = await learning()
  const { noticeId, person } = found
  await person.training.disputeResult({ noticeId, about: 'minutes', text })
  return found
}
const line = async ({ training }: Person) => (await training.myResults({})).results[0]
const kept = { outcome: 'kept', reason, version: 1 } as const
const corrected = { outcome: 'corrected', reason: '补上了下午。', version: 1 } as const

it('a dispute changes nothing of the line, its organiser reads it, and the answer reaches its person', async () => {
  const { noticeId, personId, person } = await learning()
  const before = await line(person)
  await person.training.disputeResult({ noticeId, about: 'minutes', text: ` ${text} ` })
  const open = { about: 'minutes', text, answer: null }
  expect(await line(person)).toEqual({ ...before, disputes: [expect.objectContaining(open)] })
  expect((await union.training.listDisputes({ noticeId })).items).toMatchObject([
    { personId, maskedName: null, disputes: [open], version: 1 },
  ])
  await union.training.answerDispute({ noticeId, personId, ...kept })
  expect(await line(person)).toMatchObject({ disputes: [{ answer: { outcome: 'kept', reason } }] })
  await world.events.settle()
  const { items } = await person.messages.listMessages({})
  expect(items.map(({ matter }) => matter)).toContainEqual({
    ...{ kind: 'disputeAnswered', noticeId, title: before?.title, outcome: 'kept' },
  })
})

it('nothing is disputed before it began: the sentence says why, and nothing is kept', async () => {
  const person = await world.signIn(`disputes-${++people}`)
  const draft = draftAt(world.clock)
  const { id } = await union.training.publishNotice({ organisationId: '533423', draft })
  await person.training.enrol({ noticeId: id, sessionId: '1', facts: {} })
  await expect(
    person.training.disputeResult({ noticeId: id, about: 'minutes', text }),
  ).rejects.toMatchObject({ code: 'notOpen', message: expect.stringContaining('还没开课') })
  expect((await union.training.listDisputes({ noticeId: id })).items).toEqual([])
})

it('one is open at a time, whether two are sent at once or after each other, and another follows the answer', async () => {
  const { noticeId, personId, person } = await learning()
  const wanted = { noticeId, about: 'marks', text } as const
  const twice = [1, 2].map(() => person.training.disputeResult(wanted))
  const told = await Promise.allSettled(twice)
  expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(person.training.disputeResult(wanted)).rejects.toMatchObject({ code: 'taken' })
  await union.training.answerDispute({ noticeId, personId, ...kept })
  expect(await person.training.disputeResult(wanted)).toEqual({ version: 3 })
})

it('that a line was corrected is said only once something of it was', async () => {
  const learner = await disputing()
  const { noticeId, personId, person } = learner
  const answer = () => union.training.answerDispute({ noticeId, personId, ...corrected })
  await expect(answer()).rejects.toMatchObject({
    code: 'notOpen',
    message: expect.stringContaining('还没有改过'),
  })
  const correctionId = await plantCorrection(world, learner)
  await expect(answer()).rejects.toMatchObject({ code: 'notOpen' })
  const decision = { noticeId, sessionId: '1', personId, correctionId, confirm: true }
  await union.training.decideCorrection(decision)
  await answer()
  const outcome = { answer: { outcome: 'corrected' } }
  expect(await line(person)).toMatchObject({ minutes: 60, disputes: [outcome] })
})

it('what was answered is not answered again, nor what is another version by now', async () => {
  const { noticeId, personId, person } = await disputing()
  const answer = (version: number) =>
    union.training.answerDispute({ noticeId, personId, ...kept, version })
  await expect(answer(2)).rejects.toMatchObject({ code: 'conflict' })
  await answer(1)
  await expect(answer(2)).rejects.toMatchObject({ code: 'notOpen' })
  await person.training.disputeResult({ noticeId, about: 'passing', text })
  await expect(answer(1)).rejects.toMatchObject({ code: 'conflict' })
})

it('another organisation neither reads it nor answers it, nor can tell that there is any', async () => {
  const { noticeId, personId, person } = await disputing()
  const { noticeId: none } = await learning()
  const rival = await world.signInAs('rival', { ...countyUnion, organisation: '/530000/530100/' })
  for (const { training } of [rival, person])
    for (const of of [noticeId, none, 'A'.repeat(22)]) {
      const refused = { code: 'notFound', message: '没有找到要看的内容，请返回上一页。' }
      await expect(training.listDisputes({ noticeId: of })).rejects.toMatchObject(refused)
      const answered = training.answerDispute({ noticeId: of, personId, ...kept })
      await expect(answered).rejects.toMatchObject(refused)
    }
})

it('nobody disputes what is not theirs or has not begun, nor answers what they disputed themselves', async () => {
  const { noticeId, personId } = await disputing()
  const other = await world.signIn('other')
  const wanted = { about: 'minutes', text } as const
  const foreign = other.training.disputeResult({ noticeId, ...wanted })
  await expect(foreign).rejects.toMatchObject({ code: 'notFound' })
  const officer = await world.signInAs('learns-too', countyUnion)
  const own = await plantLearner(world, weixi, officer.session.personId)
  await officer.training.disputeResult({ noticeId: own.noticeId, ...wanted })
  const answered = officer.training.answerDispute({
    ...{ noticeId: own.noticeId, personId: own.personId },
    ...kept,
  })
  await expect(answered).rejects.toMatchObject({ code: 'ownMatter' })
  expect(personId).not.toBe(own.personId)
})

it('a certificate that was issued is disputed too, and its words are gone with their person', async () => {
  const person = await world.signIn(`disputes-${++people}`)
  const { noticeId, personId } = await plantCertified(world, weixi, person.session.personId)
  await person.training.disputeResult({ noticeId, about: 'certificate', text })
  await union.training.answerDispute({ noticeId, personId, ...kept })
  expect(await world.everything()).not.toContain('金丝雀')
  const { sections } = await person.privacy.exportData({})
  expect(JSON.stringify(sections.find(({ name }) => name === 'results'))).toContain(text)
  await person.privacy.requestDeletion({})
  world.clock.advance(21 * 3600)
  await world.eraseDue()
  expect(await world.everything()).not.toContain(`DISPUTE#${personId}`)
  const again = await world.signInAs('union', countyUnion)
  expect(await again.training.listDisputes({ noticeId })).toEqual({ items: [], next: null })
})
