import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../platform/crypto.ts'
import { draftAt, sessionIn } from '../testing/training/drafts.ts'
import { plantPassed } from '../testing/training/plant-certified.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'
import { printCalendar } from './print-calendar.ts'

const weixi = '/530000/533400/533423/'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

let people = 0
const somebody = () => world.signIn(`calendar-${++people}`)
const union = () => world.signInAs('union', { role: 'countyUnion', organisation: weixi })

/** What another program makes of it. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      id: event.uid,
      title: event.summary,
      place: event.location,
      about: event.description,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      startsAt: event.startDate.toUnixTime(),
      endsAt: event.endDate.toUnixTime(),
    }
  })
}

const fetched = (token: string) => world.app.request(`/training/calendar-feed?token=${token}`)
const followed = async (token: string) => readBack(await (await fetched(token)).text())

/** Somebody with the place of a training in ten days. */
async function enrolled(change: Parameters<typeof draftAt>[1] = {}) {
  const person = await somebody()
  const { training } = await union()
  const draft = draftAt(world.clock, change)
  const notice = await training.publishNotice({ organisationId: '533423', draft })
  const at = { noticeId: notice.id, sessionId: '1' }
  await person.training.enrol({ ...at, facts: {} })
  return { person, at, draft, session: notice.sessions[0] }
}
const tokenOf = async ({ training }: Person) => (await training.openCalendar({})).token

describe('the file of a session', () => {
  it('says what, when and where to any calendar', async () => {
    const { person, at, session } = await enrolled()
    const { name, text } = await person.training.calendarFile(at)
    expect(name).toBe('电工技能提升班.ics')
    const { startsAt, endsAt } = session ?? {}
    expect(readBack(text)).toEqual([
      {
        id: `${at.noticeId}.1@changaitong.example`,
        title: '电工技能提升班',
        place: '维西县职业高级中学',
        about: '维西傈僳族自治县\n联系：维西县总工会 0887-8622333',
        ...{ sequence: 0, status: 'CONFIRMED', startsAt, endsAt },
      },
    ])
    expect(text).not.toContain(person.session.personId)
  })

  it('is nobody’s who has no place in it', async () => {
    const { at } = await enrolled()
    const { training } = await somebody()
    await expect(training.calendarFile(at)).rejects.toMatchObject({ code: 'notFound' })
  })

  it('keeps its moments over the end of a year in Shanghai', () => {
    const startsAt = Date.parse('2026-12-31T23:30:00+08:00') / 1000
    const endsAt = Date.parse('2027-01-01T00:30:00+08:00') / 1000
    const session = { id: '1', ...sessionIn(world.clock, 0, { startsAt, endsAt }) }
    const notice = {
      ...draftAt(world.clock),
      ...{ id: 'n', organisation: weixi, organisationName: '维西县总工会', regionCode: '533423' },
      ...{ publishedAt: 0, version: 1, cancelled: null, sessions: [session] },
    }
    const text = printCalendar({ host: 'x.example', now: startsAt }, [{ notice, session }])
    expect(readBack(text)).toMatchObject([{ startsAt, endsAt }])
    expect(text).toContain('DTSTART:20261231T153000Z')
    expect(text).toContain('DTEND:20261231T163000Z')
  })
})

describe('the address that calendars follow', () => {
  it('needs no session, and is answered as a calendar', async () => {
    const { person, at } = await enrolled()
    const answer = await fetched(await tokenOf(person))
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(readBack(await answer.text())).toMatchObject([
      { id: expect.stringContaining(at.noticeId) },
    ])
  })

  it('shows a change as the next in sequence, and a training called off as cancelled', async () => {
    const { person, at, draft } = await enrolled()
    const token = await tokenOf(person)
    const { training } = await union()
    const sessions = [sessionIn(world.clock, 12)]
    await training.changeNotice({
      noticeId: at.noticeId,
      version: 1,
      draft: { ...draft, sessions },
    })
    expect(await followed(token)).toMatchObject([
      { sequence: 1, startsAt: sessions[0]?.startsAt, status: 'CONFIRMED' },
    ])
    const because = '老师生病了'
    await training.cancelNotice({ noticeId: at.noticeId, version: 2, because })
    const cancelled = { sequence: 2, status: 'CANCELLED', about: expect.stringContaining(because) }
    expect(await followed(token)).toMatchObject([cancelled])
    await world.trainingDuties()
    expect(await followed(token)).toMatchObject([cancelled])
  })

  it('shows neither what one left nor what one only waits for', async () => {
    const { person, at } = await enrolled()
    const waits = await somebody()
    await waits.training.enrol({ ...at, facts: {} })
    expect(await followed(await tokenOf(waits))).toEqual([])
    await person.training.giveUpPlace(at)
    expect(await followed(await tokenOf(person))).toEqual([])
  })

  it('shows nothing of more than a month ago', async () => {
    const person = await somebody()
    await plantPassed(world, weixi, person.session.personId)
    const token = await tokenOf(person)
    expect(await followed(token)).toHaveLength(1)
    world.clock.advance(31 * 86_400)
    expect(await followed(token)).toEqual([])
  })

  it('is told once and kept as a hash; opened anew or closed, the one before shows nothing', async () => {
    const person = await somebody()
    const first = await tokenOf(person)
    expect(await world.everything()).not.toContain(first)
    expect(await person.training.seeCalendar({})).toEqual({ since: expect.any(Number) })
    const second = await tokenOf(person)
    expect([(await fetched(first)).status, (await fetched(second)).status]).toEqual([404, 200])
    expect(await person.training.closeCalendar({})).toEqual({ since: null })
    expect((await fetched(second)).status).toBe(404)
    expect(await person.training.seeCalendar({})).toEqual({ since: null })
  })

  it('shows nothing once its person is erased', async () => {
    const { person } = await enrolled()
    const token = await tokenOf(person)
    await person.privacy.requestDeletion({})
    world.clock.advance(21 * 3600)
    await world.eraseDue()
    expect((await fetched(token)).status).toBe(404)
    expect(await world.everything()).not.toContain(hashOf(token))
  })
})
