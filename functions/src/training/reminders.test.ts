import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { epochSeconds } from '../platform/clock.ts'
import { draftAt, sessionIn } from '../testing/training/drafts.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const weixi = { role: 'countyUnion', organisation: '/530000/533400/533423/' } as const
const noon = Date.parse('2026-12-29T12:00:00+08:00')

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())
beforeEach(() => world.clock.advance((noon - world.clock.now()) / 1000))

const union = () => world.signInAs('union', weixi)
const at = (text: string) => Date.parse(`${text}:00+08:00`) / 1000
const until = (text: string) => world.clock.advance(at(text) - epochSeconds(world.clock))

/** A training on the morning of New Year's Day, of one place. */
const onNewYear = (startsAt = at('2027-01-01T09:00')) =>
  draftAt(world.clock, {
    enrolUntil: epochSeconds(world.clock) + 3600,
    sessions: [sessionIn(world.clock, 0, { startsAt, endsAt: startsAt + 3600 })],
  })
const publish = async (draft = onNewYear()) =>
  (await union()).training.publishNotice({ organisationId: '533423', draft })

let people = 0
async function enrolled(noticeId: string) {
  const name = `worker-${++people}`
  await (await world.signIn(name)).training.enrol({ noticeId, sessionId: '1', facts: {} })
  return async () => {
    const { messages }: Person = await world.signIn(name)
    const { items } = await messages.listMessages({})
    return items.filter(({ matter }) => matter.kind === 'trainingSoon')
  }
}

describe('a reminder', () => {
  it('comes at six in the evening of the old year for the first of the new, once, to who has a place', async () => {
    const { id, title } = await publish()
    const [told, waits] = [await enrolled(id), await enrolled(id)]
    until('2026-12-31T17:59')
    expect(await world.trainingDuties()).toMatchObject({ reminders: 0 })
    until('2026-12-31T18:00')
    expect(await world.trainingDuties()).toMatchObject({ reminders: 1 })
    expect(await world.trainingDuties()).toMatchObject({ reminders: 0 })
    const startsAt = at('2027-01-01T09:00')
    const matter = {
      kind: 'trainingSoon',
      noticeId: id,
      title,
      startsAt,
      place: expect.any(String),
    }
    expect(await told()).toMatchObject([{ at: at('2026-12-31T18:00'), matter }])
    expect(await waits()).toEqual([])
  })

  it('is of the day a training was moved to, not of the one it was moved from', async () => {
    const { id } = await publish()
    const told = await enrolled(id)
    const draft = onNewYear(at('2027-01-03T09:00'))
    await (await union()).training.changeNotice({ noticeId: id, version: 1, draft })
    until('2026-12-31T18:00')
    await world.trainingDuties()
    expect(await told()).toEqual([])
    until('2027-01-02T18:00')
    await world.trainingDuties()
    expect(await told()).toMatchObject([{ matter: { startsAt: at('2027-01-03T09:00') } }])
  })

  it('of what was called off, or has begun by the time it is sent, does not come', async () => {
    const [off, late] = [await publish(), await publish()]
    const read = [await enrolled(off.id), await enrolled(late.id)]
    const { training } = await union()
    await training.cancelNotice({ noticeId: off.id, version: 1, because: '老师生病了。' })
    until('2027-01-01T09:00')
    await world.trainingDuties()
    for (const each of read) expect(await each()).toEqual([])
  })

  it('that could not be sent to one reaches everybody a minute later, and nobody twice', async () => {
    const sessions = [
      sessionIn(world.clock, 0, {
        startsAt: at('2027-01-01T09:00'),
        endsAt: at('2027-01-01T10:00'),
        places: 3,
      }),
    ]
    const { id } = await publish({ ...onNewYear(), sessions })
    const all = [await enrolled(id), await enrolled(id), await enrolled(id)]
    until('2026-12-31T18:00')
    let writes = 0
    world.faults.follow((_, isWrite) => (isWrite && ++writes === 2 ? 'neverSent' : undefined))
    await world.trainingDuties()
    world.faults.follow(undefined)
    await world.trainingDuties()
    for (const told of all) expect(await told()).toHaveLength(1)
  })
})
