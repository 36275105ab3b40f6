import type { Notice } from '@cgt/shared/training/notice'
import { expect, it } from 'vitest'
import { toDraft } from './to-draft'
import {
  emptySession,
  nothingWritten,
  type Written,
  type WrittenSession,
  withoutDays,
} from './written'
import { writtenAgain } from './written-again'

const session: WrittenSession = {
  ...{ day: '2026-12-12', from: '08:30', until: '17:45', place: '维西县职业高级中学' },
  ...{ trainer: '李师傅', places: '30', spot: '27.1772,99.2869', language: 'lo' },
  kept: { women: '8', migrants: '5' },
  reserves: [{ of: 'migrants', places: '2', day: '2026-12-05' }],
}
const whole: Written = {
  ...{ title: '电工技能提升班', about: '理论和实操各半。', contact: '张老师 0887-8622333' },
  ...{ enrolUntil: '2026-12-10', sessions: [session, { ...session, day: '2026-12-20' }] },
  titles: { lo: 'ຊ່າງໄຟຟ້າ' },
  ...{ approval: true, employerDays: '5', audience: ['members', 'newForm'] },
  ...{ minutes: '240', theory: '60', practical: '70' },
  ...{ certificate: 'skill_level_certificate', occupation: '电工', level: 'L3', isInOsta: true },
}

const published = (written: Written): Notice => {
  const draft = toDraft(written, Date.parse('2026-11-30T12:00:00+08:00') / 1000)
  return {
    ...draft,
    ...{ id: 'A'.repeat(22), organisation: '/530000/', organisationName: '省总工会' },
    ...{ regionCode: '530000', publishedAt: 0, version: 1, cancelled: null },
    sessions: draft.sessions.map((one, i) => ({ id: `${i + 1}`, ...one })),
  }
}

it('a training held once more is typed as it was, but for the days', () => {
  const again = writtenAgain(published(whole))
  const sessions = whole.sessions.map(withoutDays)
  expect(again).toEqual({ ...whole, enrolUntil: '', sessions })
})

it('what was left out stays empty', () => {
  const bare = { ...nothingWritten, title: '安全培训', about: '半天。', contact: '张老师' }
  const only = { ...emptySession, place: '礼堂', places: '10' }
  const again = writtenAgain(
    published({
      ...bare,
      enrolUntil: '2026-12-10',
      sessions: [{ ...only, day: '2026-12-12' }],
    }),
  )
  expect(again).toEqual({ ...bare, sessions: [only] })
})
