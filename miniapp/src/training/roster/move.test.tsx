import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage, servePack } from '../../testing/render-page'
import { signInAs } from '../../testing/sign-in'
import { phone } from '../../testing/taro'
import Enrolments from '../pages/enrolments/index'
import { notice, noticeAnswer, noticeId, noticePath, own } from '../testing/served'
import { roomIn } from './room-in'

const roster = `${noticePath}/sessions/1/enrolments`
const personId = 'p1'.padEnd(22, 'A')
const one = { personId, state: 'booked', maskedName: '张*', since: 1_795_400_000, review: null }
const [first] = notice.sessions
const second = { ...first, id: '2', place: '塔城镇文化站' }
const full = { sessionId: '2', buckets: [{ id: '0', capacity: 1, free: 0, waiting: 3 }] }
const clash = '这位职工那个时间已经报上了另一场。'
let given: Record<string, object> = {}

beforeEach(() => {
  phone.params = { id: noticeId, session: '1' }
  signInAs('p')
  const { places } = noticeAnswer()
  const sessions = [...notice.sessions, second]
  given = {
    [noticePath]: { notice: { ...notice, sessions }, places: [...places, full] },
    '/api/training/published': { items: [notice], next: null },
    [roster]: { items: [one], next: null },
  }
  servePack(async ({ url }) => {
    const data = given[url]
    return data
      ? { statusCode: 200, data }
      : { statusCode: 409, data: { code: 'overlaps', message: clash, correlationId: 'c' } }
  })
})

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const sent = () => phone.requests.filter(({ method }) => method === 'POST')
const openForm = async () => {
  renderPage(<Enrolments />)
  fireEvent.click(await screen.findByRole('button', { name: /^张\*/ }))
  tap('换到另一场')
}

it('says that the other session is full before somebody is taken there, and what came of it', async () => {
  await openForm()
  expect(screen.getByText('满了，换过去排在队尾，前面 3 人')).toBeInTheDocument()
  tap('换过去')
  expect(screen.getByText(/写两个字以上/)).toBeInTheDocument()
  expect(sent()).toEqual([])
  const reason = screen.getByLabelText('原因（会记录下来）')
  fireEvent.change(reason, { target: { value: ' 那天要上班 ' } })
  tap('换过去')
  expect(await screen.findByText(new RegExp(clash))).toBeInTheDocument()
  given[`${roster}/${personId}/move`] = { ...own, sessionId: '2', state: 'waiting' }
  tap('换过去')
  expect(await screen.findByText(/^换好了。那一场没有空名额，排在队尾/)).toBeInTheDocument()
  expect(sent().at(-1)?.data).toEqual({ toSession: '2', because: '那天要上班' })
})

it('offers nobody another session who has no place and waits for none', async () => {
  given[roster] = { items: [{ ...one, state: 'cancelled' }], next: null }
  renderPage(<Enrolments />)
  fireEvent.click(await screen.findByRole('button', { name: /^张\*/ }))
  expect(screen.getByText(/开课前才能换场/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '换到另一场' })).toBeNull()
})

it.each([
  [[{ id: '0', capacity: 5, free: 2, waiting: 0 }], '还有 2 个名额，换过去就报上'],
  [
    [
      { id: '0', capacity: 5, free: 0, waiting: 1 },
      { id: '1', capacity: 5, free: 2, waiting: 0 },
    ],
    '只剩 2 个专留名额：对得上就报上，对不上排在队尾',
  ],
  [[{ id: '0', capacity: 5, free: 0, waiting: 0 }], '满了，换过去排队，前面没有人'],
])('tells the room of a session as it is: %o', (left, words) => {
  expect(roomIn(left)).toBe(words)
})
