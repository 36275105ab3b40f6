import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftAt, sessionIn } from '../testing/training/drafts.ts'
import { fillSession } from '../testing/training/fill-session.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.signInAs('union', { role: 'countyUnion', organisation: '/530000/533400/533423/' })
})
afterAll(() => world.stop())

const publish = async (change: Parameters<typeof draftAt>[1] = {}) => {
  const draft = draftAt(world.clock, change)
  // Signed in anew, as days pass between the stories.
  const { training } = await world.signIn('union')
  const { id } = await training.publishNotice({ organisationId: '533423', draft })
  return { noticeId: id, sessionId: '1' }
}

let people = 0
const somebody = () => world.signIn(`worker-${++people}`)
const enrolled = async (at: Awaited<ReturnType<typeof publish>>, facts = {}) => {
  const person = await somebody()
  world.clock.advance(1)
  return { person, enrolment: await person.training.enrol({ ...at, facts }) }
}
const placesOf = async ({ noticeId }: { readonly noticeId: string }) =>
  (await world.stranger.training.getNotice({ noticeId })).places[0]?.buckets
const own = async ({ training }: Person) => (await training.myEnrolments({})).enrolments

describe('places of a training', () => {
  it('are found by workers of the county, and by those who look from below its 州市', async () => {
    const { noticeId } = await publish()
    const found = await world.stranger.training.listNotices({ regionCode: '533423' })
    expect(found.items.map(({ id }) => id)).toContain(noticeId)
    expect(found.items[0]?.organisation).toBe('/530000/533400/533423/')
    const elsewhere = await world.stranger.training.listNotices({ regionCode: '530102' })
    expect(elsewhere.items.map(({ id }) => id)).not.toContain(noticeId)
  })

  it('go to who asks first, and who comes later sees their own place in the queue', async () => {
    const at = await publish()
    expect((await enrolled(at)).enrolment.state).toBe('booked')
    const { person: second, enrolment } = await enrolled(at)
    expect(enrolment.state).toBe('waiting')
    const { person: third } = await enrolled(at)
    expect(await own(second)).toMatchObject([{ state: 'waiting', position: 1 }])
    expect(await own(third)).toMatchObject([{ state: 'waiting', position: 2 }])
    expect(await placesOf(at)).toMatchObject([{ id: '0', capacity: 1, free: 0, waiting: 2 }])
  })

  it('far back in a long queue are told as such, and looked up for no more than a few units', async () => {
    const at = await fillSession(world, 260, 10)
    const { training } = await world.signIn('far-back')
    await training.enrol({ ...at, facts: {} })
    expect((await training.myEnrolments({})).enrolments).toMatchObject([
      { state: 'waiting', position: 201 },
    ])
    const { read } = await world.unitsOf(() => training.myEnrolments({}))
    expect(read).toBeLessThanOrEqual(22)
  })

  it('go to the queue when freed, not to the public', async () => {
    const at = await publish()
    const { person: first } = await enrolled(at)
    const { person: second } = await enrolled(at)
    await first.training.giveUpPlace(at)
    expect(await own(second)).toMatchObject([{ state: 'offered', position: null }])
    expect(await placesOf(at)).toMatchObject([{ free: 0, waiting: 0 }])
    expect((await enrolled(at)).enrolment.state).toBe('waiting')
    await second.training.answerOffer({ ...at, accept: true })
    expect(await own(second)).toMatchObject([{ state: 'booked' }])
  })

  it('are free for all when freed while nobody waits', async () => {
    const at = await publish()
    const { person: first } = await enrolled(at)
    await first.training.giveUpPlace(at)
    expect(await placesOf(at)).toMatchObject([{ free: 1, waiting: 0 }])
    expect((await enrolled(at)).enrolment.state).toBe('booked')
  })

  it('pass to the next when an offer is declined, or not answered for a day', async () => {
    const at = await publish()
    const { person: first } = await enrolled(at)
    const waiting = [await enrolled(at), await enrolled(at), await enrolled(at)]
    const [second, third, fourth] = waiting.map(({ person }) => person)
    await first.training.giveUpPlace(at)
    await second?.training.answerOffer({ ...at, accept: false })
    expect(third && (await own(third))).toMatchObject([{ state: 'offered' }])
    world.clock.advance(86_400)
    expect(await world.trainingDuties()).toMatchObject({ offers: 1 })
    expect(await world.trainingDuties()).toMatchObject({ offers: 0 })
    const again = await world.signIn(`worker-${people}`)
    expect(await own(again)).toMatchObject([{ state: 'offered' }])
    expect(fourth).toBeDefined()
    const late = await world.signIn(`worker-${people - 1}`)
    expect(await own(late)).toMatchObject([
      { state: 'declined', history: [{}, { because: 'freed' }, { because: 'late' }] },
    ])
  })

  it('are kept for whom they are kept, and an offer goes to the first who fits', async () => {
    const women = [{ fact: 'worker.gender', anyOf: ['F'] }]
    const at = await publish({
      sessions: [
        sessionIn(world.clock, 10, {
          buckets: [{ label: '女职工', for: women, places: 1 }],
          places: 2,
        }),
      ],
    })
    const woman = { 'worker.gender': 'F' }
    const man = { 'worker.gender': 'M' }
    const { person: first } = await enrolled(at, woman)
    expect((await enrolled(at, man)).enrolment.state).toBe('booked')
    const { person: waitingMan, enrolment } = await enrolled(at, man)
    expect(enrolment.state).toBe('waiting')
    const { person: waitingWoman } = await enrolled(at, woman)
    await first.training.giveUpPlace(at)
    expect(await own(waitingMan)).toMatchObject([{ state: 'waiting', position: 1 }])
    expect(await own(waitingWoman)).toMatchObject([{ state: 'offered' }])
  })

  it('are refused to whom the notice is not for, by name of what does not fit', async () => {
    const at = await publish({ audience: [{ fact: 'worker.isMigrantWorker', anyOf: [true] }] })
    const person = await somebody()
    await expect(
      person.training.enrol({ ...at, facts: { 'worker.isMigrantWorker': false } }),
    ).rejects.toMatchObject({ code: 'notMeant' })
    await expect(person.training.enrol({ ...at, facts: {} })).rejects.toMatchObject({
      code: 'factsMissing',
    })
    const facts = { 'worker.isMigrantWorker': true }
    expect((await person.training.enrol({ ...at, facts })).state).toBe('booked')
  })

  it('are not held twice at one time, nor twice in one session', async () => {
    const at = await publish()
    const other = await publish({ title: '焊工技能提升班' })
    const { person } = await enrolled(at)
    await expect(person.training.enrol({ ...at, facts: {} })).rejects.toMatchObject({
      code: 'taken',
    })
    await expect(person.training.enrol({ ...other, facts: {} })).rejects.toMatchObject({
      code: 'overlaps',
      message: expect.stringContaining('电工技能提升班'),
    })
  })
})
