import { momentText } from '@cgt/shared/values/moment-text'
import { spokenDigits } from '@cgt/shared/values/spoken-code'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftAt, sessionIn } from '../testing/training/drafts.ts'
import { plantNotice } from '../testing/training/plant-notice.ts'
import { plantUnionMember } from '../testing/training/plant-union-member.ts'
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

const inFirm = '/530000/533400/533423/works-union/'
/** Somebody of a firm's union, and who speaks for that union. */
async function ofFirm() {
  const name = `of-firm-${++people}`
  const person = await world.signIn(name)
  const officer = await world.signInAs(`${name}-officer`, {
    role: 'grassrootsUnion',
    organisation: inFirm,
  })
  const member = { organisation: inFirm, name: '机械厂工会' } as const
  await plantUnionMember(world, { personId: person.session.personId, ...member })
  const asking = async (change: Parameters<typeof draftAt>[1] = {}) => {
    const noticeId = await publish({ approval: true, employerFirst: 3, ...change })
    await person.training.enrol({ noticeId, sessionId: '1', facts: {} })
    return { noticeId, sessionId: '1', personId: person.session.personId }
  }
  return { person, officer, asking, names: { person: name, officer: `${name}-officer` } }
}
const wishesOf = async ({ training }: Person) => (await training.listWishes({})).items

describe('a training at which the union of their work looks first', () => {
  const yes = { accept: true, reason: null }

  it('asks that union, then the organiser, and keeps the turn of who asked', async () => {
    const { person, officer, asking } = await ofFirm()
    const at = await asking()
    expect(await wishesOf(officer)).toMatchObject([
      { personId: at.personId, review: { level: 'employer', organisationName: '机械厂工会' } },
    ])
    const other = await asks(at.noticeId)
    await officer.training.decideEnrolment({ ...at, ...yes })
    expect(await wishesOf(officer)).toEqual([])
    expect(await own(person)).toMatchObject([
      { state: 'requested', review: { level: 'organiser' } },
    ])
    expect(await read(person)).toMatchObject([{ kind: 'enrolmentPassedOn', isApproved: true }])
    await union.training.decideEnrolment({ ...other.at, ...yes })
    await union.training.decideEnrolment({ ...at, ...yes })
    expect(await own(person)).toMatchObject([{ state: 'waiting', position: 1 }])
    expect(await broken()).toEqual([])
  })

  it('tells the organiser whose turn it is, and others nothing', async () => {
    const { person, officer, asking } = await ofFirm()
    const at = await asking()
    const path = '/530000/533400/533423/other-union/'
    const elsewhere = await world.signInAs('elsewhere', {
      role: 'grassrootsUnion',
      organisation: path,
    })
    const decided = elsewhere.training.decideEnrolment
    await expect(decided({ ...at, ...yes })).rejects.toMatchObject({ code: 'notFound' })
    expect(await wishesOf(elsewhere)).toEqual([])
    const sessions = [sessionIn(world.clock, 45)]
    const theirs = { approval: true, employerFirst: 3, sessions }
    const { id } = await plantNotice(world, path, theirs)
    await person.training.enrol({ noticeId: id, sessionId: '1', facts: {} })
    await expect(decided({ ...at, noticeId: id, ...yes })).rejects.toMatchObject({
      code: 'notOpen',
      message: expect.stringContaining('正在等机械厂工会审核'),
    })
    await person.training.giveUpPlace({ noticeId: id, sessionId: '1' })
    await officer.training.decideEnrolment({ ...at, accept: false, reason: '本周排了班' })
    await expect(officer.training.decideEnrolment({ ...at, ...yes })).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  it('asks the organiser alone about who belongs to no union', async () => {
    const noticeId = await publish({ approval: true, employerFirst: 3 })
    const { person } = await asks(noticeId)
    expect(await own(person)).toMatchObject([{ review: { level: 'organiser' } }])
  })

  it('is found by 识别码 among all who enrolled', async () => {
    const noticeId = await publish({})
    const { at } = await asks(noticeId)
    await asks(noticeId)
    const code = spokenDigits(at.personId)
    const found = await union.training.listEnrolments({ noticeId, sessionId: '1', code })
    expect(found).toMatchObject({ items: [{ personId: at.personId }], next: null })
    const begins = { noticeId, sessionId: '1', code: code.slice(0, 2) }
    const { items } = await union.training.listEnrolments(begins)
    expect(items.map(({ personId }) => personId)).toContain(at.personId)
  })

  it('goes on to the organiser when that union does not look in time, and ends where nobody does', async () => {
    const { person, names, asking } = await ofFirm()
    const at = await asking({ sessions: [sessionIn(world.clock, 60)] })
    const until = (await own(person))[0]?.review?.until ?? 0
    expect(momentText(until)).toMatch(/ 00:00$/)
    world.clock.advance(until - world.clock.now() / 1000 - 1)
    expect((await world.trainingDuties()).wishes).toBe(0)
    world.clock.advance(1)
    expect((await world.trainingDuties()).wishes).toBe(1)
    expect((await world.trainingDuties()).wishes).toBe(0)
    const [again, officer] = [await world.signIn(names.person), await world.signIn(names.officer)]
    expect(await wishesOf(officer)).toEqual([])
    expect(await read(again)).toContainEqual(
      expect.objectContaining({ kind: 'enrolmentPassedOn', isApproved: false }),
    )
    const [wish] = await own(again)
    world.clock.advance((wish?.startsAt ?? 0) - world.clock.now() / 1000)
    await world.trainingDuties()
    const later = await world.signIn(names.person)
    expect(await own(later)).toMatchObject([{ state: 'declined', review: null }])
    expect(await read(later)).toContainEqual(
      expect.objectContaining({ kind: 'enrolmentDecided', state: 'declined' }),
    )
    const organiser = await world.signIn('union')
    expect((await wishesOf(organiser)).map(({ personId }) => personId)).not.toContain(at.personId)
    expect(await broken()).toEqual([])
  })
})
