import type { JudgeKind } from '@cgt/shared/competitions/judging'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftCompetition } from '../testing/competitions/draft-competition.ts'
import { plantCompetition } from '../testing/competitions/plant-competition.ts'
import { race } from '../testing/faults/race.ts'
import { plantUnionMember } from '../testing/training/plant-union-member.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const weixi = '/530000/533400/533423/'
const works = { organisation: `${weixi}works-union/`, name: '机械厂工会' } as const

let world: World
let union: Person
beforeAll(async () => {
  world = await openWorld()
  union = await world.signInAs('union', { role: 'countyUnion', organisation: weixi })
})
afterAll(() => world.stop())

const overFor = async (personId?: string) => {
  const { id } = await plantCompetition(world, weixi, personId)
  return { competitionId: id, eventId: '1' }
}
const assign = (
  at: Awaited<ReturnType<typeof overFor>>,
  { session }: Person,
  kind: JudgeKind = 'judge',
) => union.competitions.assignJudge({ ...at, personId: session.personId, kind })

describe('a judge', () => {
  it('has a seat, knows the event and nothing of who competes, and is masked to the organiser', async () => {
    const entrant = await world.signIn('entrant')
    const at = await overFor(entrant.session.personId)
    const anna = await world.signIn('anna')
    expect(await assign(at, anna)).toEqual({ seat: '1' })
    const told = await anna.competitions.myJudging({})
    expect(told.judging).toMatchObject([{ ...at, kind: 'judge', seat: '1', aside: null }])
    const { judges } = await union.competitions.listJudges(at)
    const { personId } = anna.session
    expect(judges).toMatchObject([{ personId, seat: '1', maskedName: null, aside: null }])
  })

  it('is asked only once nobody can enter any more, and only if there is such a person', async () => {
    const { id } = await union.competitions.publishCompetition({
      organisationId: '533423',
      draft: draftCompetition(world.clock),
    })
    const anna = await world.signIn('anna')
    await expect(assign({ competitionId: id, eventId: '1' }, anna)).rejects.toMatchObject({
      code: 'notOpen',
      message: expect.stringContaining('截止'),
    })
    const at = await overFor()
    const personId = 'N'.repeat(22)
    await expect(
      union.competitions.assignJudge({ ...at, personId, kind: 'judge' }),
    ).rejects.toMatchObject({ code: 'notFound' })
  })

  it('is as many as a module asks for, whoever is asked at once; each has a seat of their own', async () => {
    const at = await overFor()
    const people = await Promise.all(Array.from({ length: 8 }, (_, i) => world.signIn(`j-${i}`)))
    const { won, lost } = await race(people.length, (i) => assign(at, people[i] as Person))
    expect(new Set(won.map(({ seat }) => seat)).size).toBe(5)
    expect(won).toHaveLength(5)
    for (const error of lost)
      expect(['notOpen', 'busy']).toContain((error as { readonly code: string }).code)
  })

  it('who steps aside says why to the organiser; another has another seat, and they do not come back', async () => {
    const at = await overFor()
    const [anna, bert] = [await world.signIn('anna'), await world.signIn('bert')]
    await assign(at, anna)
    await anna.competitions.stepAside({ ...at, reason: 'teacher' })
    const { judges } = await union.competitions.listJudges(at)
    expect(judges).toMatchObject([{ seat: '1', aside: { because: 'teacher' } }])
    await expect(anna.competitions.stepAside({ ...at, reason: 'kin' })).rejects.toMatchObject({
      code: 'notOpen',
    })
    await expect(assign(at, anna)).rejects.toMatchObject({ code: 'recused' })
    expect(await assign(at, bert)).toEqual({ seat: '2' })
    await expect(bert.competitions.listJudges(at)).rejects.toMatchObject({ code: 'notFound' })
  })

  it('is nobody to an event they were not asked to', async () => {
    const { competitions } = await world.signIn('stranger')
    await expect(
      competitions.stepAside({ ...(await overFor()), reason: 'kin' }),
    ).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('回避 blocks, says why, and names no entrant', () => {
  it('whoever entered the event', async () => {
    const both = await world.signIn('both')
    const at = await overFor(both.session.personId)
    await expect(assign(at, both)).rejects.toMatchObject({
      code: 'recused',
      message: expect.stringContaining('自己报名了'),
    })
  })

  it('whoever is with the enterprise or union of somebody who entered', async () => {
    const [entrant, mate] = [await world.signIn('worker'), await world.signIn('mate')]
    for (const { session } of [entrant, mate])
      await plantUnionMember(world, { personId: session.personId, ...works })
    const at = await overFor(entrant.session.personId)
    const refused = assign(at, mate, 'checker')
    await expect(refused).rejects.toMatchObject({ code: 'recused' })
    await expect(refused).rejects.toMatchObject({ message: expect.stringContaining(works.name) })
    expect(await assign(await overFor(), mate, 'checker')).toEqual({ seat: null })
  })

  it('whoever is the other kind already', async () => {
    const at = await overFor()
    const anna = await world.signIn('anna')
    await assign(at, anna)
    await expect(assign(at, anna, 'checker')).rejects.toMatchObject({ code: 'recused' })
    await expect(assign(at, anna)).rejects.toMatchObject({ code: 'taken' })
  })

  it('whoever runs the event from judging it, and who judges it from running it', async () => {
    const at = await overFor()
    await expect(assign(at, union)).rejects.toMatchObject({ code: 'ownMatter' })
    const role = { role: 'countyUnion', organisation: weixi } as const
    const judging = await world.signInAs('judges-too', role)
    await assign(at, judging)
    await expect(judging.competitions.listJudges(at)).rejects.toMatchObject({ code: 'ownMatter' })
  })
})

describe('a judge’s account', () => {
  it('that is closed leaves the seat, without them', async () => {
    const at = await overFor()
    const gone = await world.signIn('gone')
    await assign(at, gone)
    await gone.privacy.requestDeletion({})
    world.clock.advance(21 * 3600)
    await world.eraseDue()
    const everything = [...(await world.state.rows()).values()].filter(({ pk }) =>
      pk.startsWith('CONTEST#'),
    )
    expect(JSON.stringify(everything)).not.toContain(gone.session.personId)
    const panel = everything.find(({ pk, sk }) => pk.includes(at.competitionId) && sk === 'PANEL')
    expect(panel).toMatchObject({ seats: [{ seat: '1', aside: { because: 'left' } }] })
  })
})
