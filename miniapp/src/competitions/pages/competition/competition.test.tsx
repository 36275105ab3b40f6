import { cleanup, fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { renderPage } from '../../../testing/render-page'
import { signInAs } from '../../../testing/sign-in'
import { phone } from '../../../testing/taro'
import { at, competition, draw, entry, id, serve } from '../../testing/competition'
import CompetitionPage from './index'

const entryPath = `/api/competitions/${id}/events/1/entry`

interface Given {
  readonly entries?: readonly object[]
  readonly entered?: number
  readonly drawn?: object | null
  readonly changed?: object
}

function show({ entries = [], entered = 1, drawn = null, changed = {} }: Given) {
  serve({
    [`GET /api/competitions/${id}`]: {
      competition: { ...competition, ...changed },
      events: [{ eventId: '1', entered, draw: drawn }],
    },
    'GET /api/competitions/entries': { entries },
    [`POST ${entryPath}`]: entry(null),
    [`DELETE ${entryPath}`]: {},
  })
  renderPage(<CompetitionPage />)
}

const sent = () =>
  phone.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, url }) => `${method} ${url}`)
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

beforeEach(() => {
  phone.params = { id }
})

it('lets a stranger see all of it, and sign in to enter', async () => {
  show({})
  expect(await screen.findByText('2 个名额，已报 1 人，还剩 1 个')).toBeInTheDocument()
  await tap('怎么算分、怎么评奖')
  expect(screen.getByRole('img', { name: '实操占 70%' })).toBeInTheDocument()
  expect(
    screen.getByText('看操作过程、作品质量、安全文明；5 名裁判，去最高最低再平均'),
  ).toBeInTheDocument()
  const ties = screen.getByText('1. 用时短的在前').closest('ul')
  expect(ties).toHaveTextContent('2. 实操高的在前3. 理论高的在前4. 抽签5. 并列')
  expect(screen.getByText('技术能手').parentElement).toHaveTextContent('9 名')
  await tap('登录后报名')
  expect(phone.opened).toEqual(['/identity/pages/sign-in/index'])
})

it('says what is kept and who sees it before one enters, and means one entry by one key', async () => {
  signInAs('p')
  show({})
  await tap('报名焊工')
  expect(await screen.findByText(/^主办方看到：打码的姓名/)).toBeInTheDocument()
  expect(sent()).toEqual([])
  const button = await screen.findByRole('button', { name: '确定报名' })
  fireEvent.click(button)
  fireEvent.click(button)
  await expect.poll(() => new Set(sent())).toEqual(new Set([`POST ${entryPath}`]))
  const keys = phone.requests.flatMap(({ header }) => header['idempotency-key'] ?? [])
  expect(new Set(keys).size).toBe(1)
})

it('says that an event is full instead of letting one try', async () => {
  signInAs('p')
  show({ entered: 2 })
  expect(await screen.findByText('报满了，有人退出时可以再来。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '报名焊工' })).toBeNull()
})

it('asks once more before one leaves', async () => {
  signInAs('p')
  show({ entries: [entry(null)] })
  await tap('退出焊工')
  expect(sent()).toEqual([])
  await tap('确定')
  await expect.poll(sent).toEqual([`DELETE ${entryPath}`])
})

const over = { enterFrom: at - 900, enterUntil: at - 600 }

it('shows the number drawn, and draws the lots again on this phone', async () => {
  signInAs('p')
  show({ entries: [entry(1)], drawn: draw, changed: over })
  expect(await screen.findByText('1 号')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '退出焊工' })).toBeNull()
  await tap('我来核对抽签')
  expect(screen.getByText('对得上')).toBeInTheDocument()
  expect(screen.getByText(/先后一模一样/)).toHaveAttribute('role', 'status')
  expect(screen.getByText(`抽签时公开的种子：${draw.seed}`)).toBeInTheDocument()
  await tap('看抽签的先后')
  const own = (await screen.findByText('这是你')).closest('li')
  expect(own).toHaveTextContent(`1 号${draw.order[0]}`)
})

it('calls the number that the organiser gave, and offers none where none was given', async () => {
  show({ changed: { contact: '县总工会 老木 0887-8622333' } })
  const link = await screen.findByRole('link', { name: '打电话' })
  expect(link).toHaveAttribute('href', 'tel:08878622333')
  cleanup()
  show({ changed: { contact: '王老师 5331 办公室' } })
  expect(await screen.findByText('联系：王老师 5331 办公室')).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: '打电话' })).toBeNull()
})

it.each([
  ['another seed', { ...draw, seed: 'b2'.repeat(32) }, /不是发布时定下的那个/],
  ['another order', { ...draw, order: [...draw.order].reverse() }, /先后和公布的不一样/],
])('says that lots with %s are not what was committed to', async (_, drawn, words) => {
  show({ drawn, changed: over })
  await tap('我来核对抽签')
  expect(screen.getByText('对不上')).toBeInTheDocument()
  expect(screen.getByText(words)).toBeInTheDocument()
})
