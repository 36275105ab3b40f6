import { wordingVersion } from '@cgt/shared/values/purpose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantDecided } from '../testing/competitions/plant-decided.ts'
import { plantJudging } from '../testing/competitions/plant-judging.ts'
import { smallRules } from '../testing/competitions/small-rules.ts'
import { race } from '../testing/faults/race.ts'
import { withCheck } from '../testing/id-numbers.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'
import { eventKey } from './entry-store.ts'

const weixi = '/530000/533400/533423/'
const day = 86_400

let world: World
let union: Person
let anna: Person
let at: Awaited<ReturnType<typeof plantDecided>>
beforeAll(async () => {
  world = await openWorld()
  union = await world.signInAs('union', { role: 'countyUnion', organisation: weixi })
  anna = await world.signIn('anna')
  const { personId } = anna.session
  at = await plantDecided(world, weixi, { works: [8000, 9500, 7000], party: personId })
})
afterAll(() => world.stop())

const publish = (of = at, noticeDays = 5) =>
  union.competitions.publishPreliminary({ ...of, noticeDays })
const board = (of = at) => world.stranger.competitions.getResults(of)
const rowAt = (of: typeof at, sk: string) => ({
  pk: `CONTEST#${eventKey(of.competitionId, '1')}`,
  sk,
})
/** The same clock for all, and the union with a second factor just shown. */
async function after(seconds: number) {
  world.clock.advance(seconds)
  union = await world.signInAs('union', { role: 'countyUnion', organisation: weixi })
  anna = await world.signIn('anna')
}

describe('a result before it is published', () => {
  it('is told to nobody', async () => {
    await expect(board()).rejects.toMatchObject({ code: 'notFound' })
    await expect(anna.competitions.myResult(at)).rejects.toMatchObject({ code: 'notFound' })
    await expect(union.competitions.finalise(at)).rejects.toMatchObject({ code: 'notOpen' })
  })

  it('is refused with every reason at once: a round not locked, codes not released, a calendar unknown', async () => {
    const open = await plantJudging(world, weixi)
    await expect(publish(open, 30)).rejects.toMatchObject({
      code: 'unfinished',
      message: expect.stringMatching(/「决赛」还没有锁定.*两层编号还没有都放开.*2026年12月31日/),
    })
  })

  it('is refused where a recomputation differs from what was locked', async () => {
    const other = await plantDecided(world, weixi)
    const key = rowAt(other, 'SHEET#final#0001#practice#001')
    const sheet = await world.table.get(key)
    await world.table.put({ ...sheet, ...key, marks: { work: 9000 } })
    await expect(publish(other)).rejects.toMatchObject({
      code: 'unfinished',
      message: expect.stringContaining('和锁定时的不一样'),
    })
  })
})

