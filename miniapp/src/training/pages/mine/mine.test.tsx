import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { session } from '../../../platform/session'
import { renderPage, servePack } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { noticeId, own } from '../../testing/served'
import MyTrainings from './index'

const later = own.startsAt - 3600

const serve = (...enrolments: readonly object[]) =>
  servePack(async ({ url, method }) =>
    url === '/api/training/enrolments' && method === 'GET'
      ? { statusCode: 200, data: { enrolments } }
      : { statusCode: 404, data: null },
  )

it('leads who is not signed in to sign in, and comes back here', async () => {
  session.clear()
  renderPage(<MyTrainings />)
  expect(screen.getByText('先登录')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(phone.opened).toEqual(['/identity/pages/sign-in/index'])
  expect(phone.requests).toEqual([])
})

it('shows what waits for an answer before what is booked, before queues, before what is over', async () => {
  signInAs('p')
  serve(
    { ...own, sessionId: '4', state: 'cancelled' },
    { ...own, sessionId: '3', state: 'waiting', position: 7 },
    own,
    { ...own, sessionId: '2', state: 'offered', answerBy: later },
  )
  renderPage(<MyTrainings />)
  await screen.findByText('等你确认')
  const titles = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)
  expect(titles).toEqual(['等你确认', '接下来', '排队中', '以前的'])
  expect(screen.getByText(/^还剩 \d+ /)).toBeInTheDocument()
  expect(screen.getByText('排队中，第 7 位')).toBeInTheDocument()
  expect(screen.getByText('已取消')).toBeInTheDocument()
})

it('says whose union looks at a wish first, until when, and what comes then', async () => {
  signInAs('p')
  const review = { level: 'employer', organisationName: '机械厂工会', until: later }
  serve({ ...own, state: 'requested', review })
  renderPage(<MyTrainings />)
  expect(await screen.findByText('等机械厂工会审核')).toBeInTheDocument()
  expect(screen.getByText(/前没审就转给主办方/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '撤回报名' })).toBeInTheDocument()
})

it('asks once more before a place is given up, and gives it up once', async () => {
  signInAs('p')
  serve(own)
  renderPage(<MyTrainings />)
  fireEvent.click(await screen.findByRole('button', { name: '取消报名' }))
  const sheet = await screen.findByRole('dialog')
  expect(phone.requests.filter(({ method }) => method === 'DELETE')).toEqual([])
  fireEvent.click(within(sheet).getByRole('button', { name: '确定' }))
  await expect
    .poll(() => phone.requests.filter(({ method }) => method === 'DELETE').map(({ url }) => url))
    .toEqual([`/api/training/notices/${noticeId}/sessions/1/enrolment`])
})

it('leads to what is on where one has enrolled in nothing yet', async () => {
  signInAs('p')
  serve()
  renderPage(<MyTrainings />)
  fireEvent.click(await screen.findByRole('button', { name: '看附近在招的' }))
  expect(phone.opened).toEqual(['/training/pages/list/index'])
})

it('says so when the cloud does not answer, and opens at another try', async () => {
  signInAs('p')
  servePack()
  renderPage(<MyTrainings />)
  const retry = await screen.findByRole('button', { name: '再试一次' })
  serve(own)
  fireEvent.click(retry)
  expect(await screen.findByText('接下来')).toBeInTheDocument()
})

it('asks the cloud for the file of a booked session alone, to be added to a calendar', async () => {
  signInAs('p')
  serve(own, { ...own, sessionId: '3', state: 'waiting', position: 7 })
  renderPage(<MyTrainings />)
  fireEvent.click(await screen.findByRole('button', { name: '加入日历' }))
  await expect
    .poll(() => phone.requests.map(({ url }) => url))
    .toContain(`/api/training/notices/${noticeId}/sessions/1/calendar`)
})
