import type { OwnEnrolment } from '@cgt/shared/training/enrolment'
import { expect, it } from 'vitest'
import { groupOwn, outcomeWords } from './own-groups'

const at = 1_795_400_000
const one = (id: string, change: Partial<OwnEnrolment>): OwnEnrolment => ({
  noticeId: id.padEnd(22, '-'),
  ...{ sessionId: '1', title: id, place: '职工之家', state: 'booked', history: [] },
  ...{ startsAt: at + 3600, endsAt: at + 7200, answerBy: null, position: null, review: null },
  ...change,
})
const titles = (them: readonly OwnEnrolment[]) => them.map(({ title }) => title)

it('puts what waits for an answer first, then the next place, then queues; what is over comes last', () => {
  const groups = groupOwn(
    [
      one('next month', { startsAt: at + 9e6, endsAt: at + 9e6 + 1 }),
      one('in a queue', { state: 'waiting', position: 2 }),
      one('under way', { startsAt: at - 10 }),
      one('offered till noon', { state: 'offered', answerBy: at + 900 }),
      one('offered till ten', { state: 'offered', answerBy: at + 100 }),
      one('last year', { startsAt: at - 9e6, endsAt: at - 9e6 + 1 }),
      one('yesterday', { startsAt: at - 9e4, endsAt: at - 8e4 }),
    ],
    at,
  )
  expect(titles(groups.offered)).toEqual(['offered till ten', 'offered till noon'])
  expect(titles(groups.coming)).toEqual(['under way', 'next month'])
  expect(titles(groups.waiting)).toEqual(['in a queue'])
  expect(titles(groups.past)).toEqual(['yesterday', 'last year'])
})

it('an offer that nobody answered in time is over at its last second', () => {
  const { offered, past } = groupOwn([one('late', { state: 'offered', answerBy: at })], at)
  expect(offered).toEqual([])
  expect(past.map(outcomeWords)).toEqual(['名额过时了'])
})

it.each([
  [{ state: 'booked' }, '已结束'],
  [{ state: 'waiting' }, '没排到'],
  [{ state: 'cancelled' }, '已取消'],
  [{ state: 'declined', history: [{ state: 'declined', at, because: 'asked' }] }, '没要名额'],
  [{ state: 'declined', history: [{ state: 'declined', at, because: 'late' }] }, '名额过时了'],
] as const)('says what came of %o', (change, words) => {
  expect(
    outcomeWords(
      one('past', { ...change, history: [...('history' in change ? change.history : [])] }),
    ),
  ).toBe(words)
})