describe('a preliminary result', () => {
  it('is published once, though two do it at once', async () => {
    const { won, lost } = await race(2, () => publish())
    // Five working days after Sunday, 22 November: until 24:00 of Friday the 27th.
    expect(won).toEqual([{ version: 1, openUntil: Date.parse('2026-11-28T00:00+08:00') / 1000 }])
    expect(lost).toMatchObject([{ code: 'taken' }])
  })

  it('is on a board for everybody, 未终定, with rank, exact total and award, and names by rule alone', async () => {
    const { rows, ...head } = await board()
    expect(head).toMatchObject({ standing: 'preliminary', version: 1, count: 3, finalAt: null })
    expect(rows.items.map(({ rank, total }) => [rank, total?.exact])).toEqual([
      ...[
        [1, '95/1'],
        [2, '80/1'],
        [3, '70/1'],
      ],
    ])
    expect(rows.items[0]).toMatchObject({
      ...{ decidedBy: { by: 'total' }, maskedName: null },
      awards: expect.arrayContaining([{ series: '技术称号', title: '技术状元' }]),
    })
    expect(JSON.stringify(rows)).not.toMatch(/personId|code/)
  })

  it('comes a page at a time, and may lie in a cache for half a minute', async () => {
    const first = await world.stranger.competitions.getResults({ ...at, limit: 2 })
    expect(first.rows.items.map(({ rank }) => rank)).toEqual([1, 2])
    const cursor = first.rows.next ?? ''
    const rest = await world.stranger.competitions.getResults({ ...at, limit: 2, cursor })
    expect(rest.rows).toMatchObject({ items: [{ rank: 3 }], next: null })
    const path = `/competitions/${at.competitionId}/events/1/results`
    const { headers } = await world.app.request(path)
    expect(headers.get('cache-control')).toBe('public, max-age=30')
  })

  it('costs the same units however often it is looked at, and however many are on the board', async () => {
    const units = () => world.unitsOf(() => board())
    expect(await units()).toEqual(await units())
    expect((await units()).read).toBeLessThanOrEqual(6)
  })

  it('tells an entrant how theirs was computed, and nobody else', async () => {
    const { row, explanation } = await anna.competitions.myResult(at)
    expect(row.rank).toBeGreaterThan(0)
    expect(explanation?.total).toEqual(row.total)
    expect(explanation?.modules[0]?.aspects[0]?.entered).toMatchObject([{ judge: '1' }])
    const stranger = await world.signIn('stranger')
    await expect(stranger.competitions.myResult(at)).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('a final result', () => {
  it('is refused before its notice is over', async () => {
    await expect(union.competitions.finalise(at)).rejects.toMatchObject({
      code: 'unfinished',
      message: expect.stringContaining('2026年11月27日 24:00'),
    })
  })

  it('is refused where an award hangs on a tie that nothing decides', async () => {
    const small = smallRules({ judges: 1 })
    const rounds = small.rounds.map((round) => ({ ...round, ties: [{ by: 'shared' as const }] }))
    const tied = await plantDecided(world, weixi, {
      ...{ works: [9000, 9000], rules: { ...small, rounds } },
    })
    await publish(tied, 1)
    await after(2 * day)
    await expect(union.competitions.finalise(tied)).rejects.toMatchObject({
      code: 'unfinished',
      message: expect.stringContaining('第 1 名有 2 个并列'),
    })
  })

  it('is refused where a recomputation differs from what was published', async () => {
    await after(6 * day)
    const key = rowAt(at, 'ROWS#0001#0000')
    const kept = await world.table.get(key)
    const rows = (kept?.rows ?? []) as readonly object[]
    await world.table.put({ ...kept, ...key, rows: [...rows].reverse() })
    await expect(union.competitions.finalise(at)).rejects.toMatchObject({
      code: 'unfinished',
      message: expect.stringContaining('和公布的成绩不一样'),
    })
    await world.table.put({ ...kept, ...key })
  })

  it('is made once, stays as it is, and those who entered are told', async () => {
    const { standing } = await union.competitions.finalise(at)
    expect(standing).toBe('final')
    expect(await board()).toMatchObject({ standing: 'final', version: 1 })
    await expect(union.competitions.finalise(at)).rejects.toMatchObject({ code: 'taken' })
    await expect(publish()).rejects.toMatchObject({ code: 'taken' })
    await world.events.settle()
    const { items } = await anna.messages.listMessages({})
    const told = items.map(({ matter }) => matter).filter(({ kind }) => kind === 'resultPublished')
    expect(told).toMatchObject([{ standing: 'final', event: '电工' }, { standing: 'preliminary' }])
  })
})

describe('a name on the board', () => {
  const namesOn = async (of: typeof at) =>
    (await board(of)).rows.items.map(({ maskedName }) => maskedName)

  async function named(name: string, number: string) {
    const person = await world.signIn(name)
    await person.privacy.giveConsent({ purpose: 'details', version: wordingVersion.details })
    const realName = '和金花'
    await person.identity.putDetails({ realName, idNumber: withCheck(number), version: 0 })
    const { personId } = person.session
    const of = await plantDecided(world, weixi, { party: personId })
    await publish(of, 1)
    expect(await namesOn(of)).toEqual(['和*'])
    return { person, of }
  }

  it('is masked, and goes when its person takes back that it may be read', async () => {
    const { person, of } = await named('named', '53342319900307201')
    await person.privacy.withdrawConsent({ purpose: 'details' })
    expect(await namesOn(of)).toEqual([null])
  })

  it('goes with its person; the rank stays', async () => {
    const { person, of } = await named('leaving', '53342319900307202')
    await person.privacy.requestDeletion({})
    await after(21 * 3600)
    await world.eraseDue()
    expect(await namesOn(of)).toEqual([null])
  })
})
