import { fireEvent, screen } from '@testing-library/react'
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
  expect(await screen.findByText('2 个名额，已报 1 人')).toBeInTheDocument()
  await tap('怎么算分、怎么评奖')
  expect(
    screen.getByText('总分：理论 30%（1 名裁判），实操 70%（5 名裁判，去最高最低再平均）。'),
  ).toBeInTheDocument()
  expect(screen.getByText(/^分数一样，用时短的在前；还一样，实操高的在前；/)).toBeInTheDocument()
  expect(screen.getByText('技术称号：技术状元 1 名，技术能手 9 名。')).toBeInTheDocument()
  await tap('登录后报名')
  expect(phone.opened).toEqual(['/identity/pages/sign-in/index'])
})

it('means one entry by one key, however often one taps', async () => {
  signInAs('p')
  show({})
  const button = await screen.findByRole('button', { name: '报名焊工' })
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
  expect(await screen.findByText('抽到 1 号')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '退出焊工' })).toBeNull()
  await tap('我来核对抽签')
  expect(screen.getByText(/^核对过了/)).toHaveAttribute('role', 'status')
  expect(screen.getByText(`种子：${draw.seed}`)).toBeInTheDocument()
})

it.each([
  ['another seed', { ...draw, seed: 'b2'.repeat(32) }, /不是发布时定下的那个/],
  ['another order', { ...draw, order: [...draw.order].reverse() }, /先后和公布的不一样/],
])('says that lots with %s are not what was committed to', async (_, drawn, words) => {
  show({ drawn, changed: over })
  await tap('我来核对抽签')
  expect(screen.getByText(words)).toBeInTheDocument()
})
