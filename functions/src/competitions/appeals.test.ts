import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantAppeal, refusedBy } from '../testing/competitions/plant-appeal.ts'
import { plantDecided } from '../testing/competitions/plant-decided.ts'
import { plantJudge } from '../testing/competitions/plant-judge.ts'
import { plantPublished } from '../testing/competitions/plant-published.ts'
import { race } from '../testing/faults/race.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const weixi = '/530000/533400/533423/'
const day = 86_400
const words = '作品少算了 2 分'

let world: World
let union: Person
let other: Person
let above: Person
let anna: Person
beforeAll(async () => {
  world = await openWorld()
  await signIn()
})
afterAll(() => world.stop())

async function signIn() {
  union = await world.signInAs('union', { role: 'countyUnion', organisation: weixi })
  other = await world.signInAs('other', { role: 'countyUnion', organisation: weixi })
  above = await world.signInAs('above', {
    role: 'prefectureUnion',
    organisation: '/530000/533400/',
  })
  anna = await world.signIn('anna')
}

const now = () => Math.floor(world.clock.now() / 1000)
/** An event that anna entered, whose result is shown for another day. */
async function shown(openUntil = now() + day) {
  const at = await plantDecided(world, weixi, { party: anna.session.personId })
  await plantPublished(world, at, { openUntil })
  return at
}
type At = Awaited<ReturnType<typeof shown>>
const appeal = (at: At, by = anna) => by.competitions.appeal({ ...at, grounds: 'marks', words })
const decide = (at: At, appealId: string, by: Person, upheld = false) =>
  by.competitions.decideAppeal({ ...at, appealId, upheld, words: '复核过，没有算错' })

describe('an appeal', () => {
  it('is made by who entered while the result is shown, one at a time', async () => {
    const at = await shown()
    await appeal(at)
    await expect(appeal(at)).rejects.toMatchObject({ code: 'taken' })
    const { appeals } = await anna.competitions.myAppeals(at)
    expect(appeals).toMatchObject([{ grounds: 'marks', words, first: null }])
    await expect(appeal(at, union)).rejects.toMatchObject({ code: 'notFound' })
    expect(JSON.stringify([...(await world.state.rows()).values()])).not.toContain(words)
  })

  it('after the window is refused, and says when it ended', async () => {
    const at = await shown(now())
    await expect(appeal(at)).rejects.toMatchObject({
      code: 'notOpen',
      message: expect.stringMatching(/申诉到 2026年.* 为止，已经过了/),
    })
  })

  it('is seen by who runs the event, its person masked, and decided by two people, the second of the union above', async () => {
    const at = await shown()
    const { appealId } = await appeal(at)
    const { items } = await union.competitions.listAppeals(at)
    expect(items).toMatchObject([{ maskedName: null, appeals: [{ id: appealId, words }] }])
    const { againUntil } = await decide(at, appealId, union)
    expect(againUntil).toBe(Date.parse('2026-11-26T00:00+08:00') / 1000)
    await expect(decide(at, appealId, other)).rejects.toMatchObject({ code: 'taken' })
    await anna.competitions.appealAgain({ ...at, appealId, words: '再看一次' })
    world.clock.advance(1)
    await expect(decide(at, appealId, union)).rejects.toMatchObject({ code: 'excluded' })
    await expect(decide(at, appealId, other)).rejects.toMatchObject({
      code: 'excluded',
      message: expect.stringContaining('上级工会'),
    })
    expect(await decide(at, appealId, above, true)).toEqual({ againUntil: null })
    await world.events.settle()
    const told = (await anna.messages.listMessages({})).items.map(({ matter }) => matter)
    expect(told.filter(({ kind }) => kind === 'appealDecided')).toMatchObject([
      { upheld: true, againUntil: null },
      { upheld: false, againUntil },
    ])
  })

  it('is not decided by who judged the event, or by who appealed', async () => {
    const at = await shown()
    await plantJudge(world, at.competitionId, other.session.personId)
    const appealId = await plantAppeal(world, at, union.session.personId)
    for (const by of [other, union])
      await expect(decide(at, appealId, by)).rejects.toMatchObject({ code: 'ownMatter' })
  })

  it('is decided once, though two do it at once', async () => {
    const at = await shown()
    const { appealId } = await appeal(at)
    const by = [union, other] as const
    const { won, lost } = await race(2, (i) => decide(at, appealId, by[i] ?? union, true))
    expect(won).toEqual([{ againUntil: null }])
    expect(lost).toMatchObject([{ code: 'taken' }])
  })
})

describe('a final result', () => {
  it('is refused with an open appeal, and while a second instance may be asked for', async () => {
    const at = await shown(1)
    const { competitionId } = at
    await plantAppeal(world, at, anna.session.personId)
    const lapsing = { first: refusedBy('one'), againUntil: now() + day }
    await plantAppeal(world, { competitionId, eventId: '1' }, union.session.personId, lapsing)
    await expect(other.competitions.finalise(at)).rejects.toMatchObject({
      code: 'unfinished',
      message: expect.stringMatching(/1 件申诉还没有决定.*1 件申诉到 .* 还可以再提一次/),
    })
  })

  it('made while an appeal of the last second is on its way lets it in no more, and says so', async () => {
    const at = await shown(now() + 60)
    const once = async () => {
      world.clock.advance(61)
      await union.competitions.finalise(at)
    }
    const late = world.conditions.without({ contenders: 1, once, kept: /./ }, () => appeal(at))
    await expect(late).rejects.toMatchObject({ code: 'notOpen' })
    expect((await anna.competitions.myAppeals(at)).appeals).toEqual([])
  })

  it('would have an open appeal where the store checked nothing', async () => {
    const at = await shown(now() + 60)
    const once = async () => {
      world.clock.advance(61)
      await union.competitions.finalise(at)
    }
    await world.conditions.without({ contenders: 1, once }, () => appeal(at))
    expect((await anna.competitions.myAppeals(at)).appeals).toHaveLength(1)
  })
})
