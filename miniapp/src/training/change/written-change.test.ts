import { changeProblem, noticeChanged } from '@cgt/shared/training/change'
import type { Notice } from '@cgt/shared/training/notice'
import { expect, it } from 'vitest'
import { notice } from '../testing/served'
import { countTold, differences } from './differences'
import { changedDraft, writtenNotice } from './written-change'

const [first] = notice.sessions
if (!first) throw new Error('no session')
const women = { label: '女职工', for: [{ fact: 'worker.gender', anyOf: ['F'] }], places: 1 }
/** Over two days, not at whole minutes, with places kept and held back. */
const rich: Notice = {
  ...notice,
  passing: { minutes: 60 },
  certificate: { kind: 'training' },
  sessions: [
    {
      ...first,
      startsAt: first.startsAt + 7,
      endsAt: first.endsAt + 86_407,
      places: 3,
      buckets: [women],
      reserves: [{ bucket: '0', places: 1, opensAt: first.startsAt - 60 }],
    },
    { ...first, id: '2' },
  ],
}
const typed = writtenNotice(rich)
const changed = (change: Partial<typeof typed>) =>
  noticeChanged(rich, changedDraft(rich, { ...typed, ...change }))

it('typed over by nothing, a notice stays what it is to the second', () => {
  expect(changed({})).toEqual({ ...rich, version: 2 })
  expect(differences(rich, changed({}))).toEqual([])
  expect(changeProblem(rich, changedDraft(rich, typed), 0)).toBeUndefined()
})

it('another point on the map is told, and neither it nor the language is lost by another change', () => {
  const spot = { latitude: 27.1772, longitude: 99.2869 }
  const abroad: Notice = {
    ...{ ...notice, titles: { lo: 'ຊ່າງເຊື່ອມ' } },
    sessions: [{ ...first, spot, language: 'lo' }],
  }
  const stands = writtenNotice(abroad)
  const after = (change: object) =>
    noticeChanged(
      abroad,
      changedDraft(abroad, {
        ...stands,
        sessions: stands.sessions.map((one) => ({ ...one, ...change })),
      }),
    )
  expect(after({ places: '3' })).toMatchObject({
    titles: abroad.titles,
    sessions: [{ spot, language: 'lo' }],
  })
  const elsewhere = after({ spot: '27.2,99.3' })
  expect(differences(abroad, elsewhere)).toEqual([
    { label: '地图坐标', was: '27.1772,99.2869', becomes: '27.2,99.3' },
  ])
  const counts = [{ sessionId: '1', requested: 0, waiting: 0, offered: 0, booked: 3 }]
  expect(countTold(abroad, elsewhere, counts)).toBe(3)
})

it('another time changes the one session, and its people alone are told', () => {
  const counts = ['1', '2'].map((sessionId) => ({
    ...{ sessionId, requested: 1, waiting: 1, offered: 1 },
    booked: Number(sessionId),
  }))
  const sessions = typed.sessions.map((one, i) => (i === 1 ? { ...one, from: '12:30' } : one))
  const after = changed({ sessions })
  expect(after.sessions[0]).toEqual(rich.sessions[0])
  expect(differences(rich, after).map(({ label }) => label)).toEqual(['第 2 场时间'])
  expect(countTold(rich, after, counts)).toBe(5)
  expect(countTold(rich, changed({ title: '焊工二班' }), counts)).toBe(9)
})

it('more places, or another text, is news to nobody who is enrolled', () => {
  const sessions = typed.sessions.map((one) => ({ ...one, places: '5' }))
  const after = changed({ sessions, about: '学三天焊接。' })
  expect(differences(rich, after)).toHaveLength(3)
  const counts = [{ sessionId: '1', requested: 0, waiting: 0, offered: 0, booked: 3 }]
  expect(countTold(rich, after, counts)).toBe(0)
})
