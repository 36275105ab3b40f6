import type { NoticeDraft } from '@cgt/shared/training/notice'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftAt, sessionIn } from '../testing/training/drafts.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'
import { auditPlaces } from './audit-places.ts'

let world: World
let rival: Person
const weixi = { role: 'countyUnion', organisation: '/530000/533400/533423/' } as const
beforeAll(async () => {
  world = await openWorld()
  await world.signInAs('union', weixi)
  rival = await world.signInAs('rival', { ...weixi, organisation: '/530000/530100/530102/' })
})
afterAll(() => world.stop())

const union = () => world.signIn('union')
const publish = async (change: Parameters<typeof draftAt>[1] = {}) => {
  const draft = draftAt(world.clock, change)
  const { training } = await union()
  return { draft, notice: await training.publishNotice({ organisationId: '533423', draft }) }
}

let people = 0
const enrolled = async (noticeId: string, sessionId = '1') => {
  const person = await world.signIn(`worker-${++people}`)
  world.clock.advance(1)
  await person.training.enrol({ noticeId, sessionId, facts: {} })
  return person
}
const own = async ({ training }: Person) => (await training.myEnrolments({})).enrolments
const read = async ({ messages }: Person) => {
  await world.events.settle()
  return (await messages.listMessages({})).items.map(({ matter }) => matter)
}
const opensAt = () => Math.floor(world.clock.now() / 1000) + 86_400
const broken = async () => auditPlaces([...(await world.state.rows()).values()])

