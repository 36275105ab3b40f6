import { publishProblem } from '@cgt/shared/training/draft-problem'
import { noticeDraft } from '@cgt/shared/training/notice'
import { describe, expect, it } from 'vitest'
import { stillWrong } from './still-wrong'
import { toDraft } from './to-draft'
import { emptySession, nothingWritten, type Written, type WrittenSession } from './written'

const session: WrittenSession = {
  ...emptySession,
  ...{ day: '2026-12-12', place: '维西县职业高级中学', places: '30', kept: { women: '8' } },
}
const written: Written = {
  ...nothingWritten,
  ...{ title: '电工技能提升班', about: '理论和实操各半。', contact: '张老师 0887-8622333' },
  ...{ enrolUntil: '2026-12-10', audience: ['members'], sessions: [session] },
}
const held = (change: Partial<WrittenSession>): Written => ({
  ...written,
  sessions: [{ ...session, ...change }],
})
const senior: Partial<Written> = {
  ...{ certificate: 'skill_level_certificate', occupation: '电工', level: 'L3', isInOsta: true },
}
const now = Date.parse('2026-11-30T12:00:00+08:00') / 1000

describe('a training as it is written on the phone', () => {
  it('is what the contract takes, with days and times of Shanghai', () => {
    const draft = toDraft(written, now)
    expect(noticeDraft.parse(draft)).toEqual(draft)
    expect(publishProblem(draft, now)).toBeUndefined()
    expect(draft.enrolUntil).toBe(Date.parse('2026-12-10T23:59:59+08:00') / 1000)
    expect(draft.sessions[0]?.startsAt).toBe(Date.parse('2026-12-12T09:00:00+08:00') / 1000)
    expect(draft.sessions[0]?.buckets).toMatchObject([{ label: '女职工', places: 8 }])
    expect(draft.audience).toEqual([{ fact: 'worker.union.isMember', anyOf: [true] }])
  })

  it('says what it takes to pass and what who passes gets, as far as it was filled in', () => {
    expect(toDraft(written, now)).not.toHaveProperty('passing')
    expect(toDraft(written, now)).not.toHaveProperty('certificate')
    const draft = toDraft({ ...written, ...senior, minutes: '240', theory: '60' }, now)
    expect(noticeDraft.parse(draft)).toEqual(draft)
    expect(draft).toMatchObject({
      passing: { minutes: 240, theory: 60 },
      certificate: { occupation: '电工', level: 'L3', verifiableInOsta: true },
    })
    const own = toDraft({ ...written, certificate: 'training' }, now)
    expect(own.certificate).toEqual({ kind: 'training' })
  })

  it('says where on a map it is, and what it is called in the language it is held in', () => {
    const foreign = {
      ...held({ language: 'my', spot: '99.2869,27.1772' }),
      titles: { my: 'လျှပ်စစ်' },
    }
    const draft = toDraft(foreign, now)
    expect(noticeDraft.parse(draft)).toEqual(draft)
    expect(draft.titles).toEqual({ my: 'လျှပ်စစ်' })
    expect(draft.sessions[0]).toMatchObject({
      language: 'my',
      spot: { latitude: 27.1772, longitude: 99.2869 },
    })
    expect(toDraft({ ...written, titles: foreign.titles }, now)).not.toHaveProperty('titles')
  })

  it('has as many sessions as were written, places kept for some, and places that come later', () => {
    const kept = { women: '8', members: '4' }
    const reserves = [
      { of: '0', places: '5', day: '2026-12-05' },
      { of: 'members', places: '2', day: '2026-12-06' },
    ]
    const evening = { ...session, day: '2026-12-13', kept, reserves }
    const draft = toDraft({ ...written, sessions: [session, evening] }, now)
    expect(noticeDraft.parse(draft)).toEqual(draft)
    expect(publishProblem(draft, now)).toBeUndefined()
    expect(draft.sessions[1]).toMatchObject({
      buckets: [
        { label: '女职工', places: 8 },
        { label: '工会会员', places: 4 },
      ],
      reserves: [
        { bucket: '0', places: 5, opensAt: Date.parse('2026-12-05T09:00:00+08:00') / 1000 },
        { bucket: '2', places: 2 },
      ],
    })
  })

  it('says which of several sessions is to be mended', () => {
    const two = { ...written, sessions: [session, { ...session, day: '' }] }
    expect(stillWrong(two)).toBe('第 2 场：请选开课的日期。')
  })

  it.each([
    [{ place: ' ' }, '请填地点，至少两个字。'],
    [{ day: '' }, '请选开课的日期。'],
    [{ until: '25:00' }, '时间请写成 09:00 这样。'],
    [{ spot: '学校对面' }, '地图坐标请写成两个数，如 25.0389,102.7183；不标就留空。'],
    [{ places: '0' }, '请填总名额，1 到 9999。'],
    [{ places: '-3' }, '请填总名额，1 到 9999。'],
    [{ kept: { women: '几个' } }, '留给各类人的名额请填整数，不留就空着。'],
    [
      { reserves: [{ of: '0', places: '', day: '2026-12-05' }] },
      '后放的名额请填几个、哪天放；不后放就去掉。',
    ],
    [
      { reserves: [{ of: 'newForm', places: '2', day: '2026-12-05' }] },
      '有一批后放的名额，留给的那一类没有名额，请改正。',
    ],
  ])('says what is still to be mended of a session: %o', (change, words) => {
    expect(stillWrong(held(change))).toBe(words)
    expect(stillWrong(held({}))).toBeUndefined()
  })

  it.each([
    [{ minutes: '半天' }, '到场分钟请填整数，不限就留空。'],
    [{ theory: '101' }, '成绩要求请填 0 到 100 的整数，不考就留空。'],
    [{ ...senior, occupation: '' }, '请填证书上的职业，至少两个字。'],
    [{ ...senior, level: '' }, '请选证书的等级。'],
    [{ title: '电' }, '请填名称，至少两个字。'],
    [{ enrolUntil: '' }, '请选报名截止的日期。'],
  ])('says what is still to be mended: %o', (change, words) => {
    expect(stillWrong({ ...written, ...change })).toBe(words)
    expect(stillWrong(written)).toBeUndefined()
  })
})
