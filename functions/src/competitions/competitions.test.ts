import { isCommitted, lotOrder } from '@cgt/shared/competitions/lots'
import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftCompetition } from '../testing/competitions/draft-competition.ts'
import { plantCompetition } from '../testing/competitions/plant-competition.ts'
import { race } from '../testing/faults/race.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'
import { auditEntries } from './audit-entries.ts'

let world: World
let union: Person
beforeAll(async () => {
  world = await openWorld()
  const weixi = { role: 'countyUnion', organisation: '/530000/533400/533423/' } as const
  union = await world.signInAs('union', weixi)
})
afterAll(() => world.stop())

const publish = (places?: number, change: Parameters<typeof draftCompetition>[1] = {}) =>
  union.competitions.publishCompetition({
    organisationId: '533423',
    draft: draftCompetition(world.clock, change, places),
  })
const eventOf = ({ id }: { readonly id: string }) => ({ competitionId: id, eventId: '1' })
const broken = async () => auditEntries([...(await world.state.rows()).values()])
const seen = async ({ id }: { readonly id: string }) =>
  (await world.stranger.competitions.getCompetition({ competitionId: id })).events[0]

describe('a competition', () => {
  it('is found by workers of its county, with its rules and how many entered', async () => {
    const { id, events } = await publish()
    const { items } = await world.stranger.competitions.listCompetitions({ regionCode: '533423' })
    expect(items.map((one) => one.id)).toContain(id)
    const told = await world.stranger.competitions.getCompetition({ competitionId: id })
    expect(told.competition.events[0]?.rules).toEqual(skillsContest)
    expect(told.events).toEqual([{ eventId: '1', entered: 0, draw: null }])
    expect(events[0]?.lotCommitment).toMatch(/^[0-9a-f]{64}$/)
    expect((await union.competitions.heldCompetitions({})).items[0]?.id).toBe(id)
  })

  it('is not published by rules with a fault, or at times that do not fit; the sentence says where', async () => {
    const [round] = skillsContest.rounds
    const theory = round?.scoring.kind === 'marks' ? round.scoring.modules.slice(0, 1) : []
    const scoring = { ...round?.scoring, modules: theory }
    const rules = { ...skillsContest, rounds: [{ ...round, scoring }] } as typeof skillsContest
    const events = [{ title: '电工', places: 2, rules }]
    await expect(publish(2, { events })).rejects.toMatchObject({
      code: 'invalidInput',
      message: expect.stringMatching(/^赛项「电工」：.*100/),
    })
    await expect(publish(2, { startsAt: 1 })).rejects.toMatchObject({
      message: expect.stringContaining('报名截止前就开始了'),
    })
  })

  it('is not published by problems solved, which nobody can enter here; the sentence says so', async () => {
    const scoring = { kind: 'solved', penalty: 20, problems: [{ id: 'a', title: 'A' }] } as const
    const ties = [{ by: 'penalty' }, { by: 'shared' }] as const
    const round = {
      id: 'final',
      title: '决赛',
      scoring: { ...scoring, problems: [...scoring.problems] },
    }
    const rules = { ...skillsContest, rounds: [{ ...round, ties: [...ties] }], awards: [] }
    await expect(
      publish(2, { events: [{ title: '编程', places: 2, rules }] }),
    ).rejects.toMatchObject({
      code: 'invalidInput',
      message: expect.stringMatching(/^赛项「编程」：按解题数/),
    })
  })

  it('is nobody’s to publish for a union of elsewhere', async () => {
    const draft = draftCompetition(world.clock)
    await expect(
      union.competitions.publishCompetition({ organisationId: '533325', draft }),
    ).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('an event', () => {
  it('is entered once by one person, and left before entering is over', async () => {
    const at = eventOf(await publish())
    const anna = await world.signIn('anna')
    const entry = await anna.competitions.enterEvent(at)
    expect(entry).toMatchObject({ event: '电工', lot: null })
    await expect(anna.competitions.enterEvent(at)).rejects.toMatchObject({ code: 'taken' })
    const { items } = await union.competitions.listEntries(at)
    expect(items).toMatchObject([{ entrantId: entry.entrantId, maskedName: null }])
    await anna.competitions.leaveEvent(at)
    expect((await anna.competitions.myEntries({})).entries).toEqual([])
    await expect(anna.competitions.leaveEvent(at)).rejects.toMatchObject({ code: 'notFound' })
    expect(await broken()).toEqual([])
  })

  it('has as many entrants as places, however many come at once', async () => {
    const one = await publish(3)
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, i) => world.signIn(`contender-${i}`)),
    )
    const { lost } = await race(people.length, async (i) => {
      await people[i]?.competitions.enterEvent(eventOf(one))
    })
    const codes = lost.map((error) => (error as { readonly code?: string }).code)
    expect(new Set(codes)).toEqual(new Set(['notOpen']))
    expect((await seen(one))?.entered).toBe(3)
    expect(await broken()).toEqual([])
  })
})

describe('lots', () => {
  it('are drawn once entering is over, by the seed committed to before, as anybody can recount', async () => {
    const one = await publish(20)
    const at = eventOf(one)
    const people = [await world.signIn('x1'), await world.signIn('x2'), await world.signIn('x3')]
    for (const { competitions } of people) await competitions.enterEvent(at)
    await expect(union.competitions.drawLots(at)).rejects.toMatchObject({ code: 'notOpen' })
    world.clock.advance(8 * 86_400)
    const again = await world.signIn('union')
    const draw = await again.competitions.drawLots(at)
    expect(isCommitted(draw.seed, one.events[0]?.lotCommitment ?? '')).toBe(true)
    expect(lotOrder(draw.seed, [...draw.order].reverse())).toEqual(draw.order)
    expect((await seen(one))?.draw).toEqual(draw)
    await expect(again.competitions.drawLots(at)).rejects.toMatchObject({ code: 'taken' })
    const x1 = await world.signIn('x1')
    const [entry] = (await x1.competitions.myEntries({})).entries
    expect(draw.order[(entry?.lot ?? 0) - 1]).toBe(entry?.entrantId)
    await expect(x1.competitions.leaveEvent(at)).rejects.toMatchObject({ code: 'notOpen' })
    expect(await broken()).toEqual([])
  })

  it('are drawn by nobody who competes', async () => {
    const path = '/530000/533400/533423/'
    const both = await world.signInAs('plays-too', { role: 'countyUnion', organisation: path })
    const { id } = await plantCompetition(world, path, both.session.personId)
    await expect(both.competitions.drawLots(eventOf({ id }))).rejects.toMatchObject({
      code: 'ownMatter',
    })
  })
})
