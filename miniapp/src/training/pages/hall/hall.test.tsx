import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { notice, noticeAnswer, noticeId, noticePath } from '../../testing/served'
import Hall from './index'

const ofSession = `${noticePath}/sessions/1`
const startsAt = notice.sessions[0]?.startsAt ?? 0
const codesOf = (kind: string) => ({
  now: startsAt + 10,
  codes: Array.from({ length: 20 }, (_, i) => ({
    code: `${kind}-${i}`,
    from: startsAt + i * 30,
    until: startsAt + (i + 1) * 30,
  })),
})
const person = {
  ...{ personId: 'p1'.padEnd(22, 'A'), maskedName: '张*', minutes: 0, state: 'running' },
  events: [{ kind: 'entry', at: startsAt, handedInAt: startsAt, late: false }],
  corrections: [] as object[],
}
const absent = { ...person, personId: 'p2'.padEnd(22, 'A'), maskedName: '李*', events: [] }

/** What the cloud answers, by address; nothing: no network. */
let given: Record<string, object | Error> = {}

beforeEach(() => {
  phone.params = { id: noticeId, session: '1' }
  signInAs('p')
  given = {
    [noticePath]: noticeAnswer(),
    '/api/training/published': { items: [notice], next: null },
    [`${ofSession}/codes?kind=entry`]: codesOf('entry'),
    [`${ofSession}/codes?kind=exit`]: codesOf('exit'),
    [`${ofSession}/attendance?limit=100`]: { items: [person, absent], next: null },
  }
  servePack(async ({ url }) => {
    const data = given[url]
    if (data instanceof Error) throw data
    return data
      ? { statusCode: 200, data }
      : { statusCode: 404, data: { code: 'notFound', message: '', correlationId: 'c' } }
  })
})

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
const sent = (method: string) =>
  phone.requests.filter((one) => one.method === method).map(({ url, data }) => ({ url, data }))

it('shows another code every half minute by the cloud’s clock, on a phone a day ahead too', async () => {
  later(86_400)
  renderPage(<Hall />)
  expect(await screen.findByText('entry-0')).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '签到码' })).toBeInTheDocument()
  later(20)
  expect(await screen.findByText('entry-1')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '签退' }))
  expect(await screen.findByText('exit-0')).toBeInTheDocument()
})

it('goes on without a network for as long as it has codes, says so, and then asks to try again', async () => {
  renderPage(<Hall />)
  await screen.findByText('entry-0')
  given[`${ofSession}/codes?kind=entry`] = new Error('offline')
  later(300)
  expect(await screen.findByText('entry-10')).toBeInTheDocument()
  later(300)
  expect(await screen.findByRole('button', { name: '再试一次' })).toBeInTheDocument()
  given[`${ofSession}/codes?kind=entry`] = codesOf('entry')
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('entry-0')).toBeInTheDocument()
})

it('says that a code of another day does not count', async () => {
  given[`${ofSession}/codes?kind=entry`] = {
    ...codesOf('entry'),
    now: startsAt - 86_400,
    codes: [{ code: 'early', from: startsAt - 86_400, until: startsAt - 86_370 }],
  }
  renderPage(<Hall />)
  expect(await screen.findByText(/今天扫了不算/)).toBeInTheDocument()
})

it('shows who came, and asks for a correction only with a reason', async () => {
  renderPage(<Hall />)
  expect(await screen.findByText('到了 1 人，共 2 人')).toBeInTheDocument()
  expect(screen.getByText('在场')).toBeInTheDocument()
  expect(screen.getByText('13:00 签到')).toBeInTheDocument()
  fireEvent.click(screen.getByText(/^李\*/))
  const sheet = within(await screen.findByRole('dialog'))
  fireEvent.click(sheet.getByRole('button', { name: '更正他的到场时间' }))
  fireEvent.click(sheet.getByRole('button', { name: '提出更正' }))
  expect(sheet.getByText(/写两个字以上/)).toBeInTheDocument()
  expect(sent('POST')).toEqual([])
  fireEvent.change(sheet.getByLabelText('原因（会记录下来）'), { target: { value: '手机没电' } })
  given[`${ofSession}/corrections`] = {
    ...{ id: 'c'.repeat(22), as: 'present', from: startsAt, until: startsAt + 7200 },
    ...{ state: 'proposed', proposedAt: startsAt, decidedAt: null },
  }
  fireEvent.click(sheet.getByRole('button', { name: '提出更正' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(sent('POST')).toEqual([
    {
      url: `${ofSession}/corrections`,
      data: {
        ...{ personId: absent.personId, as: 'present', reason: '手机没电' },
        ...{ from: startsAt, until: startsAt + 7200 },
      },
    },
  ])
})

it('puts corrections that wait first, and says why one’s own cannot be confirmed by oneself', async () => {
  const id = 'c'.repeat(22)
  const correction = {
    ...{ id, as: 'present', from: startsAt, until: startsAt + 3600, reason: '手机没电' },
    ...{ state: 'proposed', proposedAt: startsAt, decidedAt: null },
  }
  given[`${ofSession}/attendance?limit=100`] = {
    items: [{ ...absent, corrections: [correction] }],
    next: null,
  }
  const decided = `${ofSession}/corrections/${id}`
  const refusal = '自己提出的更正要由另一个人确认。'
  const answer = phone.answer
  phone.answer = async (request) =>
    request.url === decided
      ? {
          statusCode: 403,
          data: { code: 'ownMatter', message: refusal, correlationId: 'c' },
        }
      : answer(request)
  renderPage(<Hall />)
  fireEvent.click(await screen.findByRole('button', { name: '确认，算数' }))
  expect(await screen.findByText(new RegExp(refusal))).toBeInTheDocument()
  expect(sent('PUT')).toEqual([
    { url: decided, data: { personId: absent.personId, confirm: true } },
  ])
})