describe('a published training', () => {
  it('held elsewhere or at another time is so for all who are enrolled, and they are told once', async () => {
    const { notice, draft } = await publish()
    const first = await enrolled(notice.id)
    const waiting = await enrolled(notice.id)
    const sessions = [sessionIn(world.clock, 12, { place: '塔城镇文化站' })]
    const { training } = await union()
    const changed = { noticeId: notice.id, version: 1, draft: { ...draft, sessions } }
    expect((await training.changeNotice(changed)).version).toBe(2)
    expect(await world.trainingDuties()).toMatchObject({ changes: 1 })
    expect(await world.trainingDuties()).toMatchObject({ changes: 0 })
    for (const person of [first, waiting]) {
      const startsAt = sessions[0]?.startsAt
      expect(await own(person)).toMatchObject([{ place: '塔城镇文化站', startsAt }])
      expect(await read(person)).toEqual([
        {
          kind: 'trainingChanged',
          ...{ noticeId: notice.id, title: notice.title, startsAt, place: '塔城镇文化站' },
        },
      ])
    }
    const { items } = await world.stranger.training.listNotices({ regionCode: '533423' })
    const found = items.filter(({ id }) => id === notice.id)
    expect(found).toMatchObject([{ version: 2, sessions: [{ place: '塔城镇文化站' }] }])
    expect(await broken()).toEqual([])
  })

  it('held elsewhere is so for who is just being offered a place, and the offer stands', async () => {
    const { notice, draft } = await publish()
    const [first, second] = [await enrolled(notice.id), await enrolled(notice.id)]
    await first.training.giveUpPlace({ noticeId: notice.id, sessionId: '1' })
    const [offer] = await own(second)
    const sessions = [{ ...draft.sessions[0], place: '塔城镇文化站' }] as typeof draft.sessions
    const { training } = await union()
    await training.changeNotice({ noticeId: notice.id, version: 1, draft: { ...draft, sessions } })
    expect(await world.trainingDuties()).toMatchObject({ changes: 1 })
    const { state, answerBy } = offer ?? {}
    expect(await own(second)).toMatchObject([{ state, answerBy, place: '塔城镇文化站' }])
    expect(state).toBe('offered')
    await second.training.answerOffer({ noticeId: notice.id, sessionId: '1', accept: true })
    expect(await broken()).toEqual([])
  })

  it('keeps what it was before every change', async () => {
    const women = [{ fact: 'worker.gender', anyOf: ['F'] }]
    const buckets = [{ label: '女职工', for: women, places: 2 }]
    const reserves = [{ bucket: '1', places: 1, opensAt: opensAt() + 5 * 86_400 }]
    const { notice, draft } = await publish({
      audience: [{ fact: 'worker.union.isMember', anyOf: [true] }],
      sessions: [sessionIn(world.clock, 10, { places: 3, buckets, reserves })],
    })
    const { training } = await union()
    const renamed = { ...draft, title: '电工技能提升二班' }
    await training.changeNotice({ noticeId: notice.id, version: 1, draft: renamed })
    const key = { pk: `NOTICE#${notice.id}`, sk: 'VERSION#0001' }
    expect(await world.table.get(key)).toMatchObject({ title: notice.title, version: 1 })
  })

  it('is not written over by whoever read it before another changed it', async () => {
    const { notice, draft } = await publish()
    const { training } = await union()
    const change = { noticeId: notice.id, version: 1, draft }
    await training.changeNotice({ ...change, draft: { ...draft, about: '改了内容。' } })
    await expect(training.changeNotice(change)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('gives places added to who waits, and only what is left to everybody', async () => {
    const { notice, draft } = await publish()
    await enrolled(notice.id)
    const waiting = await enrolled(notice.id)
    const { training } = await union()
    const sessions = draft.sessions.map((session) => ({ ...session, places: 3 }))
    await training.changeNotice({ noticeId: notice.id, version: 1, draft: { ...draft, sessions } })
    const places = async () =>
      (await world.stranger.training.getNotice({ noticeId: notice.id })).places[0]?.buckets
    expect(await places()).toMatchObject([{ capacity: 3, free: 0 }])
    expect(await world.trainingDuties()).toMatchObject({ reserves: 2 })
    expect(await own(waiting)).toMatchObject([{ state: 'offered' }])
    expect(await places()).toMatchObject([{ capacity: 3, free: 1 }])
    expect(await broken()).toEqual([])
  })

  it.each<[string, (draft: NoticeDraft) => Partial<NoticeDraft>, string]>([
    [
      'whom it is for',
      () => ({ audience: [{ fact: 'worker.isMigrantWorker', anyOf: [true] }] }),
      '招收对象',
    ],
    ['whether wishes are looked at', () => ({ approval: true }), '审核'],
    ['what it takes to pass', () => ({ passing: { minutes: 60 } }), '合格条件'],
    [
      'fewer places',
      ({ sessions }) => ({ sessions: sessions.map((session) => ({ ...session, places: 1 })) }),
      '只能增加',
    ],
    ['fewer sessions', ({ sessions }) => ({ sessions: sessions.slice(1) }), '不能删'],
  ])('cannot be changed in %s', async (_, change, words) => {
    const { notice, draft } = await publish({
      sessions: [sessionIn(world.clock, 10, { places: 5 }), sessionIn(world.clock, 20)],
    })
    const { training } = await union()
    const wanted = { ...draft, ...change(draft) }
    const changing = training.changeNotice({ noticeId: notice.id, version: 1, draft: wanted })
    await expect(changing).rejects.toMatchObject({
      code: 'invalidInput',
      message: expect.stringContaining(words),
    })
  })

  it('of others is not found, to be changed or called off', async () => {
    const { notice, draft } = await publish()
    const at = { noticeId: notice.id, version: 1 }
    const { training } = rival
    await expect(training.changeNotice({ ...at, draft })).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(training.cancelNotice({ ...at, because: '不办了' })).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

describe('a training called off', () => {
  it('is over for all who are enrolled, who read why; no place of it is offered to anybody', async () => {
    const { notice } = await publish()
    const all = [await enrolled(notice.id), await enrolled(notice.id), await enrolled(notice.id)]
    const { training } = await union()
    const off = { noticeId: notice.id, version: 1, because: '老师生病了。' }
    await training.cancelNotice(off)
    await world.trainingDuties()
    for (const person of all) {
      expect(await own(person)).toMatchObject([{ state: 'cancelled' }])
      expect(await read(person)).toEqual([
        {
          kind: 'trainingCalledOff',
          ...{ noticeId: notice.id, title: notice.title, because: '老师生病了。' },
        },
      ])
    }
    expect(await broken()).toEqual([])
  })

  it('takes nobody any more, says why, and is not found by who looks for one', async () => {
    const { notice } = await publish()
    const { training } = await union()
    await training.cancelNotice({ noticeId: notice.id, version: 1, because: '老师生病了。' })
    await expect(enrolled(notice.id)).rejects.toMatchObject({
      code: 'notOpen',
      message: expect.stringContaining('老师生病了'),
    })
    const { items } = await world.stranger.training.listNotices({ regionCode: '533423' })
    expect(items.map(({ id }) => id)).not.toContain(notice.id)
    const seen = await world.stranger.training.getNotice({ noticeId: notice.id })
    expect(seen.notice.cancelled?.because).toBe('老师生病了。')
  })
})

describe('places held back', () => {
  const held = async () => {
    const { notice } = await publish({
      sessions: [
        sessionIn(world.clock, 10, {
          places: 3,
          reserves: [{ bucket: '0', places: 2, opensAt: opensAt() }],
        }),
      ],
    })
    return notice
  }

  it('are nobody’s until their day, and then go to the queue before the public', async () => {
    const notice = await held()
    await enrolled(notice.id)
    const second = await enrolled(notice.id)
    expect(await own(second)).toMatchObject([{ state: 'waiting', position: 1 }])
    expect(await world.trainingDuties()).toMatchObject({ reserves: 0 })
    world.clock.advance(86_400)
    expect(await world.trainingDuties()).toMatchObject({ reserves: 2 })
    const again = await world.signIn(`worker-${people}`)
    expect(await own(again)).toMatchObject([{ state: 'offered' }])
    const { places } = await world.stranger.training.getNotice({ noticeId: notice.id })
    expect(places[0]?.buckets).toMatchObject([{ capacity: 3, free: 1, waiting: 0 }])
    expect(await broken()).toEqual([])
  })

  it('are refused where they are more than there are, or come too late', async () => {
    const late = sessionIn(world.clock, 10, {
      reserves: [{ bucket: '0', places: 1, opensAt: opensAt() + 20 * 86_400 }],
    })
    await expect(publish({ sessions: [late] })).rejects.toMatchObject({ code: 'invalidInput' })
    const many = sessionIn(world.clock, 10, {
      reserves: [{ bucket: '0', places: 2, opensAt: opensAt() }],
    })
    await expect(publish({ sessions: [many] })).rejects.toMatchObject({ code: 'invalidInput' })
  })
})
