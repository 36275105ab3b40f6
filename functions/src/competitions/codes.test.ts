import { codesOf } from '@cgt/shared/competitions/code-layers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantCompetition } from '../testing/competitions/plant-competition.ts'
import { plantJudging, plantSheet } from '../testing/competitions/plant-judging.ts'
import { race } from '../testing/faults/race.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'
import { auditJudging } from './audit-judging.ts'

const weixi = '/530000/533400/533423/'
const role = { role: 'countyUnion', organisation: weixi } as const

let world: World
let first: Person
let second: Person
beforeAll(async () => {
  world = await openWorld()
  first = await world.signInAs('first', role)
  second = await world.signInAs('second', role)
})
afterAll(() => world.stop())

const broken = async () => auditJudging([...(await world.state.rows()).values()])

describe('blind codes', () => {
  it('are a permutation in each layer, held by two people, and told to who holds them alone', async () => {
    const at = await plantJudging(world, weixi, { entrants: 4, uncoded: true })
    expect(await first.competitions.giveCodes({ ...at, layer: '1' })).toEqual({ count: 4 })
    await expect(first.competitions.giveCodes({ ...at, layer: '2' })).rejects.toMatchObject({
      code: 'excluded',
    })
    await second.competitions.giveCodes({ ...at, layer: '2' })
    const own = await first.competitions.getCodes({ ...at, layer: '1' })
    expect(own.codes?.map(({ from }) => from)).toEqual(['1', '2', '3', '4'])
    expect(own.codes?.map(({ to }) => to).sort()).toEqual(codesOf('1', 4))
    const other = await first.competitions.getCodes({ ...at, layer: '2' })
    expect(other).toMatchObject({ isMine: false, codes: null, releasedAt: null })
    expect(other.givenAt).not.toBeNull()
    expect(await broken()).toEqual([])
  })

  it('are given once, whoever gives them at once, and nobody gets hold of both', async () => {
    const at = await plantJudging(world, weixi, { entrants: 3, uncoded: true })
    const { won } = await race(
      4,
      (i) =>
        [first, second][i % 2]?.competitions.giveCodes({
          ...at,
          layer: i < 2 ? '1' : '2',
        }) as Promise<unknown>,
    )
    expect(won.length).toBeGreaterThan(0)
    expect(won.length).toBeLessThanOrEqual(2)
    expect(await broken()).toEqual([])
  })

  it('are given after lots are drawn, by nobody who competes or judges, and their holder judges not', async () => {
    const { id } = await plantCompetition(world, weixi)
    const undrawn = { competitionId: id, eventId: '1', layer: '1' } as const
    await expect(first.competitions.giveCodes(undrawn)).rejects.toMatchObject({ code: 'notOpen' })
    const plays = await world.signInAs('plays', role)
    const judges = [await world.signInAs('judges', role)]
    const party = plays.session.personId
    const at = await plantJudging(world, weixi, { party, judges, uncoded: true })
    for (const { competitions } of [plays, ...judges])
      await expect(competitions.giveCodes({ ...at, layer: '1' })).rejects.toMatchObject({
        code: 'ownMatter',
      })
    await first.competitions.giveCodes({ ...at, layer: '1' })
    const { personId } = first.session
    await expect(
      second.competitions.assignJudge({ ...at, personId, kind: 'checker' }),
    ).rejects.toMatchObject({ code: 'recused', message: expect.stringContaining('保管') })
  })

  it('lie in no row and no answer with both layers joined', async () => {
    const at = await plantJudging(world, weixi, { entrants: 2, uncoded: true })
    await first.competitions.giveCodes({ ...at, layer: '1' })
    await second.competitions.giveCodes({ ...at, layer: '2' })
    const rows = [...(await world.state.rows()).values()].filter(({ pk }) =>
      pk.includes(at.competitionId),
    )
    const withSecret = rows.filter((row) => JSON.stringify(row).includes('J0001'))
    expect(withSecret.map(({ sk }) => sk)).toEqual(['CODES#1'])
    expect(JSON.stringify(rows)).not.toContain(first.session.personId)
  })

  it('are released once every round is locked, by two people, and then the event is decoded', async () => {
    const anna = await world.signIn('anna')
    const at = await plantJudging(world, weixi, { judges: [anna] })
    await plantSheet(world, at, { state: 'checked' })
    const release = ({ competitions }: Person, layer: '1' | '2') =>
      competitions.releaseCodes({ ...at, layer })
    await expect(release(first, '1')).rejects.toMatchObject({ code: 'unfinished' })
    await first.competitions.lockRound({ ...at, round: 'final' })
    expect(await release(first, '1')).toEqual({ decoded: false })
    await expect(release(second, '1')).rejects.toMatchObject({ code: 'taken' })
    await expect(release(first, '2')).rejects.toMatchObject({ code: 'excluded' })
    expect(await release(second, '2')).toEqual({ decoded: true })
    expect(await broken()).toEqual([])
  })
})
