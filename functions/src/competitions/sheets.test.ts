import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantJudging, plantSheet } from '../testing/competitions/plant-judging.ts'
import { aspectsOf, smallRules } from '../testing/competitions/small-rules.ts'
import { race } from '../testing/faults/race.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'
import { auditJudging } from './audit-judging.ts'
import { eventKey } from './entry-store.ts'

const weixi = '/530000/533400/533423/'

let world: World
let union: Person
let anna: Person
let bert: Person
let cleo: Person
beforeAll(async () => {
  world = await openWorld()
  union = await world.signInAs('union', { role: 'countyUnion', organisation: weixi })
  for (const name of ['anna', 'bert', 'cleo']) await world.signIn(name)
  anna = await world.signIn('anna')
  bert = await world.signIn('bert')
  cleo = await world.signIn('cleo')
})
afterAll(() => world.stop())

type At = Awaited<ReturnType<typeof plantJudging>>
const rules = (judges: number, spread?: number) => {
  const [work] = aspectsOf(1)
  const aspect = { ...work, id: 'work', title: '作品', ...(spread && { spread }) }
  return smallRules({ judges, aspects: [aspect as NonNullable<typeof work>] })
}
/** Anna and, where two judge, bert; cleo checks. */
const event = (judges: 1 | 2, more: { entrants?: number; spread?: number } = {}) =>
  plantJudging(world, weixi, {
    ...{ judges: [anna, bert].slice(0, judges), checkers: [cleo] },
    ...{ rules: rules(judges, more.spread), entrants: more.entrants ?? 1 },
  })
const place = { round: 'final', module: 'practice', code: '1' }
const save = (by: Person, at: At, work: KeptSheet['marks'][string], base = 0, code = '1') =>
  by.competitions.saveSheet({ ...at, ...place, code, marks: { work }, base })
async function handIn(by: Person, at: At, work: number, base = 0, code = '1') {
  const { version } = await save(by, at, work, base, code)
  return by.competitions.submitSheet({ ...at, ...place, code, version })
}
const check = (at: At, seat: string, version: number, code = '1') =>
  cleo.competitions.checkSheet({ ...at, ...place, code, seat, version })
const lock = (at: At, round = 'final') => union.competitions.lockRound({ ...at, round })
const deskOf = ({ competitions }: Person, at: At) => competitions.getJudging(at)
/** Does something else when `run` has read all it needs, and before it writes. */
const meanwhile = (run: () => Promise<unknown>, once: () => Promise<unknown>) =>
  world.conditions.without({ contenders: 1, once, kept: /./ }, run)
const broken = async () => auditJudging([...(await world.state.rows()).values()])

