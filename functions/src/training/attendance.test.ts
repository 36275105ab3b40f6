import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { epochSeconds } from '../platform/clock.ts'
import { draftAt, sessionIn } from '../testing/training/drafts.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'

const weixi = { role: 'countyUnion', organisation: '/530000/533400/533423/' } as const
const hour = 3600

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const now = () => epochSeconds(world.clock)
const union = () => world.signInAs('union', weixi)

/** A training of two days, nine to five each; its first day is tomorrow, and somebody has a place in it. */
let at: { readonly noticeId: string; readonly sessionId: string }
let stories = 0
const learner = () => world.signIn(`learner-${stories}`)
beforeEach(async () => {
  stories++
  const nine = Math.ceil((now() + 8 * hour) / 86_400) * 86_400 + hour
  const session = (days: number) => ({
    ...sessionIn(world.clock, 0, { places: 3 }),
    startsAt: nine + days * 86_400,
    endsAt: nine + days * 86_400 + 8 * hour,
  })
  const draft = draftAt(world.clock, {
    enrolUntil: nine - hour,
    sessions: [session(0), session(1)],
  })
  const { id } = await (await union()).training.publishNotice({ organisationId: '533423', draft })
  at = { noticeId: id, sessionId: '1' }
  await (await learner()).training.enrol({ ...at, facts: {} })
  begins = nine
})
let begins = 0

/** Moves the clock to so many hours after the first day's beginning. */
const comes = (hours: number) => world.clock.advance(begins + hours * hour - now())
const shown = async (kind: 'entry' | 'exit', session = at) => {
  const { codes } = await (await union()).training.attendanceCodes({ ...session, kind })
  return codes
}
const code = async (kind: 'entry' | 'exit', session = at) =>
  (await shown(kind, session))[0]?.code ?? ''
const handIn = async (text: string, person?: Person) =>
  (person ?? (await learner())).training.handInCode({ code: text })
const own = async () => {
  const { sessions } = await (await learner()).training.myAttendance({})
  return sessions.find(({ noticeId }) => noticeId === at.noticeId)
}

describe('who is there', () => {
  it('is known by the codes of coming and going: their minutes are the worker’s, and the organiser sees them', async () => {
    comes(0)
    const { title, event } = await handIn(await code('entry'))
    expect(title).toBe('电工技能提升班')
    expect(event).toMatchObject({ kind: 'entry', at: begins, late: false })
    comes(4)
    await handIn(await code('exit'))
    expect(await own()).toMatchObject({ minutes: 240, state: 'running' })
    comes(8)
    expect(await own()).toMatchObject({ minutes: 240, state: 'partial' })
    const { items } = await (await union()).training.listAttendance(at)
    expect(items).toMatchObject([{ minutes: 240, state: 'partial', events: [{}, {}] }])
  })

  it('changes every half minute, ten minutes ahead', async () => {
    comes(0)
    const codes = await shown('entry')
    expect(codes).toHaveLength(20)
    expect(new Set(codes.map(({ code: text }) => text)).size).toBe(20)
    expect(codes.map(({ from }) => from - begins)).toEqual(codes.map((_, i) => i * 30))
  })

  it('is one event, however often the same code is handed in, by whatever wish', async () => {
    comes(0)
    const text = await code('entry')
    const first = await handIn(text)
    world.clock.advance(20)
    expect(await handIn(text)).toEqual(first)
    const person = await learner()
    await Promise.all([handIn(text, person), handIn(text, person)])
    expect((await own())?.events).toHaveLength(1)
  })

  it('is when the code was shown, for a phone that was without a connection till the evening', async () => {
    comes(0)
    const [came] = await shown('entry')
    comes(4)
    const went = await code('exit')
    comes(20)
    expect(await handIn(came?.code ?? '')).toMatchObject({ event: { at: begins, late: true } })
    await handIn(went)
    expect(await own()).toMatchObject({ minutes: 240, events: [{ late: true }, { late: true }] })
    const { items } = await (await union()).training.listAttendance(at)
    expect(items).toMatchObject([{ events: [{ late: true, handedInAt: begins + 20 * hour }, {}] }])
  })

  it('is a no-show where nobody came', async () => {
    comes(8)
    expect(await own()).toMatchObject({ minutes: 0, state: 'noShow' })
  })
})

