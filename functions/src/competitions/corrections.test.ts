import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantAppeal } from '../testing/competitions/plant-appeal.ts'
import { anotherMark, plantUpheld } from '../testing/competitions/plant-correction.ts'
import { plantReleased } from '../testing/competitions/plant-decided.ts'
import { plantJudging, plantSheet } from '../testing/competitions/plant-judging.ts'
import { plantPublished } from '../testing/competitions/plant-published.ts'
import { smallRules } from '../testing/competitions/small-rules.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const weixi = '/530000/533400/533423/'

let world: World
let union: Person
let other: Person
beforeAll(async () => {
  world = await openWorld()
  union = await world.signInAs('union', { role: 'countyUnion', organisation: weixi })
  other = await world.signInAs('other', { role: 'countyUnion', organisation: weixi })
})
afterAll(() => world.stop())

const board = (at: { competitionId: string; eventId: string }) => {
  const { competitionId, eventId } = at
  return world.stranger.competitions.getResults({ competitionId, eventId })
}

describe('a correction', () => {
  it('counts once another person checks it, and the result keeps old and new rank with the reason', async () => {
    const at = await plantUpheld(world, weixi, { works: [8000, 8200, 7000] })
    const { correctionId } = await union.competitions.correctSheet({ ...at, ...anotherMark })
    const wanted = { ...at, correctionId }
    expect(await board(at)).toMatchObject({ version: 1 })
    await expect(union.competitions.checkCorrection(wanted)).rejects.toMatchObject({
      code: 'excluded',
    })
    const { competitionId, eventId } = at
    await expect(other.competitions.finalise({ competitionId, eventId })).rejects.toMatchObject({
      code: 'unfinished',
      message: expect.stringContaining('1 处更正还没有复核'),
    })
    expect(await other.competitions.checkCorrection(wanted)).toEqual({ version: 2, changed: 2 })
    const { versions, rows } = await board(at)
    expect(rows.items.map(({ total }) => total?.exact)).toEqual(['85/1', '82/1', '70/1'])
    expect(versions[0]).toMatchObject({
      ...{ version: 2, reason: anotherMark.reason },
      changes: [
        { entrantId: rows.items[0]?.entrantId, from: 2, to: 1 },
        { entrantId: rows.items[1]?.entrantId, from: 1, to: 2 },
      ],
    })
    await other.competitions.finalise({ competitionId, eventId })
    await expect(union.competitions.correctSheet({ ...at, ...anotherMark })).rejects.toMatchObject({
      code: 'notOpen',
      message: expect.stringContaining('终定'),
    })
  })

  it('is refused out of range, and where it would leave a tie that needs a time nobody noted', async () => {
    const at = await plantUpheld(world, weixi, { works: [8000, 8500] })
    const marks = { work: 99_000 }
    await expect(
      union.competitions.correctSheet({ ...at, ...anotherMark, marks }),
    ).rejects.toMatchObject({ code: 'invalidInput' })
    await expect(union.competitions.correctSheet({ ...at, ...anotherMark })).rejects.toMatchObject({
      code: 'unfinished',
      message: expect.stringContaining('工位'),
    })
  })

  it('that would let another go on to the next round is refused: the round has to be held again', async () => {
    const rules = smallRules({ judges: 1, advance: 1 })
    const judges = [await world.signIn('judge')]
    const at = await plantJudging(world, weixi, { judges, rules, entrants: 2 })
    const of = (round: string, code: string, work: number) =>
      plantSheet(world, at, { round, code, marks: { work }, state: 'checked' })
    await of('heat', '1', 8000)
    await of('heat', '2', 8400)
    await union.competitions.lockRound({ ...at, round: 'heat' })
    await of('final', '2', 9000)
    await union.competitions.lockRound({ ...at, round: 'final' })
    await plantReleased(world, at.competitionId)
    await plantPublished(world, at)
    const first = { upheld: true, by: 'one', at: 0, sealedWords: '' }
    const appealId = await plantAppeal(world, at, 'somebody', { first })
    const wanted = { ...at, appealId, ...anotherMark, round: 'heat' }
    await expect(union.competitions.correctSheet(wanted)).rejects.toMatchObject({
      code: 'unfinished',
      message: expect.stringContaining('「预赛」晋级的人不一样，不能只更正，这一轮要重新比'),
    })
  })
})