describe('a sheet', () => {
  it('goes from draft over submitted and checked to locked, a version each', async () => {
    const at = await event(1)
    expect(await deskOf(anna, at)).toMatchObject({ round: 'final', seat: '1', codes: ['1'] })
    expect(await save(anna, at, 'blank')).toEqual({ version: 1 })
    expect(await save(anna, at, 8000, 1)).toEqual({ version: 2 })
    await anna.competitions.submitSheet({ ...at, ...place, version: 2 })
    const { items } = await cleo.competitions.listSheets({ ...at, round: 'final' })
    expect(items).toMatchObject([{ seat: '1', marks: { work: 8000 }, state: 'submitted' }])
    await check(at, '1', 3)
    expect(await lock(at)).toEqual({ advanced: 0 })
    expect((await deskOf(anna, at)).round).toBeNull()
    await expect(save(anna, at, 9000, 4)).rejects.toMatchObject({ code: 'locked' })
    expect(await broken()).toEqual([])
  })

  it('saved on another device after it was read is not written over; the answer says which version is kept', async () => {
    const at = await event(1)
    const late = meanwhile(
      () => save(anna, at, 1000),
      () => save(anna, at, 2000),
    )
    await expect(late).rejects.toMatchObject({
      code: 'stale',
      message: expect.stringContaining('第 1 版'),
    })
    const [kept] = (await deskOf(anna, at)).sheets
    expect(kept).toMatchObject({ marks: { work: 2000 }, version: 1 })
    expect(await save(anna, at, 3000, kept?.version)).toEqual({ version: 2 })
  })

  it('saved on two devices at once is kept once', async () => {
    const at = await event(1)
    const { won, lost } = await race(2, (device) => save(anna, at, 1000 * (device + 1)))
    expect(won).toEqual([{ version: 1 }])
    expect(lost).toMatchObject([{ code: 'stale' }])
  })

  it('sent again by an offline queue is saved once', async () => {
    const at = await event(1)
    const queue = world.as(anna.session.accessToken, 'Q'.repeat(22)).competitions
    const wanted = { ...at, ...place, marks: { work: 7000 }, base: 0 }
    expect(await queue.saveSheet(wanted)).toEqual({ version: 1 })
    expect(await queue.saveSheet(wanted)).toEqual({ version: 1 })
    expect((await deskOf(anna, at)).sheets).toMatchObject([{ version: 1 }])
  })

  it.each([
    ['out of range', { work: 10_001 }, '满分 10 分'],
    ['of an unknown aspect', { other: 1 }, '没有 other 这一项'],
  ])('with a mark %s is refused, and says what to do', async (_, marks, words) => {
    const at = await event(1)
    const refused = anna.competitions.saveSheet({ ...at, ...place, marks, base: 0 } as never)
    await expect(refused).rejects.toMatchObject({ code: 'invalidInput' })
    await expect(refused).rejects.toMatchObject({ message: expect.stringContaining(words) })
  })

  it('with blanks is not submitted, and says which', async () => {
    const at = await event(1)
    await save(anna, at, 'blank')
    await expect(
      anna.competitions.submitSheet({ ...at, ...place, version: 1 }),
    ).rejects.toMatchObject({ code: 'unfinished', message: expect.stringContaining('「作品」') })
  })

  it('that was submitted is changed only after it was sent back, with a reason for its judge', async () => {
    const at = await event(1)
    await handIn(anna, at, 8000)
    await expect(save(anna, at, 9000, 2)).rejects.toMatchObject({ code: 'notOpen' })
    const wanted = { ...at, ...place, seat: '1', version: 2, reason: '请核对第一项' }
    await cleo.competitions.returnSheet(wanted)
    const [kept] = (await deskOf(anna, at)).sheets
    expect(kept).toMatchObject({ state: 'draft', returned: { reason: '请核对第一项' } })
    expect(await handIn(anna, at, 9000, 3)).toEqual({ version: 5 })
  })

  it('is nobody else’s: not a judge’s to check, not a checker’s to save, and no stranger’s', async () => {
    const at = await event(2)
    await handIn(anna, at, 8000)
    const wanted = { ...at, ...place, seat: '1', version: 2 }
    const stranger = await world.signIn('stranger')
    for (const { competitions } of [bert, stranger]) {
      await expect(competitions.checkSheet(wanted)).rejects.toMatchObject({ code: 'notFound' })
      await expect(competitions.listSheets({ ...at, round: 'final' })).rejects.toMatchObject({
        code: 'notFound',
      })
    }
    for (const by of [cleo, stranger])
      await expect(save(by, at, 1)).rejects.toMatchObject({ code: 'notFound' })
  })

  it('of somebody aside is refused with the reason, and counts as away', async () => {
    const at = await event(2)
    await save(anna, at, 8000)
    await anna.competitions.stepAside({ ...at, reason: 'kin' })
    await expect(save(anna, at, 9000, 1)).rejects.toMatchObject({
      code: 'recused',
      message: expect.stringContaining('回避'),
    })
    const { version } = await handIn(bert, at, 6000)
    await check(at, '2', version)
    expect(await lock(at)).toEqual({ advanced: 0 })
    expect(await broken()).toEqual([])
  })
})

describe('judges who are far apart', () => {
  it('mark again once all have submitted, told of nobody’s mark but their own; whoever stands by it has', async () => {
    const at = await event(2, { spread: 1000 })
    await handIn(anna, at, 2500)
    expect((await deskOf(anna, at)).rescores).toEqual([])
    await handIn(bert, at, 9750)
    const desk = await deskOf(anna, at)
    expect(desk.rescores).toMatchObject([{ ...{ module: 'practice', code: '1' }, aspect: 'work' }])
    expect(JSON.stringify(desk)).not.toMatch(/9750|9\.75/)
    await check(at, '1', 2)
    await check(at, '2', 2)
    await expect(lock(at)).rejects.toMatchObject({ message: expect.stringContaining('重新打分') })
    const again = await handIn(anna, at, 2500, 3)
    expect((await deskOf(anna, at)).rescores).toEqual([])
    const other = await handIn(bert, at, 6000, 3)
    await check(at, '1', again.version)
    await check(at, '2', other.version)
    await lock(at)
    expect(await broken()).toEqual([])
  })
})