describe('a code', () => {
  it('of another session is refused, by the number of both', async () => {
    comes(0)
    await expect(handIn(await code('entry', { ...at, sessionId: '2' }))).rejects.toMatchObject({
      code: 'notOpen',
    })
    comes(24)
    await expect(handIn(await code('entry', { ...at, sessionId: '2' }))).rejects.toMatchObject({
      code: 'notMeant',
      message: '这是第 2 场的码，你报的是第 1 场，请扫自己那一场的码。',
    })
  })

  it('is refused before the day and after it', async () => {
    const refused = { code: 'notOpen', message: expect.stringContaining('不是当天的') }
    await expect(handIn(await code('entry'))).rejects.toMatchObject(refused)
    comes(24)
    await expect(handIn(await code('entry'))).rejects.toMatchObject(refused)
  })

  it('is refused a day later, and before its time', async () => {
    comes(0)
    const codes = await shown('entry')
    await expect(handIn(codes.at(-1)?.code ?? '')).rejects.toMatchObject({
      message: expect.stringContaining('还没到时间'),
    })
    world.clock.advance(86_400 + 1)
    await expect(handIn(codes[0]?.code ?? '')).rejects.toMatchObject({
      code: 'notOpen',
      message: expect.stringContaining('24 小时'),
    })
  })

  it('is refused where one character of it is another, wherever that is', async () => {
    comes(0)
    const text = await code('entry')
    for (const i of text.split('').keys()) {
      // As fast as commands may come.
      world.clock.advance(2)
      const forged = `${text.slice(0, i)}${text[i] === 'A' ? 'B' : 'A'}${text.slice(i + 1)}`
      await expect(handIn(forged)).rejects.toMatchObject({ code: 'wrongCode' })
    }
    await expect(handIn(`${text}A`)).rejects.toMatchObject({ code: 'wrongCode' })
    expect(await handIn(text)).toBeDefined()
  })

  it('is refused to whoever has no place', async () => {
    comes(0)
    const stranger = await world.signIn('passer-by')
    await expect(handIn(await code('entry'), stranger)).rejects.toMatchObject({
      code: 'notFound',
      message: expect.stringContaining('没有报上'),
    })
  })

  it('is not shown to an officer who learns there', async () => {
    const officer = await union()
    await officer.training.enrol({ ...at, facts: {} })
    await expect(officer.training.attendanceCodes({ ...at, kind: 'entry' })).rejects.toMatchObject({
      code: 'ownMatter',
    })
  })
})

describe('a correction', () => {
  const wanted = async (change = {}) => ({
    ...at,
    personId: (await learner()).session.personId,
    as: 'present' as const,
    from: begins,
    until: begins + 2 * hour,
    reason: '手机没电，老师在场看到。',
    ...change,
  })

  it('counts once a second officer confirms it, and its person reads why', async () => {
    comes(3)
    const { id: correctionId } = await (await union()).training.proposeCorrection(await wanted())
    expect(await own()).toMatchObject({ minutes: 0 })
    const decision = { ...at, correctionId, personId: (await wanted()).personId, confirm: true }
    await expect((await union()).training.decideCorrection(decision)).rejects.toMatchObject({
      code: 'ownMatter',
    })
    const other = await world.signInAs('second-officer', weixi)
    await other.training.decideCorrection(decision)
    expect(await own()).toMatchObject({
      minutes: 120,
      events: [],
      corrections: [{ state: 'confirmed', reason: '手机没电，老师在场看到。' }],
    })
    await expect(other.training.decideCorrection(decision)).rejects.toMatchObject({
      code: 'notOpen',
    })
    expect(await world.everything()).not.toContain('手机没电')
  })

  it('is of no effect where the second officer does not agree', async () => {
    comes(3)
    const { id: correctionId } = await (await union()).training.proposeCorrection(await wanted())
    const other = await world.signInAs('second-officer', weixi)
    const { personId } = await wanted()
    await other.training.decideCorrection({ ...at, correctionId, personId, confirm: false })
    expect(await own()).toMatchObject({ minutes: 0, corrections: [{ state: 'refused' }] })
  })

  it('lies within the session, and is of somebody who has a place', async () => {
    comes(3)
    const { training } = await union()
    const until = begins + 9 * hour
    await expect(training.proposeCorrection(await wanted({ until }))).rejects.toMatchObject({
      code: 'invalidInput',
    })
    const backwards = await wanted({ until: begins })
    await expect(training.proposeCorrection(backwards)).rejects.toMatchObject({
      code: 'invalidInput',
    })
    const { personId } = (await world.signIn('passer-by')).session
    await expect(training.proposeCorrection(await wanted({ personId }))).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})
