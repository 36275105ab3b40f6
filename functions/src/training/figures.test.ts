import type { Figures } from '@cgt/shared/training/figures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftAt, sessionIn } from '../testing/training/drafts.ts'
import { fillSession } from '../testing/training/fill-session.ts'
import { openWorld, type World } from '../testing/world.ts'
import { openAttendanceStore } from './attendance-store.ts'
import { sessionKey } from './enrolment-store.ts'

const weixi = { role: 'countyUnion', organisation: '/530000/533400/533423/' } as const
const women = { label: '女职工', for: [{ fact: 'worker.gender', anyOf: ['F'] }], places: 6 }
const migrants = {
  label: '农民工',
  for: [{ fact: 'worker.isMigrantWorker', anyOf: [true] }],
  places: 2,
}
const member = { 'worker.union.isMember': true }
const woman = { ...member, 'worker.gender': 'F' }
const man = { ...member, 'worker.gender': 'M' }
const hour = 3600

let world: World
let noticeId: string
let startsAt: number
const people: string[] = []
const union = () => world.signInAs('union', weixi)
const figures = async () => (await union()).training.seeFigures({ noticeId })
const byFact = ({ facts }: Figures, fact: string) => facts.find((one) => one.fact === fact)

/** Six women, five men and a man who is a 农民工; the last of all gives up again. */
const enrolling = [
  ...Array.from({ length: 6 }, () => woman),
  ...Array.from({ length: 5 }, () => man),
  { ...man, 'worker.isMigrantWorker': true },
  man,
]

async function enrolAll() {
  for (const facts of enrolling) {
    world.clock.advance(1)
    const { training, session } = await world.signIn(`worker-${people.length}`)
    await training.enrol({ noticeId, sessionId: '1', facts })
    people.push(session.personId)
    if (people.length === enrolling.length) await training.giveUpPlace({ noticeId, sessionId: '1' })
  }
}

/** So many minutes of the first session from its beginning, one number for each of them. */
async function comeFor(minutes: readonly number[]) {
  const attendance = openAttendanceStore(world.table)
  const key = sessionKey(noticeId, '1')
  for (const [i, long] of minutes.entries()) {
    const before = await attendance.find(people[i] ?? '', key)
    const event = (kind: 'entry' | 'exit', at: number) => ({
      kind,
      at,
      handedInAt: at,
      late: false,
    })
    const events = [event('entry', startsAt), event('exit', startsAt + long * 60)]
    await world.table.together([attendance.added(key, before, { ...before, events })])
  }
}

beforeAll(async () => {
  world = await openWorld()
  const session = sessionIn(world.clock, 10, { places: 14, buckets: [women, migrants] })
  startsAt = session.startsAt
  const audience = [{ fact: 'worker.union.isMember', anyOf: [true] }]
  const draft = draftAt(world.clock, {
    ...{ audience, sessions: [session], passing: { minutes: 400, theory: 60 } },
    certificate: { kind: 'training' },
  })
  const { training } = await union()
  noticeId = (await training.publishNotice({ organisationId: '533423', draft })).id
  await enrolAll()
})
afterAll(() => world.stop())

describe('the figures of a training', () => {
  it('tell in whose hands each place is, and who ever enrolled', async () => {
    const { enrolled, placed, sessions } = await figures()
    expect({ enrolled, placed }).toEqual({ enrolled: 13, placed: 12 })
    const booked = sessions[0]?.buckets.map(({ id, capacity, free, booked: of }) => [
      id,
      capacity,
      free,
      of,
    ])
    expect(booked).toEqual([
      ['0', 6, 1, 5],
      ['1', 6, 0, 6],
      ['2', 2, 1, 1],
    ])
  })

  it('say what groups are known by the places that are kept for them, and guess nothing else', async () => {
    const told = await figures()
    expect(byFact(told, 'worker.gender')).toEqual({
      fact: 'worker.gender',
      groups: [
        { anyOf: ['F'], people: 6 },
        { anyOf: null, people: 6 },
      ],
      few: null,
    })
    expect(byFact(told, 'worker.union.isMember')?.groups).toEqual([{ anyOf: [true], people: 12 }])
    expect(told.facts).toHaveLength(3)
  })

  it('never tell a group that is small, nor leave it to be reckoned from the others', async () => {
    expect(byFact(await figures(), 'worker.isMigrantWorker')).toEqual({
      fact: 'worker.isMigrantWorker',
      groups: [],
      few: { people: 12, groups: [null, [true]] },
    })
  })

  it('say of nobody that they did not come while a session runs, and of nobody how long', async () => {
    const { sessions, minutes, passed, notPassed } = await figures()
    expect(sessions[0]).toMatchObject({ attended: 0, partial: 0, noShow: 0 })
    expect({ minutes, passed, notPassed }).toEqual({ minutes: null, passed: 0, notPassed: 0 })
  })

  it('count afterwards who came, for a part or not, and minutes a head in whole numbers', async () => {
    await comeFor([480, 480, 401, 60, 1, 480])
    world.clock.advance(startsAt + 9 * hour - Math.floor(world.clock.now() / 1000))
    const { sessions, minutes } = await figures()
    expect(sessions[0]).toMatchObject({ attended: 4, partial: 2, noShow: 6 })
    // (480 × 3 + 401 + 60 + 1) ÷ 6, and the middle of 401 and 480.
    expect(minutes).toEqual({ people: 6, mean: 317, median: 440 })
  })

  it('count who passed, who did not, and the certificates', async () => {
    const { training } = await union()
    for (const personId of people.slice(0, 2))
      await training.enterMark({ noticeId, personId, part: 'theory', mark: 80, version: 0 })
    await training.issueCertificates({ noticeId, sessionId: '1' })
    // Of the two who were there long enough the mark is still to be entered.
    expect(await figures()).toMatchObject({ passed: 2, notPassed: 8, certificates: 2 })
  })

  it('take units in proportion to who enrolled, and write nothing', async () => {
    const { training } = await union()
    const taken = async (size: number) => {
      const at = await fillSession(world, size, 20)
      return world.unitsOf(() => training.seeFigures({ noticeId: at.noticeId }))
    }
    const [small, large] = [await taken(20), await taken(120)]
    expect(large.write).toBe(0)
    expect(large.read - small.read).toBeLessThan(100 * 0.3)
  })
})
