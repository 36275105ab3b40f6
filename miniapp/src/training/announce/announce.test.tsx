import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage, servePack } from '../../testing/render-page'
import { signInAs } from '../../testing/sign-in'
import { phone } from '../../testing/taro'
import { noticeId, noticePath } from '../testing/served'
import { Announce } from './Announce'

const announcements = `${noticePath}/sessions/1/announcements`
const at = 1_795_400_000
let history: object[] = []

beforeEach(() => {
  signInAs('p')
  const told = { at, to: 'booked', text: '带身份证。' }
  history = [{ id: 'a', ...told, told: 4 }]
  const count = { sessionId: '1', requested: 1, waiting: 2, offered: 1, booked: 4 }
  servePack(async ({ method, url, data }) => {
    if (url === `${noticePath}/enrolled`) return { statusCode: 200, data: { sessions: [count] } }
    if (url !== announcements) return { statusCode: 404, data: null }
    if (method === 'GET') return { statusCode: 200, data: { announcements: history } }
    const sent = { id: 'b', at, ...(data as object), told: null }
    history = [sent, ...history]
    return { statusCode: 200, data: sent }
  })
})

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const sent = () => phone.requests.filter(({ method }) => method === 'POST')

it('shows who reads what before it goes, and what went out before', async () => {
  renderPage(<Announce noticeId={noticeId} sessionId="1" />)
  tap('给这一场的人发消息')
  expect(await screen.findByText(/已发给 4 人（已报上的）/)).toBeInTheDocument()
  await screen.findByText('现在 8 人')
  fireEvent.click(screen.getByRole('radio', { name: /排队的/ }))
  tap('发给 3 人')
  expect(screen.getByText('写两个字以上')).toBeInTheDocument()
  expect(sent()).toEqual([])
  const text = '开课改到下午两点。'
  fireEvent.change(screen.getByLabelText(/^说什么/), { target: { value: text } })
  expect(screen.getByText('3 人会收到：')).toBeInTheDocument()
  tap('发给 3 人')
  expect(await screen.findByText(/^发出去了/)).toBeInTheDocument()
  expect(sent()[0]?.data).toEqual({ to: 'waiting', text })
  expect(await screen.findByText(/正在发给排队的/)).toBeInTheDocument()
})
