import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage, servePack } from '../../testing/render-page'
import { signInAs } from '../../testing/sign-in'
import { phone } from '../../testing/taro'
import PublishTraining from '../pages/publish/index'
import { notice, noticeAnswer, noticeId, noticePath } from '../testing/served'
import { edits } from './edits'

const count = { sessionId: '1', requested: 1, waiting: 2, offered: 0, booked: 4 }
/** What the cloud answers by method and address; a change is refused until it is given. */
let given: Record<string, object> = {}

beforeEach(() => {
  phone.params = { id: noticeId }
  signInAs('p')
  edits.clear()
  given = {
    [`GET ${noticePath}`]: noticeAnswer(),
    'GET /api/training/published': { items: [notice], next: null },
    [`GET ${noticePath}/enrolled`]: { sessions: [count] },
  }
  servePack(async ({ method, url }) => {
    const data = given[`${method} ${url}`]
    if (data) return { statusCode: 200, data }
    const code = method === 'PUT' ? 'conflict' : 'notFound'
    const statusCode = method === 'PUT' ? 409 : 404
    return { statusCode, data: { code, message: '', correlationId: 'c' } }
  })
})

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const ask = () => fireEvent.click(screen.getByRole('button', { name: '看看改了什么、通知谁' }))
const send = () => fireEvent.click(screen.getByRole('button', { name: '就这样改' }))
const sent = () =>
  phone.requests
    .filter(({ method }) => method === 'PUT')
    .map(({ data, header }) => ({ data, header }))
const open = async () => {
  renderPage(<PublishTraining />)
  await screen.findByLabelText('地点')
}

it('shows what becomes different and how many are told before anything is sent, and is one wish however often it is tapped', async () => {
  await open()
  type('地点', '塔城镇文化站')
  ask()
  expect(await screen.findByText('原来 职工之家')).toBeInTheDocument()
  expect(screen.getByText('改成 塔城镇文化站')).toBeInTheDocument()
  expect(await screen.findByText(/^会通知 7 位已报名的人/)).toBeInTheDocument()
  expect(sent()).toEqual([])
  given[`PUT ${noticePath}`] = { ...notice, version: 2 }
  send()
  fireEvent.click(screen.getByRole('button', { name: /就这样改|请稍候/ }))
  await expect.poll(() => phone.opened.at(-1)).toContain('/training/pages/enrolments/index?id=')
  const [one] = sent()
  expect(new Set(sent().map(({ header }) => header['idempotency-key'])).size).toBe(1)
  const { audience, approval, sessions } = notice
  const session = { startsAt: sessions[0]?.startsAt, place: '塔城镇文化站' }
  expect(one?.data).toMatchObject({
    version: 1,
    draft: { audience, approval, sessions: [session] },
  })
  expect(edits.read()).toEqual({})
})

it('says on the spot what cannot be changed', async () => {
  await open()
  for (const [label, value, words] of [
    ['总名额', '1', /名额发布以后只能增加/],
    ['地点', ' ', /第 1 场：请填地点/],
    ['名称', '焊', /请填名称/],
  ] as const) {
    type(label, value)
    ask()
    expect(screen.getByText(words)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '就这样改' })).toBeNull()
  }
})

it('loses nothing where another changed it first: theirs comes through, and what was typed stands', async () => {
  await open()
  type('地点', '塔城镇文化站')
  ask()
  const theirs = { ...notice, version: 2, title: '焊工提升二班' }
  given[`GET ${noticePath}`] = { ...noticeAnswer(), notice: theirs }
  send()
  expect(await screen.findByText(/别人刚刚改过这个培训，没有发出去/)).toBeInTheDocument()
  await expect
    .poll(() => screen.getByLabelText<HTMLInputElement>('名称').value)
    .toBe('焊工提升二班')
  expect(screen.getByLabelText<HTMLInputElement>('地点').value).toBe('塔城镇文化站')
  expect(screen.getByText(/^你写的时候，别人改过这个培训/)).toBeInTheDocument()
  given[`PUT ${noticePath}`] = { ...theirs, version: 3 }
  send()
  await expect.poll(() => sent().length).toBe(2)
  const [first, second] = sent()
  expect(second?.data).toMatchObject({ version: 2, draft: { title: '焊工提升二班' } })
  expect(second?.header['idempotency-key']).not.toBe(first?.header['idempotency-key'])
})

it('keeps what was typed until the next time, a session more among it, and lets go of it when asked', async () => {
  await open()
  type('地点', '塔城镇文化站')
  expect(edits.read()[noticeId]?.sessions).toEqual({ 1: { place: '塔城镇文化站' } })
  type('地点', '职工之家')
  expect(edits.read()[noticeId]?.sessions).toEqual({ 1: {} })
  type('名称', '焊工二班')
  fireEvent.click(screen.getByRole('button', { name: '加一场' }))
  ask()
  expect(screen.getByText(/第 2 场：请选开课的日期/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '不加这一场' }))
  expect(screen.queryByText('第 2 场')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '不要这些改动' }))
  expect(screen.getByLabelText<HTMLInputElement>('名称').value).toBe(notice.title)
})

it('is not there for who publishes nothing', async () => {
  delete given['GET /api/training/published']
  renderPage(<PublishTraining />)
  expect(await screen.findAllByText('没有这一页')).not.toEqual([])
})
