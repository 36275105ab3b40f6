import { wordingVersion } from '@cgt/shared/values/purpose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../functions/src/testing/world.ts'
import { town, townDay } from './town.ts'
import { layCompetition, townCompetitionId } from './town-competition.ts'
import { judgedCompetitionId, layJudgedCompetition, townJudging } from './town-judged.ts'
import { heldCompetitionId, layHeldCompetition } from './town-result.ts'
import { layTraining, townEnrolling, townNoticeId } from './town-training.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const may: Readonly<Record<string, readonly string[]>> = {
  和师傅: ['yn-skill-uplift-2025'],
  小李: ['nat-pit-continuing-edu'],
  王姐: ['yn-flex-si-hardship'],
  段姐: ['yn-birth-grant', 'yn-childcare-allowance'],
}

describe('the demonstration town', () => {
  it.each(town)(
    'has $name, who keeps a record and may have what the town shows',
    async (person) => {
      const { records, privacy } = await world.signIn(`p${person.phone}`)
      for (const purpose of person.agreed)
        await privacy.giveConsent({ purpose, version: wordingVersion[purpose] })
      for (const [factKey, answer] of Object.entries(person.facts))
        await records.putFact({ factKey, answer, version: 0 })
      expect((await records.getRecord({})).facts).toHaveLength(Object.keys(person.facts).length)
      const { evaluations } = await records.check({ asOf: townDay, subject: 'worker' })
      const eligible = evaluations.filter(({ verdict }) => verdict === 'eligible')
      const [called = ''] = person.name.split('，')
      expect(eligible.map(({ policyId }) => policyId)).toEqual(
        expect.arrayContaining([...(may[called] ?? ['somebody unknown'])]),
      )
    },
  )

  it('has a training on for its county, whose small session is full and has a queue', async () => {
    const now = world.clock.now() / 1000
    await layTraining(world.table, now)
    await layTraining(world.table, now)
    const states: string[] = []
    for (const { phone, sessionId, facts } of townEnrolling) {
      const { training } = await world.signIn(`t${phone}`)
      const { state } = await training.enrol({ noticeId: townNoticeId, sessionId, facts })
      states.push(state)
    }
    expect(states).toEqual(['booked', 'booked', 'booked', 'waiting'])
    const { items } = await world.stranger.training.listNotices({ regionCode: '533423' })
    expect(items.map(({ id }) => id)).toEqual([townNoticeId])
    const [first, second] = items[0]?.sessions ?? []
    expect(first?.buckets).toMatchObject([{ label: '女职工', places: 6 }])
    expect(second?.places).toBe(3)
  })

  it('has a competition of its county that a worker can enter', async () => {
    const now = world.clock.now() / 1000
    await layCompetition(world.table, now)
    await layCompetition(world.table, now)
    const { items } = await world.stranger.competitions.listCompetitions({ regionCode: '533423' })
    expect(items.map(({ id }) => id)).toEqual([townCompetitionId])
    const { competitions } = await world.signIn('t13800000001')
    const wanted = { competitionId: townCompetitionId, eventId: '1' }
    expect(await competitions.enterEvent(wanted)).toMatchObject({ event: '焊工', lot: null })
  })

  it('has a competition that waits for its judges, and for the checker of what they mark', async () => {
    const now = world.clock.now() / 1000
    const [judge = '', checker = ''] = [townJudging.judges[0], townJudging.checkers[0]]
    const people = new Map<string, Awaited<ReturnType<World['signIn']>>>()
    for (const phone of Object.values(townJudging).flat())
      people.set(phone, await world.signIn(`j${phone}`))
    const personOf = (phone: string) => people.get(phone)?.session.personId ?? ''
    await layJudgedCompetition(world.table, now, personOf)
    await layJudgedCompetition(world.table, now, personOf)
    const of = { competitionId: judgedCompetitionId, eventId: '1' }
    const desk = await people.get(judge)?.competitions.getJudging(of)
    expect(desk).toMatchObject({ kind: 'judge', seat: '1', round: 'final', sheets: [] })
    expect(desk?.codes).toEqual(['1', '2', '3', '4'])
    expect((await people.get(checker)?.competitions.getJudging(of))?.kind).toBe('checker')
  })

  it('has a competition that is over, with a result that everybody can read', async () => {
    const now = world.clock.now() / 1000
    await layHeldCompetition(world.table, now)
    await layHeldCompetition(world.table, now)
    const wanted = { competitionId: heldCompetitionId, eventId: '1' }
    const { standing, rows } = await world.stranger.competitions.getResults(wanted)
    expect(standing).toBe('preliminary')
    const [first, second, third] = rows.items
    expect([first?.rank, second?.rank, third?.rank]).toEqual([1, 2, 3])
    expect(first?.awards.map(({ title }) => title)).toEqual(['技术状元', '一等奖'])
    expect(third?.decidedBy).toMatchObject({ by: 'step', step: { by: 'time' } })
    expect(rows.items.at(-1)).toMatchObject({ rank: null, because: 'absent' })
  })
})