describe('a round', () => {
  it('is not locked with anything open: every reason is told at once, by seat, with no mark', async () => {
    const at = await event(2, { entrants: 2 })
    await handIn(anna, at, 8125)
    await save(bert, at, 7375)
    const watched = await union.competitions.watchSheets(at)
    expect(watched.seats).toEqual([
      { seat: '1', of: 2, blank: 1, draft: 0, submitted: 1, checked: 0, rescores: 0 },
      { seat: '2', of: 2, blank: 1, draft: 1, submitted: 0, checked: 0, rescores: 0 },
    ])
    expect(JSON.stringify(watched)).not.toMatch(/8125|7375/)
    await expect(lock(at)).rejects.toMatchObject({
      code: 'unfinished',
      message: '裁判 1 还有 1 张没填、1 张没复核。裁判 2 还有 1 张没填、1 张没交。',
    })
  })

  it('lets those go on whom its ranking advances, by code alone, and the next is of them', async () => {
    const judges = [anna]
    const two = smallRules({ judges: 1, advance: 2 })
    const at = await plantJudging(world, weixi, {
      judges,
      checkers: [cleo],
      rules: two,
      entrants: 3,
    })
    for (const [i, work] of [7000, 9000, 8000].entries())
      await plantSheet(world, at, {
        round: 'heat',
        code: `${i + 1}`,
        marks: { work },
        state: 'checked',
      })
    await expect(lock(at, 'final')).rejects.toMatchObject({ code: 'notOpen' })
    expect(await lock(at, 'heat')).toEqual({ advanced: 2 })
    expect(await deskOf(anna, at)).toMatchObject({ round: 'final', codes: ['2', '3'], sheets: [] })
    await expect(save(anna, at, 1, 0, '1')).rejects.toMatchObject({ code: 'notFound' })
    await expect(lock(at, 'heat')).rejects.toMatchObject({ code: 'taken' })
    expect(await broken()).toEqual([])
  })

  it('where equal ones are set apart by time waits for the time, which a checker notes', async () => {
    const at = await event(1, { entrants: 2 })
    for (const code of ['1', '2']) await plantSheet(world, at, { code, state: 'checked' })
    await expect(lock(at)).rejects.toMatchObject({ message: expect.stringContaining('工位 1、2') })
    for (const code of ['1', '2'])
      await cleo.competitions.recordTime({ ...at, round: 'final', code, seconds: 90 })
    expect((await deskOf(cleo, at)).times).toEqual({ 1: 90, 2: 90 })
    expect((await deskOf(anna, at)).times).toEqual({})
    await lock(at)
    await expect(
      cleo.competitions.recordTime({ ...at, round: 'final', code: '1', seconds: 80 }),
    ).rejects.toMatchObject({ code: 'locked' })
  })
})

describe('a round that is locked between what somebody read and what they write', () => {
  const checked = async () => {
    const at = await event(1)
    await plantSheet(world, at, { state: 'checked', version: 3 })
    return at
  }
  const sendBack = (at: At) =>
    cleo.competitions.returnSheet({ ...at, ...place, seat: '1', version: 3, reason: '请核对' })

  it('takes no sheet back', async () => {
    const at = await checked()
    await expect(
      meanwhile(
        () => sendBack(at),
        () => lock(at),
      ),
    ).rejects.toMatchObject({ code: 'locked' })
    expect(await broken()).toEqual([])
  })

  it('takes no save of a sheet that another device handed in', async () => {
    const at = await event(1)
    await save(anna, at, 8000)
    const late = meanwhile(
      () => save(anna, at, 9000, 1),
      async () => {
        await anna.competitions.submitSheet({ ...at, ...place, version: 1 })
        await check(at, '1', 2)
        await lock(at)
      },
    )
    await expect(late).rejects.toMatchObject({ code: 'locked' })
    expect(await broken()).toEqual([])
  })

  it('takes no time', async () => {
    const at = await checked()
    await expect(
      meanwhile(
        () => cleo.competitions.recordTime({ ...at, round: 'final', code: '1', seconds: 9 }),
        () => lock(at),
      ),
    ).rejects.toMatchObject({ code: 'locked' })
    expect(await broken()).toEqual([])
  })

  it('is not locked where a sheet went back first', async () => {
    const at = await checked()
    await expect(
      meanwhile(
        () => lock(at),
        () => sendBack(at),
      ),
    ).rejects.toMatchObject({ code: 'unfinished' })
    expect(await broken()).toEqual([])
  })

  it('is broken, and the audit finds it, where the store checks nothing', async () => {
    const at = await checked()
    const how = { contenders: 1, once: () => lock(at) }
    await world.conditions.without(how, () => sendBack(at))
    expect((await broken()).map(({ invariant }) => invariant)).toEqual(['locked', 'kept'])
    await world.table.remove({
      pk: `CONTEST#${eventKey(at.competitionId, at.eventId)}`,
      sk: 'LOCK#final',
    })
  })
})

describe('who judges', () => {
  it('is never answered with an entrant or a name', async () => {
    const entrant = await world.signIn('entrant')
    const judges = [anna]
    const party = entrant.session.personId
    const at = await plantJudging(world, weixi, {
      judges,
      checkers: [cleo],
      party,
      rules: rules(1),
    })
    const { personId, entrantId } = (
      await world.table.list({
        ...{ pk: `CONTEST#${eventKey(at.competitionId, at.eventId)}`, begins: 'ENTRY#', limit: 1 },
      })
    )[0] as never as { personId: string; entrantId: string }
    const { version } = await handIn(anna, at, 8000)
    const back = { ...at, ...place, seat: '1', reason: '请核对' }
    const answers = [
      await anna.competitions.myJudging({}),
      await anna.competitions.getJudging(at),
      await cleo.competitions.getJudging(at),
      await cleo.competitions.listSheets({ ...at, round: 'final' }),
      await cleo.competitions.returnSheet({ ...back, version }),
      await save(anna, at, 7000, version + 1),
      await anna.competitions.submitSheet({ ...at, ...place, version: version + 2 }),
      await check(at, '1', version + 3),
      await cleo.competitions.recordTime({ ...at, round: 'final', code: '1', seconds: 1 }),
      await anna.competitions.stepAside({ ...at, reason: 'other' }),
    ]
    const said = JSON.stringify(answers)
    for (const secret of [personId, entrantId, party]) expect(said).not.toContain(secret)
    expect(said).not.toMatch(/maskedName|realName|entrantId|personId/)
  })
})
