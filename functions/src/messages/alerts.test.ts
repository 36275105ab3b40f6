import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { draftAt, sessionIn } from '../testing/training/drafts.ts'
import { openWorld, type Person, type World } from '../testing/world.ts'
import { readAlertTemplates } from './alert-templates.ts'
import { alertWords } from './alert-words.ts'

let world: World
let union: Person
beforeAll(async () => {
  world = await openWorld()
  const weixi = { role: 'countyUnion', organisation: '/530000/533400/533423/' } as const
  union = await world.signInAs('union', weixi)
})
afterAll(() => world.stop())
beforeEach(() => world.wechat.answerAlerts(undefined))

let codes = 0
const allows = (
  { messages }: Person,
  name: string,
  kinds: readonly ['placeOffered' | 'trainingSoon'],
) => messages.allowAlerts({ code: `${name}-${++codes}`, kinds: [...kinds] })
const sentTo = (name: string) =>
  world.wechat.alerts.filter(({ touser }) => touser === `openid-${name}`)
const inboxOf = async ({ messages }: Person) =>
  (await messages.listMessages({})).items.map(({ matter }) => matter.kind)

let trainings = 0
/** A place comes free for somebody who waits for it. */
async function offersPlace(to: Person, name = '电工技能提升班') {
  const sessions = [sessionIn(world.clock, 10 + ++trainings)]
  const draft = draftAt(world.clock, { title: name, sessions })
  const { id: noticeId } = await union.training.publishNotice({ organisationId: '533423', draft })
  const at = { noticeId, sessionId: '1' }
  const holder = await world.signIn('holder')
  await holder.training.enrol({ ...at, facts: {} })
  world.clock.advance(5)
  await to.training.enrol({ ...at, facts: {} })
  await holder.training.giveUpPlace(at)
  expect(await world.events.settle()).toEqual([])
  return noticeId
}

describe('an alert in WeChat', () => {
  it('goes to who allowed it, once for each yes, and the inbox has all of it', async () => {
    const anna = await world.signIn('anna')
    expect(await allows(anna, 'anna', ['placeOffered'])).toMatchObject({
      alerts: [{ kind: 'placeOffered', left: 1 }, { left: 0 }, { left: 0 }],
    })
    const noticeId = await offersPlace(anna, '矿山机电设备安全操作与应急处置技能提升培训班')
    await offersPlace(anna)
    expect(sentTo('anna')).toMatchObject([
      {
        template_id: 'tmpl-offered',
        page: `training/pages/notice/index?id=${noticeId}`,
        data: { thing1: { value: '矿山机电设备安全操作与应急处置技能提升…' } },
      },
    ])
    expect(await inboxOf(anna)).toEqual(['placeOffered', 'placeOffered'])
    expect((await anna.messages.seeAlerts({})).alerts[0]?.left).toBe(0)
  })

  it('goes to nobody who did not allow it', async () => {
    const bob = await world.signIn('bob')
    await offersPlace(bob)
    expect(sentTo('bob')).toEqual([])
    expect(await inboxOf(bob)).toEqual(['placeOffered'])
  })

  it('is not sent twice where its event is told twice', async () => {
    const carol = await world.signIn('carol')
    for (const _ of [1, 2]) await allows(carol, 'carol', ['placeOffered'])
    let writes = 0
    world.faults.follow((_, isWrite) => {
      // The event's row is not removed at first, so it is delivered again.
      const isRemoval = isWrite && sentTo('carol').length === 1 && ++writes === 1
      return isRemoval ? 'neverSent' : undefined
    })
    await offersPlace(carol)
    world.faults.follow(undefined)
    expect(writes).toBeGreaterThan(1)
    expect(sentTo('carol')).toHaveLength(1)
    expect((await carol.messages.seeAlerts({})).alerts[0]?.left).toBe(1)
  })

  it.each(['busy', 'garbage', 'down'] as const)(
    'holds nothing up while WeChat is %s: the message is in the inbox',
    async (mode) => {
      const name = `dora${mode}`
      const dora = await world.signIn(name)
      await allows(dora, name, ['placeOffered'])
      world.wechat.answerAlerts(mode)
      await offersPlace(dora)
      expect(await inboxOf(dora)).toEqual(['placeOffered'])
      expect(sentTo(name)).toEqual([])
    },
  )

  it('ends where WeChat says that nobody allows it any more', async () => {
    const erin = await world.signIn('erin')
    for (const _ of [1, 2, 3]) await allows(erin, 'erin', ['placeOffered'])
    world.wechat.answerAlerts('notAllowed')
    await offersPlace(erin)
    expect((await erin.messages.seeAlerts({})).alerts[0]?.left).toBe(0)
  })

  it('is no more once it is stopped, and who it went to is not kept', async () => {
    const fay = await world.signIn('fay')
    await allows(fay, 'fay', ['placeOffered'])
    const { personId } = fay.session
    expect(await world.everything()).not.toContain('openid-fay')
    const row = () => world.table.get({ pk: `INBOX#${personId}`, sk: 'ALERTS' })
    expect(await row()).toMatchObject({ left: { placeOffered: 1 } })
    await fay.messages.stopAlerts({})
    expect(await row()).toBeUndefined()
    await offersPlace(fay)
    expect(sentTo('fay')).toEqual([])
  })

  it('is refused with a sentence where WeChat does not know the code, and nothing is kept', async () => {
    const gail = await world.signIn('gail')
    await expect(
      gail.messages.allowAlerts({ code: 'expired-1', kinds: ['placeOffered'] }),
    ).rejects.toMatchObject({ code: 'wechatCodeRefused' })
    expect((await gail.messages.seeAlerts({})).alerts[0]?.left).toBe(0)
  })

  it('reminds of tomorrow’s session, once', async () => {
    const hana = await world.signIn('hana')
    await allows(hana, 'hana', ['trainingSoon'])
    const sessions = [sessionIn(world.clock, 1.25)]
    const enrolUntil = Math.floor(world.clock.now() / 1000) + 3600
    const draft = draftAt(world.clock, { enrolUntil, sessions })
    const { id } = await union.training.publishNotice({ organisationId: '533423', draft })
    await hana.training.enrol({ noticeId: id, sessionId: '1', facts: {} })
    world.clock.advance(86_400)
    for (const _ of [1, 2]) {
      await world.trainingDuties()
      expect(await world.events.settle()).toEqual([])
    }
    expect(sentTo('hana')).toMatchObject([
      { template_id: 'tmpl-soon', data: { thing4: { value: '维西县职业高级中学' } } },
    ])
  })
})

it('a deployment’s templates are read whole or not at all', () => {
  expect(readAlertTemplates('')).toEqual({})
  expect(() => readAlertTemplates('{"trainingSoon":{"id":"x"}}')).toThrow()
  expect(() => readAlertTemplates('{"unheardOf":{}}')).toThrow()
})

it('what is called off is told in the words of a change', () => {
  const called = { kind: 'trainingCalledOff', noticeId: 'n', title: '电工班' } as const
  const because = '场地检修，改到下个月另行通知，报名保留'
  expect(alertWords({ ...called, because }, 0)).toMatchObject({
    kind: 'trainingChanged',
    note: '取消了：场地检修，改到下个月另行通知，…',
  })
})
