import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftAt, sessionIn } from '../testing/training/drafts.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'
import { auditPlaces } from './audit-places.ts'

let world: World
let union: Person
beforeAll(async () => {
  world = await openWorld()
  union = await world.signInAs('union', {
    role: 'countyUnion',
    organisation: '/530000/533400/533423/',
  })
})
afterAll(() => world.stop())

let people = 0
const publish = async (change: Parameters<typeof draftAt>[1]) => {
  const draft = draftAt(world.clock, change)
  return (await union.training.publishNotice({ organisationId: '533423', draft })).id
}
const asks = async (noticeId: string, sessionId = '1') => {
  const person = await world.signIn(`worker-${++people}`)
  world.clock.advance(1)
  const { state } = await person.training.enrol({ noticeId, sessionId, facts: {} })
  return { person, state, at: { noticeId, sessionId, personId: person.session.personId } }
}
const own = async ({ training }: Person) => (await training.myEnrolments({})).enrolments
const read = async ({ messages }: Person) => {
  await world.events.settle()
  return (await messages.listMessages({})).items.map(({ matter }) => matter)
}
const broken = async () => auditPlaces([...(await world.state.rows()).values()])

describe('a training whose organiser looks at every wish', () => {
  it('gives places in the order people asked, not in which somebody looked', async () => {
    const noticeId = await publish({ approval: true })
    const [first, second, third] = [
      await asks(noticeId),
      await asks(noticeId),
      await asks(noticeId),
    ]
    expect([first.state, second.state]).toEqual(['requested', 'requested'])
    const yes = { accept: true, reason: null }
    await union.training.decideEnrolment({ ...first.at, ...yes })
    const { sessions } = await union.training.countEnrolled({ noticeId })
    expect(sessions).toEqual([{ sessionId: '1', requested: 2, waiting: 0, offered: 0, booked: 1 }])
    await union.training.decideEnrolment({ ...third.at, ...yes })
    await union.training.decideEnrolment({ ...second.at, ...yes })
    expect(await own(first.person)).toMatchObject([{ state: 'booked' }])
    expect(await own(second.person)).toMatchObject([{ state: 'waiting', position: 1 }])
    expect(await own(third.person)).toMatchObject([{ state: 'waiting', position: 2 }])
    expect(await read(second.person)).toMatchObject([
      { kind: 'enrolmentDecided', state: 'waiting', reason: null },
    ])
    expect(await broken()).toEqual([])
  })

  it('takes no place from anybody for a wish, and says why where it is refused', async () => {
    const noticeId = await publish({ approval: true })
    const { person, at } = await asks(noticeId)
    const { places } = await world.stranger.training.getNotice({ noticeId })
    expect(places[0]?.buckets).toMatchObject([{ free: 1, waiting: 0 }])
    const no = { ...at, accept: false }
    await expect(union.training.decideEnrolment({ ...no, reason: null })).rejects.toMatchObject({
      code: 'invalidInput',
    })
    await union.training.decideEnrolment({ ...no, reason: '名册里没有这个人' })
    expect(await own(person)).toMatchObject([{ state: 'declined' }])
    expect(await read(person)).toMatchObject([{ state: 'declined', reason: '名册里没有这个人' }])
    await expect(
      union.training.decideEnrolment({ ...no, reason: '再来一次' }),
    ).rejects.toMatchObject({ code: 'notFound' })
  })

  it('lets a wish be taken back', async () => {
    const noticeId = await publish({ approval: true })
    const { person, at } = await asks(noticeId)
    await person.training.giveUpPlace({ noticeId, sessionId: '1' })
    expect(await own(person)).toMatchObject([{ state: 'cancelled' }])
    await expect(
      union.training.decideEnrolment({ ...at, accept: true, reason: null }),
    ).rejects.toMatchObject({ code: 'notFound' })
    expect(await broken()).toEqual([])
  })

  it('is never decided by whoever asks', async () => {
    const noticeId = await publish({ approval: true })
    await union.training.enrol({ noticeId, sessionId: '1', facts: {} })
    const at = { noticeId, sessionId: '1', personId: union.session.personId }
    await expect(
      union.training.decideEnrolment({ ...at, accept: true, reason: null }),
    ).rejects.toMatchObject({ code: 'ownMatter' })
  })
})

describe('somebody taken to another session', () => {
  it('has a place there, who waits gets theirs, and is told where to go', async () => {
    const sessions = [sessionIn(world.clock, 30), sessionIn(world.clock, 31, { place: '塔城镇' })]
    const noticeId = await publish({ sessions })
    const first = await asks(noticeId)
    const second = await asks(noticeId)
    await union.training.moveEnrolment({ ...first.at, toSession: '2', because: '那天要检修' })
    expect(await own(first.person)).toMatchObject([
      { sessionId: '1', state: 'cancelled' },
      { sessionId: '2', state: 'booked', place: '塔城镇' },
    ])
    expect(await own(second.person)).toMatchObject([{ state: 'offered' }])
    expect(await read(first.person)).toMatchObject([
      { kind: 'enrolmentMoved', place: '塔城镇', reason: '那天要检修' },
    ])
    expect(await broken()).toEqual([])
  })

  it('stands at the end of the queue where nothing is free', async () => {
    const sessions = [sessionIn(world.clock, 40), sessionIn(world.clock, 41)]
    const noticeId = await publish({ sessions })
    const { at, person } = await asks(noticeId)
    await asks(noticeId, '2')
    await union.training.moveEnrolment({ ...at, toSession: '2', because: '那天要检修' })
    expect(await own(person)).toMatchObject([
      { state: 'cancelled' },
      { state: 'waiting', position: 1 },
    ])
    await expect(
      union.training.moveEnrolment({
        ...at,
        sessionId: '2',
        toSession: '2',
        because: '那天要检修',
      }),
    ).rejects.toMatchObject({ code: 'notOpen' })
    expect(await broken()).toEqual([])
  })
})
