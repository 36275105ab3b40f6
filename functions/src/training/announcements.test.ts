import { afterAll, beforeAll, expect, it } from 'vitest'
import { draftAt } from '../testing/training/drafts.ts'
import { fillSession } from '../testing/training/fill-session.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const weixi = { role: 'countyUnion', organisation: '/530000/533400/533423/' } as const
let world: World
let union: Person
beforeAll(async () => {
  world = await openWorld()
  union = await world.signInAs('union', weixi)
})
afterAll(() => world.stop())

let people = 0
const enrolled = async (noticeId: string) => {
  const person = await world.signIn(`worker-${++people}`)
  world.clock.advance(1)
  await person.training.enrol({ noticeId, sessionId: '1', facts: {} })
  return person
}
/** A training of one place that is taken, with somebody who waits for it. */
async function sought() {
  const draft = draftAt(world.clock)
  const { id } = await union.training.publishNotice({ organisationId: '533423', draft })
  const [booked, waiting] = [await enrolled(id), await enrolled(id)]
  return { at: { noticeId: id, sessionId: '1' }, booked, waiting, title: draft.title }
}
const read = async ({ messages }: Person) =>
  (await messages.listMessages({})).items
    .map(({ matter }) => matter)
    .filter(({ kind }) => kind === 'trainingAnnounced')
const text = '请自带绝缘鞋。'

it('what the organiser says reaches whom it is for, once, and how many that were is kept', async () => {
  const { at, booked, waiting, title } = await sought()
  const gone = await enrolled(at.noticeId)
  await gone.training.giveUpPlace(at)
  expect(await union.training.announce({ ...at, to: 'booked', text })).toMatchObject({ told: null })
  world.clock.advance(1)
  await union.training.announce({ ...at, to: 'everybody', text: ` 改在二楼。 ` })
  // The first time round, the second person's message is lost on the way.
  let writes = 0
  world.faults.follow((_, isWrite) => (isWrite && ++writes === 4 ? 'neverSent' : undefined))
  await world.trainingDuties()
  world.faults.follow(undefined)
  await world.trainingDuties()
  expect(await world.trainingDuties()).toMatchObject({ announcements: 0 })
  const said = { kind: 'trainingAnnounced', noticeId: at.noticeId, title }
  expect(await read(booked)).toEqual([
    { ...said, text: '改在二楼。' },
    { ...said, text },
  ])
  expect(await read(waiting)).toEqual([{ ...said, text: '改在二楼。' }])
  expect(await read(gone)).toEqual([])
  expect((await union.training.listAnnouncements(at)).announcements).toMatchObject([
    { to: 'everybody', text: '改在二楼。', told: 2 },
    { to: 'booked', text, told: 1 },
  ])
})

it('where it breaks off among many, it goes on there, and is through within its minutes', async () => {
  const at = await fillSession(world, 230, 20)
  await union.training.announce({ ...at, to: 'everybody', text })
  const told = async () => (await union.training.listAnnouncements(at)).announcements[0]?.told
  // A hundred are told and kept; of the next hundred some, and then nothing comes through.
  let writes = 0
  world.faults.follow((_, isWrite) => (isWrite && ++writes > 150 ? 'neverSent' : undefined))
  await world.trainingDuties()
  expect(await told()).toBeNull()
  writes = 0
  world.faults.follow((_, isWrite) => (isWrite && ++writes > 150 ? 'neverSent' : undefined))
  expect(await world.trainingDuties()).toMatchObject({ announcements: 1 })
  world.faults.follow(undefined)
  expect(await told()).toBe(230)
})

it('leaves the rest for the next minute once its time is over', async () => {
  const at = await fillSession(world, 130, 21)
  await union.training.announce({ ...at, to: 'waiting', text })
  let calls = 0
  world.faults.follow((_, isWrite) => {
    if (isWrite && ++calls === 40) world.clock.advance(20)
    return undefined
  })
  expect(await world.trainingDuties()).toMatchObject({ announcements: 0 })
  world.faults.follow(undefined)
  expect(await world.trainingDuties()).toMatchObject({ announcements: 1 })
  expect((await union.training.listAnnouncements(at)).announcements[0]?.told).toBe(100)
})

it('no more than five a day go to one session, and none to a training that was called off', async () => {
  const { at } = await sought()
  const say = () => union.training.announce({ ...at, to: 'waiting', text })
  for (let sent = 0; sent < 5; sent++) await say()
  await expect(say()).rejects.toMatchObject({
    code: 'tooOften',
    message: expect.stringContaining('明天再发'),
  })
  world.clock.advance(86_400)
  union = await world.signIn('union')
  await say()
  await union.training.cancelNotice({ noticeId: at.noticeId, version: 1, because: '不办了' })
  await expect(say()).rejects.toMatchObject({ code: 'notOpen' })
})

it.each(['x', '字'.repeat(301)])('a text too short or too long is refused: %#', async (wrong) => {
  const { at } = await sought()
  const said = union.training.announce({ ...at, to: 'everybody', text: wrong })
  await expect(said).rejects.toMatchObject({ code: 'invalidInput' })
})

it('another union can neither say anything there nor tell that there is anything', async () => {
  const { at, booked } = await sought()
  const rival = await world.signInAs('rival', { ...weixi, organisation: '/530000/530100/530102/' })
  for (const { training } of [rival, booked]) {
    const said = training.announce({ ...at, to: 'everybody', text })
    await expect(said).rejects.toMatchObject({ code: 'notFound' })
    await expect(training.listAnnouncements(at)).rejects.toMatchObject({ code: 'notFound' })
  }
})
